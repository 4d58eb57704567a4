export function missingEntries(packages: Readonly<Record<string, unknown>>): Record<string, unknown>;
