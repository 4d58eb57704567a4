import { describe, expect, it } from '@jest/globals';
import { citationOf } from '../right/provision.js';
import { LEGAL_BASES } from '../right/right.js';
import {
  noticesOwed,
  RECIPIENT_STATUS_TABLE,
  RECIPIENT_STATUSES,
  recipientProblem,
  RECIPIENTS_TOLD_ON,
  unsettledRecipients,
} from './recipient.js';
import type { RecipientRecord } from './recipient.js';

const recipients = [
  { id: 'koski', kind: 'recipient', withoutIdentifiers: false },
  { id: 'statistics', kind: 'recipient', withoutIdentifiers: true },
  { id: 'studyo', kind: 'processor', withoutIdentifiers: false },
  { id: 'teachers', kind: 'own-staff', withoutIdentifiers: false },
] as const;

describe('telling recipients', () => {
  it('notifies recipients, instructs processors and leaves own staff alone', () => {
    expect(
      noticesOwed('rectification', 'granted', recipients).map(
        ({ recipientId, form, status, citation }) =>
          `${recipientId} ${form} ${status} ${citationOf(citation)}`,
      ),
    ).toEqual([
      'koski notice to-notify GDPR Art. 19',
      'statistics notice not-affected GDPR Art. 19',
      'studyo instruction to-notify GDPR Art. 28(3)(e)',
    ]);
  });

  it('is owed after a change, not after an answer or a refusal', () => {
    expect(noticesOwed('erasure', 'partly-granted', recipients)).toHaveLength(3);
    expect(noticesOwed('restriction', 'granted', recipients)).toHaveLength(3);
    expect(noticesOwed('rectification', 'refused', recipients)).toEqual([]);
    expect(noticesOwed('access', 'granted', recipients)).toEqual([]);
    expect(noticesOwed('objection', 'granted', recipients)).toEqual([]);
  });

  it('exists on every basis', () => {
    expect(LEGAL_BASES.map((basis) => citationOf(RECIPIENTS_TOLD_ON[basis]))).toEqual(
      Array(6).fill('GDPR Art. 19'),
    );
  });

  it('settles a recipient with a date or a reason', () => {
    expect(
      RECIPIENT_STATUSES.map(
        (status) =>
          `${status} ${RECIPIENT_STATUS_TABLE[status].settled} ${RECIPIENT_STATUS_TABLE[status].needs}`,
      ),
    ).toEqual([
      'to-notify false nothing',
      'notified true date-and-channel',
      'not-possible true reason',
      'disproportionate true reason',
      'not-affected true reason',
    ]);
  });

  const record: RecipientRecord = {
    recipientId: 'koski',
    status: 'notified',
    notifiedOn: '2026-03-03',
    channel: 'secure mail',
    reason: '',
  };

  it.each([
    [{}, null],
    [{ notifiedOn: null }, 'date-or-channel-missing'],
    [{ channel: null }, 'date-or-channel-missing'],
    [{ status: 'to-notify' }, 'still-to-notify'],
    [{ status: 'not-possible' }, 'reason-missing'],
    [{ status: 'disproportionate', reason: ' ' }, 'reason-missing'],
    [{ status: 'not-affected', reason: 'vain tilastoja', notifiedOn: null, channel: null }, null],
  ] as const)('%j: %s', (changes, problem) => {
    expect(recipientProblem({ ...record, ...changes })).toBe(problem);
  });

  it('keeps the case open while somebody is to be told', () => {
    expect(unsettledRecipients([record, { ...record, recipientId: 'ytl', status: 'to-notify' }])).toEqual([
      { recipientId: 'ytl', problem: 'still-to-notify' },
    ]);
    expect(unsettledRecipients([record])).toEqual([]);
  });
});
