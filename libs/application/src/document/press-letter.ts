import { ombudsmanContactOn, TEMPLATE_CODES, templateInForce } from '@oikeuspolku/domain';
import type { Case, DeliveryChannel } from '@oikeuspolku/domain';
import type { CaseInHand } from '../case/case-in-hand.js';
import type { Dependencies } from '../dependencies.js';
import { legacyDateOf } from '../now.js';
import type { Now } from '../now.js';
import type { DocumentRecord, LetterOrder, SavedTemplate, Tx } from '../ports/index.js';
import { ombudsmanContactsOf } from './ombudsman-contacts.js';
import { storeDocument } from './store-document.js';

/** What a letter of a case says; what stands around it (numbers, who to ask, the organisation's own words) is looked up. */
export type LetterOfCase = Pick<LetterOrder, 'code' | 'language' | 'window' | 'facts'>;

/**
 * Press a letter of a case with the organisation's own words and the Ombudsman's contact as they are in force today, and put it
 * into the blob store. The caller adds the record with `keepDocument`; a blob that no transaction names is swept later.
 */
export async function pressLetter(
  deps: Pick<Dependencies, 'press' | 'blobs' | 'secrets' | 'ids'>,
  tx: Tx,
  { caseId, case: current }: Pick<CaseInHand, 'caseId' | 'case'>,
  order: LetterOfCase,
  now: Now,
): Promise<DocumentRecord> {
  const ordered = await letterOrderOf(tx, { case: current }, order, now);
  const pressed = await deps.press.letter(ordered.order, legacyDateOf(now.at));
  return storeDocument(deps, pressed, {
    documentId: deps.ids.next(),
    caseId,
    code: order.code,
    language: order.language,
    issuedAt: now.at,
    templateVersion: ordered.templateVersion,
  });
}

/** What goes to the press for a letter of a case, and the version of the organisation's own words in it. */
export async function letterOrderOf(
  tx: Tx,
  { case: current }: Pick<CaseInHand, 'case'>,
  order: LetterOfCase,
  now: Now,
): Promise<{ readonly order: LetterOrder; readonly templateVersion: number | null }> {
  const { name: organisationName, settings } = await tx.registers.organisation();
  const template = await templateOf(tx, order.code, now);
  const handler = current.handlerId === null ? null : await tx.accounts.byId(current.handlerId);
  return {
    templateVersion: template?.version ?? null,
    order: {
      ...order,
      organisationName,
      neutral: current.protectedAddress,
      caseNumber: current.number,
      own: template?.texts[order.language] ?? {},
      facts: {
        ombudsman: ombudsmanContactOn(now.today, ombudsmanContactsOf(settings)),
        requesterRole: current.requesterRole,
        handlerName: handler?.name ?? '',
        ...order.facts,
      },
    },
  };
}

/** Lines of the address window: only what goes by post has one, and never a protected address (law ID-26). */
export async function personWindow({
  inHand: { case: current, caseId },
  tx,
}: {
  readonly inHand: Pick<CaseInHand, 'case' | 'caseId'>;
  readonly tx: Tx;
}): Promise<readonly string[] | null> {
  if (current.delivery !== 'letter') return null;
  const contact = await tx.cases.contactOf(caseId);
  return current.protectedAddress && !contact.addressIsContactAddress ? null : contact.address;
}

async function templateOf(tx: Tx, code: string, now: Now): Promise<SavedTemplate | null> {
  const known = TEMPLATE_CODES.find((each) => each === code);
  return known === undefined ? null : templateInForce(await tx.templates.versionsOf(known), now.isoToday);
}

/** Ways in which the person gets the papers themselves: they are printed. */
const ON_PAPER: readonly DeliveryChannel[] = ['letter', 'pick-up'];

/** Add the record of a paper to the case and, when the person gets it on paper, to the printing queue. */
export async function keepDocument(
  tx: Tx,
  current: Pick<Case, 'delivery'>,
  document: DocumentRecord,
): Promise<void> {
  await tx.documents.addDocument(document);
  // Notices to recipients travel by their own secure channel, not in the person's envelope (law NT-4).
  if (document.code !== 'L16') await wantPrinted(tx, current, document);
}

/** Put a paper into the printing queue when the person gets paper; a paper that is there already stays as it is. */
export async function wantPrinted(
  tx: Tx,
  { delivery }: Pick<Case, 'delivery'>,
  { documentId, caseId, issuedAt }: Pick<DocumentRecord, 'documentId' | 'caseId' | 'issuedAt'>,
): Promise<void> {
  if (ON_PAPER.includes(delivery)) await tx.prints.want({ documentId, caseId, wantedAt: issuedAt });
}
