import { replacedNumber } from '@oikeuspolku/domain';
import type { CertificateContent, MissingElement } from '@oikeuspolku/domain';
import { loadCaseInHand } from '../case/case-in-hand.js';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { Account, Scope } from '../ports/index.js';
import { buildCertificate } from './sign-certificate.js';

/** Stands where the number will be. */
const NOT_NUMBERED = '—';

/** The certificate as it would be signed now, or what it still lacks. Nothing is numbered, stored or sealed. */
export function previewCertificate(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock' | 'press'>,
  scope: Scope,
  caseId: string,
  certificateId: string,
): Promise<
  | { readonly ok: true; readonly content: CertificateContent }
  | { readonly ok: false; readonly missing: readonly MissingElement[] }
  | null
> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const inHand = await loadCaseInHand(tx, caseId, now);
    const certificate = inHand?.case.certificates.find((one) => one.certificateId === certificateId);
    if (!inHand || certificate === undefined) return null;
    const signatory: Account | null = await tx.accounts.byId(certificate.signatoryId);
    if (signatory === null) return null;
    const signing = {
      certificateNumber: NOT_NUMBERED,
      signedAt: now.at,
      signatory,
      replaces: replacedNumber(inHand.case, certificateId),
    };
    return buildCertificate(deps, tx, inHand, certificateId, signing);
  });
}
