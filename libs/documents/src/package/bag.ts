import type { PackedFile } from './zip-stream.js';

/** What `bag-info.txt` says; values are one line each. */
export interface BagFacts {
  readonly organisationName: string;
  readonly caseNumber: string;
  readonly at: Date;
}

/** The declaration of a bag (BagIt, RFC 8493). */
export const BAG_DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** `bag-info.txt`: who packed it, when, and how much it holds. */
export function bagInfo(
  { organisationName, caseNumber, at }: BagFacts,
  payload: readonly PackedFile[],
): string {
  const bytes = payload.reduce((sum, { size }) => sum + size, 0);
  return [
    `Source-Organization: ${oneLine(organisationName)}`,
    `External-Identifier: ${oneLine(caseNumber)}`,
    `Bagging-Date: ${at.toISOString().slice(0, 10)}`,
    `Payload-Oxum: ${String(bytes)}.${String(payload.length)}`,
    '',
  ].join('\n');
}

/** A manifest: hash and path of each file. */
export function manifest(files: readonly PackedFile[]): string {
  return files.map(({ sha256, path }) => `${sha256}  ${encodePath(path)}\n`).join('');
}

/** Line ends and percent signs in a path are written as RFC 8493 clause 2.1.3 says. */
function encodePath(path: string): string {
  return path.replace(
    /[%\r\n]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
