import { Temporal } from 'temporal-polyfill';
import { lastDayOf } from '../case-period.js';
import { helsinkiDateOf } from '../../calendar/helsinki-time.js';
import { isOpenItem } from '../state.js';
import { idsExist, itemsOf, on, written } from './condition.js';
import type { NeedRow } from './condition.js';

/** Conditions of withdrawal, fees, recipients and the end. */
export const END_NEEDS = {
  'recipients-told': {
    source: 'GDPR Art. 19; law NT-2',
    test: (c, _cmd, f) =>
      f.recipientsToTell.every((id) => {
        const status = c.recipients[id]?.status;
        return status !== undefined && status !== 'to-notify';
      }),
  },
  'failed-mail-settled': {
    source: 'GDPR Art. 12(1), 12(3): what did not arrive is not yet told; ux 1.5',
    test: (c) => c.failedMails.length === 0,
  },
  'failed-mail-named': {
    source: 'ux 1.5: who settles says which messages; one that fails meanwhile stays',
    test: on(
      'settle-failed-mail',
      (c, { dutyKeys }) =>
        dutyKeys.length > 0 &&
        idsExist(
          dutyKeys,
          c.failedMails.map(({ dutyKey }) => dutyKey),
        ),
    ),
  },
  'nothing-open': {
    source: 'law PR-3: every item has its own decision',
    test: (c) => !c.items.some(isOpenItem),
  },
  'something-open': {
    source: 'ux C15: what has been answered can no longer be withdrawn',
    test: (c) => c.items.some(isOpenItem),
  },
  'still-undoable': {
    source: 'ux C15: fourteen days',
    test: (c, _cmd, f) =>
      c.withdrawnAt !== null &&
      Temporal.PlainDate.compare(f.today, lastDayOf('undo-withdrawal', helsinkiDateOf(c.withdrawnAt))) <= 0,
  },
  'amount-positive': {
    source: 'GDPR Art. 12(5): a reasonable fee',
    test: (_c, cmd) => 'amountCents' in cmd && cmd.amountCents > 0 && written(cmd.reasons),
  },
  'fee-was-intended': {
    source: 'law FE-3: told before it is charged, so that the person can withdraw',
    test: (c) => c.fee !== null && !c.fee.decided,
  },
  'restriction-granted': {
    source: 'GDPR Art. 18: only what was restricted can be lifted',
    test: (c, cmd) =>
      itemsOf(c, cmd).every(
        ({ right, outcome }) =>
          right === 'restriction' && (outcome === 'granted' || outcome === 'partly-granted'),
      ),
  },
  'ends-later': {
    source: 'GDPR Art. 18(3): the person is told before the restriction is lifted',
    test: on('announce-restriction-end', (_c, { endsOn }, f) => endsOn > f.today),
  },
  'reason-given': {
    source: 'GDPR Art. 12(1), 18(3): told with the reason',
    test: on('announce-restriction-end', (_c, { why }) => written(why)),
  },
  'reply-was-sent': { source: 'ux C14', test: (c) => c.reply !== null },
} satisfies Record<string, NeedRow>;
