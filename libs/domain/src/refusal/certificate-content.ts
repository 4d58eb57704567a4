import type { CertificateContent, CertificateParts } from './certificate.js';
import { CERTIFICATE_ELEMENTS } from './certificate-element.js';
import type { CertificateElement } from './certificate-element.js';
import type { CertificateFacts, MissingReason } from './certificate-facts.js';
import { ELEMENT_RULES } from './certificate-rule.js';

/** An element that keeps the certificate from being built. */
export interface MissingElement {
  readonly element: CertificateElement;
  /** Number in the list of law RF. */
  readonly number: number;
  /** Stable code: `certificate-element.<code>` names it, `certificate-missing.<why>` explains it. */
  readonly code: string;
  readonly why: MissingReason;
  /** Field, fact or ground the reason is about, where there is one. */
  readonly about: string | null;
}

/** A whole certificate, or the list of what is missing in the order of printing. */
export type CertificateResult =
  | { readonly ok: true; readonly certificate: CertificateContent }
  | { readonly ok: false; readonly missing: readonly MissingElement[] };

/** The elements in the order of printing: that of the table. */
export const CERTIFICATE_ORDER = Object.keys(CERTIFICATE_ELEMENTS) as readonly CertificateElement[];

/**
 * Build the content of a refusal certificate (law RF, elements 1–24; GDPR Art. 12(4); HL 43–47 §).
 * A certificate that lacks an element cannot be built: the answer is then the list of what is missing.
 */
export function certificateContent(facts: CertificateFacts): CertificateResult {
  const parts: Partial<Record<CertificateElement, unknown>> = {};
  const missing: MissingElement[] = [];
  for (const element of CERTIFICATE_ORDER) {
    const checked = ELEMENT_RULES[element](facts);
    if (checked.ok) parts[element] = checked.part;
    else missing.push(...checked.lacks.map((lack) => ({ element, ...rowOf(element), ...lack })));
  }
  return missing.length > 0
    ? { ok: false, missing }
    : { ok: true, certificate: sealed(parts as unknown as CertificateParts, facts) };
}

const rowOf = (element: CertificateElement): Pick<MissingElement, 'number' | 'code'> => {
  const { number, code } = CERTIFICATE_ELEMENTS[element];
  return { number, code };
};

/** The only place that puts the brand on: every rule has passed. */
const sealed = (
  parts: CertificateParts,
  { protectedAddress, protectedFromRequester }: CertificateFacts,
): CertificateContent =>
  ({ ...parts, neutral: protectedAddress || protectedFromRequester }) as CertificateContent;
