import type { Dependencies } from '../dependencies.js';
import type { CertificateRecord, Scope } from '../ports/index.js';

/** What the verify page says. `unknown` covers no such certificate, wrong code and changed file alike where it must. */
export type Verification =
  | {
      readonly kind: 'genuine';
      readonly certificateNumber: string;
      readonly signedBy: string;
      readonly signedAt: string;
      readonly replacedBy: string | null;
    }
  | { readonly kind: 'unknown' };

const genuine = (record: CertificateRecord): Verification => ({
  kind: 'genuine',
  certificateNumber: record.certificateNumber,
  signedBy: record.signedBy,
  signedAt: record.signedAt,
  replacedBy: record.replacedBy,
});

/** Verify by number and the code printed on the certificate; a number alone answers nothing (design §9). */
export function verifyByCode(
  deps: Pick<Dependencies, 'unitOfWork' | 'secrets'>,
  scope: Scope,
  certificateNumber: string,
  printedCode: string,
): Promise<Verification> {
  const hash = deps.secrets.hash('printed-code', printedCode);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const record = await tx.documents.certificateByNumber(certificateNumber.trim().toUpperCase());
    return record !== null && record.printedCodeHash === hash ? genuine(record) : { kind: 'unknown' };
  });
}

/** Verify a file by its SHA-256: one changed byte anywhere makes it unknown. The file itself is never kept. */
export function verifyByHash(
  deps: Pick<Dependencies, 'unitOfWork'>,
  scope: Scope,
  sha256: string,
): Promise<Verification> {
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const record = await tx.documents.certificateByHash(sha256);
    return record === null ? { kind: 'unknown' } : genuine(record);
  });
}
