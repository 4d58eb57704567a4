import type { Outcome } from '../case/vocabulary.js';
import type { Provision } from '../right/provision.js';
import { gdpr } from '../right/provision.js';
import type { Right } from '../right/right.js';
import { LEGAL_BASES } from '../right/right.js';
import type { LegalBasis } from '../right/right.js';
import { tellsRecipients } from '../right/outcome.js';

/** Where the notice to one recipient stands (law NT-2). */
export const RECIPIENT_STATUSES = [
  'to-notify',
  'notified',
  'not-possible',
  'disproportionate',
  'not-affected',
] as const;
export type RecipientStatus = (typeof RECIPIENT_STATUSES)[number];

/** What a status needs and whether a case may close with it. */
export interface RecipientStatusRow {
  readonly settled: boolean;
  readonly needs: 'date-and-channel' | 'reason' | 'nothing';
  readonly citation: Provision;
}

/** The statuses (GDPR Art. 19: "unless this proves impossible or involves disproportionate effort"). */
export const RECIPIENT_STATUS_TABLE: Readonly<Record<RecipientStatus, RecipientStatusRow>> = {
  'to-notify': { settled: false, needs: 'nothing', citation: gdpr('19') },
  notified: { settled: true, needs: 'date-and-channel', citation: gdpr('19') },
  'not-possible': { settled: true, needs: 'reason', citation: gdpr('19') },
  disproportionate: { settled: true, needs: 'reason', citation: gdpr('19') },
  'not-affected': { settled: true, needs: 'reason', citation: gdpr('19') },
};

/** The right to have recipients told exists on every basis (law RT, row of Art. 19). */
export const RECIPIENTS_TOLD_ON: Readonly<Record<LegalBasis, Provision>> = Object.fromEntries(
  LEGAL_BASES.map((basis) => [basis, gdpr('19')]),
) as Record<LegalBasis, Provision>;

/** How a recipient is told: a processor is instructed, others are notified (law NT-3). Own staff are no recipients. */
export type NoticeForm = 'notice' | 'instruction';

/** A recipient of the data of an item. */
export interface RecipientOfData {
  readonly id: string;
  readonly kind: 'processor' | 'recipient' | 'own-staff';
  /** Got data without identifiers: cannot be affected. */
  readonly withoutIdentifiers: boolean;
}

/** A notice that is owed to a recipient. */
export interface OwedNotice {
  readonly recipientId: string;
  readonly form: NoticeForm;
  readonly citation: Provision;
  /** Status the row starts with: nobody has looked yet, or the table already knows. */
  readonly status: RecipientStatus;
}

/**
 * The notices that an outcome of a right calls for. None unless the right was carried out at least in part and changes
 * data that others hold (Art. 16, 17(1), 18).
 */
export function noticesOwed(
  right: Right,
  outcome: Outcome,
  recipients: readonly RecipientOfData[],
): readonly OwedNotice[] {
  if (!tellsRecipients(right, outcome)) return [];
  return recipients.flatMap(({ id, kind, withoutIdentifiers }): OwedNotice[] => {
    const status: RecipientStatus = withoutIdentifiers ? 'not-affected' : 'to-notify';
    switch (kind) {
      case 'own-staff':
        return [];
      case 'processor':
        return [{ recipientId: id, form: 'instruction', citation: gdpr('28', '3', 'e'), status }];
      case 'recipient':
        return [{ recipientId: id, form: 'notice', citation: gdpr('19'), status }];
      default:
        return kind satisfies never;
    }
  });
}

/** What is recorded of a recipient. */
export interface RecipientRecord {
  readonly recipientId: string;
  readonly status: RecipientStatus;
  readonly notifiedOn: string | null;
  readonly channel: string | null;
  readonly reason: string;
}

/** Why a record of a recipient is not enough. */
export type RecipientProblem = 'still-to-notify' | 'date-or-channel-missing' | 'reason-missing';

/** What keeps a case from closing because of one recipient; null when the recipient is settled. */
export function recipientProblem({
  status,
  notifiedOn,
  channel,
  reason,
}: RecipientRecord): RecipientProblem | null {
  const { settled, needs } = RECIPIENT_STATUS_TABLE[status];
  if (!settled) return 'still-to-notify';
  if (needs === 'date-and-channel' && (!notifiedOn || !channel)) return 'date-or-channel-missing';
  return needs === 'reason' && reason.trim() === '' ? 'reason-missing' : null;
}

/** Recipients that keep a case open (law NT-2), with the reason of each. */
export const unsettledRecipients = (
  records: readonly RecipientRecord[],
): readonly { readonly recipientId: string; readonly problem: RecipientProblem }[] =>
  records.flatMap((record) => {
    const problem = recipientProblem(record);
    return problem === null ? [] : [{ recipientId: record.recipientId, problem }];
  });

/** Parts of a notice that never travel when the subject's address is protected (law NT-4, ID-26). */
export const WITHHELD_IN_PROTECTED_NOTICES = [
  'address',
  'home-municipality',
  'phone',
  'email',
  'school',
] as const;
