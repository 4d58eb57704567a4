export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}
export const GATES: readonly {
  readonly name: string;
  readonly rule: string;
  check(files: readonly ProjectFile[]): string[];
}[];
