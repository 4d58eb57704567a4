import { leadingClock } from '@oikeuspolku/domain';
import type { EventOf } from '@oikeuspolku/domain';
import type { MailOrder } from '../ports/index.js';
import { changeCase } from '../case/change-case.js';
import type { CaseDutyInHand, DutyDependencies, DutyOutcome } from './perform-duty.js';
import { sendMail } from './send-mail.js';
import { SYSTEM } from './system.js';

/** E-mail to the person: L1, L2 or L22, nothing else (design §9). Without an address there is nothing to send. */
export async function performPersonMail(deps: DutyDependencies, hand: CaseDutyInHand): Promise<DutyOutcome> {
  const { inHand, tx, duty, now } = hand;
  const contact = await tx.cases.contactOf(inHand.caseId);
  if (contact.email === null) return { kind: 'void', reason: 'no-address' };
  const order = await orderOf(deps, hand);
  const outcome = await sendMail(deps, hand, contact.email, order);
  if (outcome.kind === 'failed' && outcome.final) {
    const failed = { name: 'record-mail-failure', dutyKey: duty.key, step: order.code, reason: outcome.reason } as const;
    await changeCase(tx, inHand.caseId, null, SYSTEM, failed, now);
  }
  return outcome;
}

async function orderOf(deps: DutyDependencies, { inHand, tx, duty }: CaseDutyInHand): Promise<MailOrder> {
  const organisation = await tx.registers.organisation();
  const { case: current } = inHand;
  const common = {
    language: current.language,
    organisationName: organisation.name,
    caseNumber: current.number,
    statusUrl: `${deps.links.citizenOrigin}/${organisation.slug}/follow?lang=${current.language}`,
  };
  switch (duty.facts['code']) {
    case 'L1': {
      const clock = leadingClock(current, inHand.clocks);
      return {
        ...common,
        code: 'L1',
        receivedOn: clock?.receivedOn.toString() ?? '',
        targetDate: clock?.fourWeeksDue?.toString() ?? null,
        statutoryDate: clock?.oneMonthDue?.toString() ?? null,
        identityOpen: current.identity.status === 'open' || current.identity.status === 'requested',
      };
    }
    case 'L2': {
      const asked = inHand.events[Number(duty.facts['event'])] as EventOf<'identity-requested'> | undefined;
      return { ...common, code: 'L2', answerBy: asked?.answerBy ?? '' };
    }
    case 'L22':
      return { ...common, code: 'L22' };
    default:
      throw new Error('a mail to a person without a known code');
  }
}
