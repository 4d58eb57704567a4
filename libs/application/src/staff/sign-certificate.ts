import { certificateContent, replacedNumber } from '@oikeuspolku/domain';
import type { Actor, CertificateContent, MissingElement } from '@oikeuspolku/domain';
import { changeCase, judgeCommand } from '../case/change-case.js';
import type { CaseInHand } from '../case/case-in-hand.js';
import type { ChangeResult } from '../case/change-case.js';
import type { Dependencies } from '../dependencies.js';
import { certificateFactsOf } from '../document/certificate-facts-of.js';
import type { Signing } from '../document/certificate-facts-of.js';
import { storeDocument } from '../document/store-document.js';
import { legacyDateOf, nowOf } from '../now.js';
import type { Account, Organisation, Scope, Tx } from '../ports/index.js';

/** Outcome of signing: the certificate's number, or why it was not signed. */
export type SigningResult =
  | {
      readonly ok: true;
      readonly certificateNumber: string;
      readonly documentId: string;
      readonly version: number;
    }
  | { readonly ok: false; readonly kind: 'incomplete'; readonly missing: readonly MissingElement[] }
  | Exclude<ChangeResult, { readonly ok: true }>;

/** What a signing order names. `verifyUrl` is the public verify page of the organisation. */
export interface SigningOrder {
  readonly caseId: string;
  readonly expectedVersion: number | null;
  readonly certificateId: string;
  readonly verifyUrl: string;
}

/**
 * Sign a refusal certificate: build it complete or not at all, press and seal it, store it encrypted, give it its number,
 * and write hash and signature into the history, all in one transaction. It cites the certificate whose place it takes, which
 * stays as it is; only the verify page says from then on that it was replaced. Fresh authentication is the edge's duty.
 */
export function signCertificate(
  deps: Dependencies,
  scope: Scope,
  actor: Actor,
  order: SigningOrder,
): Promise<SigningResult> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork
    .transaction(scope, async (tx): Promise<SigningResult> => {
      const signatory = await tx.accounts.byId(actor.id);
      if (signatory === null) return { ok: false, kind: 'not-found' };
      // The lifecycle is asked first, with nothing pressed yet, so that a no costs no number and no document.
      const unsigned = {
        name: 'sign-certificate',
        certificateId: order.certificateId,
        documentId: deps.ids.next(),
        replaces: null,
        certificateNumber: '',
        sha256: '',
      } as const;
      const judged = await judgeCommand(tx, order.caseId, order.expectedVersion, actor, unsigned, now);
      if (!judged.ok) return judged;
      const inHand = judged.before;
      const { documentId } = unsigned;

      const certificateNumber = await tx.documents.nextCertificateNumber(now.today.year);
      const replaces = replacedNumber(inHand.case, order.certificateId);
      const signing = { certificateNumber, signedAt: now.at, signatory, replaces };
      const built = await buildCertificate(deps, tx, inHand, order.certificateId, signing);
      if (!built.ok) throw new UnbuiltCertificate(built.missing);

      const printedCode = deps.secrets.freshPrintedCode();
      const pressed = await deps.press.certificate(
        {
          organisationId: scope.organisationId,
          content: built.content,
          language: inHand.case.language,
          printedCode,
          verifyUrl: order.verifyUrl,
        },
        legacyDateOf(now.at),
      );
      const document = await storeDocument(deps, pressed, {
        documentId,
        caseId: order.caseId,
        code: 'certificate',
        language: inHand.case.language,
        issuedAt: now.at,
      });
      const signed = { ...unsigned, certificateNumber, replaces, sha256: pressed.sha256 };
      const result = await changeCase(tx, order.caseId, inHand.case.version, actor, signed, now);
      if (!result.ok) throw new Error(`signing was allowed and then refused: ${result.kind}`);
      await tx.documents.addDocument(document);
      await tx.documents.addCertificate({
        ...entryOf(signing),
        caseId: order.caseId,
        documentId,
        printedCodeHash: deps.secrets.hash('printed-code', printedCode),
        sha256: pressed.sha256,
      });
      if (replaces !== null) await tx.documents.replaceCertificate(replaces, certificateNumber);
      return { ok: true, certificateNumber, documentId, version: result.after.case.version };
    })
    .catch(asIncomplete);
}

/** What the register of certificates says of a fresh one. */
const entryOf = ({ certificateNumber, signedAt, signatory }: Signing) => ({
  certificateNumber,
  signedAt,
  signedBy: `${signatory.name}, ${signatory.title}`,
  replacedBy: null,
});

class UnbuiltCertificate extends Error {
  constructor(readonly missing: readonly MissingElement[]) {
    super('certificate incomplete');
  }
}

function asIncomplete(error: unknown): SigningResult {
  if (error instanceof UnbuiltCertificate) return { ok: false, kind: 'incomplete', missing: error.missing };
  throw error;
}

/** The content of a certificate of the case, complete, or the list of what it lacks. */
export async function buildCertificate(
  deps: Pick<Dependencies, 'press'>,
  tx: Tx,
  inHand: CaseInHand,
  certificateId: string,
  signing: Signing | null,
): Promise<
  | { readonly ok: true; readonly content: CertificateContent }
  | { readonly ok: false; readonly missing: readonly MissingElement[] }
> {
  const certificate = inHand.case.certificates.find((one) => one.certificateId === certificateId);
  if (certificate === undefined) throw new Error('the case has no such certificate');
  const organisation: Organisation = await tx.registers.organisation();
  const handler: Account | null =
    inHand.case.handlerId === null ? null : await tx.accounts.byId(inHand.case.handlerId);
  const facts = certificateFactsOf(inHand, certificate, organisation, handler, deps.press, signing);
  const result = certificateContent(facts);
  return result.ok ? { ok: true, content: result.certificate } : { ok: false, missing: result.missing };
}
