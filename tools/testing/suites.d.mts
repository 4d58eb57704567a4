export interface SuiteGroup {
  readonly name: string;
  readonly ending: string;
  readonly needs: readonly (readonly string[])[];
  readonly workers: number;
}
export const GROUPS: readonly SuiteGroup[];
export function groupOf(path: string): SuiteGroup | undefined;
export function findSuites(root: string, pieces?: readonly string[]): string[];
export function findProgram(names: readonly string[], searchPath?: string): string | null;
export function missingPrograms(group: SuiteGroup, searchPath?: string): string[];
