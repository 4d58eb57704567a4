import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What a run of axe-core over every screen found. */
interface AccessibilityRun {
  /** ISO date. */
  readonly on: string;
  readonly screens: number;
  readonly violations: number;
  readonly axe: string;
}

/** Version of the program that looked. */
export const axeVersion = (): string => {
  const path = createRequire(import.meta.url).resolve('axe-core/package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
};

/** The file from which the accessibility statement is made; written by the suite when ACCESSIBILITY_RUN=write. */
export const accessibilityRunSource = ({ on, screens, violations, axe }: AccessibilityRun): string =>
  `/** The last run of axe-core over every screen, in three languages; written by its suite, never by hand. */
export const ACCESSIBILITY_RUN = { on: '${on}', screens: ${screens}, violations: ${violations}, axe: '${axe}' } as const;
`;
