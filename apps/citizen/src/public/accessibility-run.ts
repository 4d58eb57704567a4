/** The last run of axe-core over every screen, in three languages; written by its suite, never by hand. */
export const ACCESSIBILITY_RUN = { on: '2026-11-22', screens: 90, violations: 0, axe: '4.14.1' } as const;
