import { helsinkiDateOf } from '@oikeuspolku/domain';
import type { CaseEvent, Certificate, Language } from '@oikeuspolku/domain';
import { count } from '@oikeuspolku/language';
import { Temporal } from 'temporal-polyfill';

/** How long a certificate has waited for its signatory, in words (ux H14); null when it does not wait. */
export function waitingForSignature(
  events: readonly CaseEvent[],
  { certificateId, state }: Pick<Certificate, 'certificateId' | 'state'>,
  today: string,
  language: Language,
): string | null {
  if (state !== 'awaiting-signature') return null;
  const asked = events.findLast(
    (event) => event.type === 'approval-requested' && event.certificateId === certificateId,
  );
  if (asked === undefined) return null;
  const { days } = helsinkiDateOf(asked.at).until(Temporal.PlainDate.from(today), { largestUnit: 'days' });
  return count(language, 'console.certificate.daysWaiting', days);
}
