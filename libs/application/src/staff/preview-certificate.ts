import { replacedNumber } from '@oikeuspolku/domain';
import type { Actor, CertificateContent, CommandOf, MissingElement } from '@oikeuspolku/domain';
import { loadCaseInHand } from '../case/case-in-hand.js';
import type { CaseInHand } from '../case/case-in-hand.js';
import { supposeCommand } from '../case/suppose-command.js';
import type { Supposition } from '../case/suppose-command.js';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { Now } from '../now.js';
import type { Scope, Tx } from '../ports/index.js';
import { buildCertificate } from './sign-certificate.js';

/** Stands where the number will be. */
const NOT_NUMBERED = '—';

/** The certificate as it would be signed now, or what it still lacks. */
export type CertificatePreview =
  | { readonly ok: true; readonly content: CertificateContent }
  | { readonly ok: false; readonly kind: 'incomplete'; readonly missing: readonly MissingElement[] }
  | { readonly ok: false; readonly kind: 'not-found' };

type PreviewDependencies = Pick<Dependencies, 'unitOfWork' | 'clock' | 'press'>;

/** The certificate as it was drafted. Nothing is numbered, stored or sealed. */
export function previewCertificate(
  deps: PreviewDependencies,
  scope: Scope,
  caseId: string,
  certificateId: string,
): Promise<CertificatePreview> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const inHand = await loadCaseInHand(tx, caseId, now);
    return inHand === null
      ? { ok: false, kind: 'not-found' }
      : previewOf(deps, tx, inHand, certificateId, now);
  });
}

/** The certificate as a form would draft it, before the draft is saved; a draft that would be refused says why. */
export function previewDraft(
  deps: PreviewDependencies,
  scope: Scope,
  actor: Actor,
  caseId: string,
  draft: CommandOf<'draft-certificate'>,
): Promise<CertificatePreview | Exclude<Supposition, { readonly ok: true }>> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const supposed = await supposeCommand(tx, caseId, actor, draft, now);
    return supposed.ok ? previewOf(deps, tx, supposed.after, draft.certificateId, now) : supposed;
  });
}

async function previewOf(
  deps: PreviewDependencies,
  tx: Tx,
  inHand: CaseInHand,
  certificateId: string,
  now: Now,
): Promise<CertificatePreview> {
  const certificate = inHand.case.certificates.find((one) => one.certificateId === certificateId);
  const signatory = certificate && (await tx.accounts.byId(certificate.signatoryId));
  if (!signatory) return { ok: false, kind: 'not-found' };
  const signing = {
    certificateNumber: NOT_NUMBERED,
    signedAt: now.at,
    signatory,
    replaces: replacedNumber(inHand.case, certificateId),
  };
  const built = await buildCertificate(deps, tx, inHand, certificateId, signing);
  return built.ok ? built : { ...built, kind: 'incomplete' };
}
