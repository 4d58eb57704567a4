import type { IsoInstant } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import { isDutyKind } from '../duty/duty-kind.js';
import type { DutyKind } from '../duty/duty-kind.js';
import type { DutyRecord, Tx } from '../ports/index.js';

/** How far a message or a reminder has come. */
export type DeliveryState = 'planned' | 'under-way' | 'sent' | 'returned' | 'failed';

/** A message or a reminder of a case with its state. Texts and addresses are not kept; only what, to whom and when. */
export interface Delivery {
  /** Code of the letter, the ladder's step or the warning. */
  readonly what: string;
  /** The account that it goes to; null for the person who asked, and for a step whose readers are chosen on its day. */
  readonly accountId: string | null;
  readonly to: 'requester' | 'staff';
  readonly at: IsoInstant;
  readonly state: DeliveryState;
}

/** To whom the duties of a case speak; null for those that send nothing, and for digests, which belong to no one case. */
const AUDIENCE: Readonly<Record<DutyKind, Delivery['to'] | null>> = {
  'mail-person': 'requester',
  'mail-staff': 'staff',
  'owner-code': null,
  'owner-step': 'staff',
  'handler-step': 'staff',
  digest: null,
  'issue-letter': null,
  'seal-package': null,
};

/** Everything that is, will be or was sent about a case, newest first. What became pointless is left out. */
export async function deliveriesOf(
  tx: Tx,
  caseId: string,
  duties: readonly DutyRecord[],
  now: IsoInstant,
): Promise<readonly Delivery[]> {
  const mails = new Map((await tx.mails.ofCase(caseId)).map((mail) => [mail.dutyKey, mail]));
  const own = duties.flatMap((duty): readonly Delivery[] => {
    const to = isDutyKind(duty.kind) ? AUDIENCE[duty.kind] : null;
    if (to === null) return [];
    const mail = mails.get(duty.key);
    const isStep = duty.kind === 'owner-step' || duty.kind === 'handler-step';
    // A step that was taken speaks through the mail or the digest that it caused; a message that failed stays, also when settled.
    const state = duty.state === 'void' && mail?.state === 'failed' ? 'parked' : duty.state;
    if (state === 'void' || (isStep && state === 'done')) return [];
    return [
      {
        what: duty.facts['step'] ?? duty.facts['code'] ?? '',
        accountId: duty.facts['accountId'] ?? null,
        to,
        at: mail?.at ?? duty.dueAt,
        state: mail?.state === 'bounced' ? 'returned' : stateOf(state, duty.dueAt, now),
      },
    ];
  });
  const digests = (await tx.digests.ofCase(caseId)).flatMap(
    ({ accountId, code, state, at }): readonly Delivery[] =>
      state === 'void' ? [] : [{ what: code, accountId, to: 'staff', at, state: stateOf(state, at, now) }],
  );
  return [...own, ...digests].sort((one, other) => (one.at < other.at ? 1 : -1));
}

function stateOf(
  state: Exclude<DutyRecord['state'], 'void'>,
  dueAt: IsoInstant,
  now: IsoInstant,
): DeliveryState {
  switch (state) {
    case 'done':
      return 'sent';
    case 'parked':
      return 'failed';
    case 'claimed':
      return 'under-way';
    case 'owed':
      return Temporal.Instant.compare(Temporal.Instant.from(dueAt), Temporal.Instant.from(now)) > 0
        ? 'planned'
        : 'under-way';
    default:
      return state satisfies never;
  }
}
