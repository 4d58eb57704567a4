import type { Case, Certificate } from './state.js';

/**
 * The signed certificate whose place another takes when it is signed, or null: the latest one about any of the same items,
 * as long as no other item still rests on it. A certificate is never changed or withdrawn in silence (law RF-8).
 */
export function replacedCertificate(current: Case, certificateId: string): Certificate | null {
  const next = current.certificates.find((one) => one.certificateId === certificateId);
  if (next === undefined) return null;
  const restsElsewhere = (old: Certificate): boolean =>
    current.items.some(
      (item) => item.certificateId === old.certificateId && !next.itemIds.includes(item.itemId),
    );
  return (
    current.certificates
      .filter((one) => one.state === 'signed' && one.certificateId !== certificateId)
      .filter((one) => one.itemIds.some((id) => next.itemIds.includes(id)))
      .filter((one) => !restsElsewhere(one))
      .sort((a, b) => (a.signedAt ?? '').localeCompare(b.signedAt ?? ''))
      .at(-1) ?? null
  );
}

/** Number of the certificate whose place another takes. */
export const replacedNumber = (current: Case, certificateId: string): string | null =>
  replacedCertificate(current, certificateId)?.number ?? null;
