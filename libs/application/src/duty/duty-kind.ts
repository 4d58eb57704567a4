/**
 * Kinds of duty. Declared once: whoever owes, performs, retries or shows duties derives from this table.
 * `tries` and `firstWaitSeconds` bound the retries; the wait doubles each time.
 */
export const DUTY_KINDS = {
  /** An e-mail to the person who asked: L1, L2 or L22 (design §9). */
  'mail-person': { tries: 8, firstWaitSeconds: 30 },
  /** An e-mail to one member of staff about one thing: L5, L20. */
  'mail-staff': { tries: 8, firstWaitSeconds: 30 },
  /** The one-time code to one task, for an owner who asked for it; pointless after half an hour. */
  'owner-code': { tries: 8, firstWaitSeconds: 10 },
  /** A step of a register owner's ladder: finds who is reached today, and tells or notes it for the day's digest. */
  'owner-step': { tries: 10, firstWaitSeconds: 10 },
  /** A warning to the handler about a date. */
  'handler-step': { tries: 10, firstWaitSeconds: 10 },
  /** The one e-mail a day that holds a person's reminders. */
  digest: { tries: 8, firstWaitSeconds: 30 },
  /** A letter that is kept as a document in the service. */
  'issue-letter': { tries: 10, firstWaitSeconds: 10 },
  /** The organisation's seal over the package of a reply that was sent. */
  'seal-package': { tries: 6, firstWaitSeconds: 30 },
} as const satisfies Record<string, { readonly tries: number; readonly firstWaitSeconds: number }>;

/** Name of a kind of duty. */
export type DutyKind = keyof typeof DUTY_KINDS;

/** Whether a stored kind is one this version knows: old code may meet new duties. */
export const isDutyKind = (kind: string): kind is DutyKind => Object.hasOwn(DUTY_KINDS, kind);

/** Longest wait between two tries. */
const LONGEST_WAIT_SECONDS = 3600;

/** Seconds to wait before the next try, or null when the duty is parked for a person to look at. */
export function waitAfter(kind: DutyKind, attempts: number): number | null {
  const { tries, firstWaitSeconds } = DUTY_KINDS[kind];
  if (attempts >= tries) return null;
  return Math.min(firstWaitSeconds * 2 ** Math.min(attempts - 1, 20), LONGEST_WAIT_SECONDS);
}
