import { IDENTITY_DOCUMENTS, leadingClock, reckonedStatutory } from '@oikeuspolku/domain';
import type { Case, IdentityDocument } from '@oikeuspolku/domain';
import type { MailOrder, Organisation } from '../ports/index.js';
import type { CaseInHand } from '../case/case-in-hand.js';
import type { CaseDutyInHand, DutyDependencies, DutyOutcome } from './duty-in-hand.js';
import { sendCaseMail } from './failed-mail.js';
import { pausedFromOf } from './letter-facts.js';

/** E-mail to the person: L1, L2 or L22, nothing else (design §9). Without an address there is nothing to send. */
export async function performPersonMail(deps: DutyDependencies, hand: CaseDutyInHand): Promise<DutyOutcome> {
  const { inHand, tx } = hand;
  const contact = await tx.cases.contactOf(inHand.caseId);
  if (contact.email === null) return { kind: 'void', reason: 'no-address' };
  return sendCaseMail(deps, hand, contact.email, await orderOf(deps, hand));
}

async function orderOf(deps: DutyDependencies, { inHand, tx, duty }: CaseDutyInHand): Promise<MailOrder> {
  const organisation = await tx.registers.organisation();
  const { case: current } = inHand;
  const common = {
    language: current.language,
    organisationName: organisation.name,
    caseNumber: current.number,
    reader: current.requesterRole,
    neutral: current.protectedAddress,
    statusUrl: `${deps.links.citizenOrigin}/${organisation.slug}/follow?lang=${current.language}`,
    contact: contactOf(organisation),
  };
  switch (duty.facts['code']) {
    case 'L1':
      return { ...common, code: 'L1', ...datesOf(inHand), identityOpen: identityOpenOf(current) };
    case 'L2': {
      const asked = inHand.events[Number(duty.facts['event'])];
      if (asked?.type !== 'identity-requested') throw new Error('L2 without its question');
      const { answerBy } = asked;
      const pausedFrom = pausedFromOf(inHand, asked);
      return { ...common, code: 'L2', answerBy, pausedFrom, documents: documentsOf(organisation) };
    }
    case 'L22':
      return { ...common, code: 'L22' };
    default:
      throw new Error('a mail to a person without a known code');
  }
}

/** Whom a person may ask: the organisation, because a message does not name its people. */
const contactOf = ({
  name,
  settings,
}: Organisation): { handler: string; phone: string; servicePoint: string } => ({
  handler: name,
  phone: settings.phone,
  servicePoint: settings.servicePoint,
});

type L1Order = Extract<MailOrder, { readonly code: 'L1' }>;

/** The dates of the item that is due first; of any item when none is open any more. */
function datesOf({
  case: current,
  clocks,
}: CaseInHand): Pick<L1Order, 'receivedOn' | 'targetDate' | 'statutoryDate'> {
  const clock = leadingClock(current, clocks) ?? [...clocks.values()][0];
  if (clock === undefined) throw new Error('a case without a clock');
  return {
    receivedOn: clock.receivedOn.toString(),
    targetDate: clock.fourWeeksDue?.toString() ?? null,
    statutoryDate: reckonedStatutory(clock).toString(),
  };
}

const identityOpenOf = ({ identity }: Case): L1Order['identityOpen'] =>
  identity.status === 'open' || identity.status === 'requested' ? identity.plan : null;

const documentsOf = ({ settings }: Organisation): readonly IdentityDocument[] =>
  IDENTITY_DOCUMENTS.filter((document) => settings.identityDocuments.includes(document));
