import { isRight } from '@oikeuspolku/domain';
import type { Actor, Item } from '@oikeuspolku/domain';
import { changeCase, judgeCommand } from '../case/change-case.js';
import type { CaseInHand, ChangeResult } from '../case/change-case.js';
import type { Dependencies } from '../dependencies.js';
import { storeDocument } from '../document/store-document.js';
import { legacyDateOf, nowOf } from '../now.js';
import type { Now } from '../now.js';
import type { DocumentRecord, Organisation, Scope, Tx } from '../ports/index.js';

/** Days for which a reply with personal data can be downloaded (law RM-3, CONFIG). */
export const REPLY_OPEN_DAYS = 30;

/** Outcome of sending, with the documents that left. */
export type SendResult =
  | { readonly ok: true; readonly version: number; readonly documentIds: readonly string[] }
  | Exclude<ChangeResult, { readonly ok: true }>;

/**
 * Send the reply of some items as one act: the cover letter is pressed and stored, certificates go with it, the items are
 * answered and the notice to the person is owed. All of it or nothing.
 */
export function sendReply(
  deps: Dependencies,
  scope: Scope,
  actor: Actor,
  order: { readonly caseId: string; readonly expectedVersion: number | null; readonly itemIds: readonly string[] },
): Promise<SendResult> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx): Promise<SendResult> => {
    const openUntil = now.today.add({ days: REPLY_OPEN_DAYS }).toString();
    const asked = { name: 'send-reply', itemIds: order.itemIds, documentIds: [], openUntil } as const;
    const before = await tx.cases.load(order.caseId);
    if (before === null) return { ok: false, kind: 'not-found' };
    const command = { ...asked, channel: before.case.delivery };
    const judged = await judgeCommand(tx, order.caseId, order.expectedVersion, actor, command, now);
    if (!judged.ok) return judged;

    const items = judged.before.case.items.filter((item) => order.itemIds.includes(item.itemId));
    const cover = await coverLetter(deps, tx, judged.before, items, openUntil, now);
    const certificates = judged.before.case.certificates
      .filter((one) => one.documentId !== null && one.itemIds.some((id) => order.itemIds.includes(id)))
      .flatMap((one) => one.documentId ?? []);
    const documentIds = [cover.documentId, ...new Set(certificates)];
    const sent = await changeCase(tx, order.caseId, judged.before.case.version, actor, { ...command, documentIds }, now);
    if (!sent.ok) throw new Error(`sending was allowed and then refused: ${sent.kind}`);

    const { documentId, code, language, sha256 } = cover;
    const issued = { name: 'issue-document', documentId, code, language, sha256 } as const;
    const recorded = await changeCase(tx, order.caseId, null, actor, issued, now);
    if (!recorded.ok) throw new Error(`the cover letter was not recorded: ${recorded.kind}`);
    await tx.documents.addDocument(cover);
    return { ok: true, version: recorded.after.case.version, documentIds };
  });
}

/** Press the cover letter: what became of each item, in the words of its right. */
async function coverLetter(
  deps: Dependencies,
  tx: Tx,
  inHand: CaseInHand,
  items: readonly Item[],
  openUntil: string,
  now: Now,
): Promise<DocumentRecord> {
  const organisation = await tx.registers.organisation();
  const { case: current } = inHand;
  const contact = await tx.cases.contactOf(inHand.caseId);
  const pressed = await deps.press.letter(
    {
      code: 'cover',
      language: current.language,
      neutral: current.protectedAddress,
      organisationName: organisation.name,
      caseNumber: current.number,
      window: current.delivery === 'letter' ? contact.address : null,
      facts: coverFacts(inHand, items, organisation, openUntil),
    },
    legacyDateOf(now.at),
  );
  return storeDocument(deps, pressed, {
    documentId: deps.ids.next(),
    caseId: inHand.caseId,
    code: 'cover',
    language: current.language,
    issuedAt: now.at,
  });
}

/** Facts of the cover letter. */
const coverFacts = (
  inHand: CaseInHand,
  items: readonly Item[],
  organisation: Organisation,
  openUntil: string,
): Readonly<Record<string, unknown>> => ({
  receivedOn: inHand.case.receivedAt,
  openUntil,
  phone: organisation.settings.phone,
  servicePoint: organisation.settings.servicePoint,
  items: items.filter((item) => isRight(item.right)).map((item) => ({
    right: item.right,
    registerName: inHand.registers.get(item.registerId ?? '')?.notice.name ?? '',
    outcome: item.outcome,
    outcomeCode: item.outcomeCode,
    given: item.given,
    withheld: item.withheld,
    certificateNumber:
      inHand.case.certificates.find((one) => one.itemIds.includes(item.itemId) && one.state === 'signed')?.number ?? null,
  })),
});
