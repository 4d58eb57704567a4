import type { Provision } from '../right/provision.js';
import { gdpr, provision } from '../right/provision.js';
import type { CertificateParts } from './certificate.js';

/** Name of one part of the certificate. */
export type CertificateElement = keyof CertificateParts;

/**
 * `always`: no certificate without it. `when-it-applies`: needed if the facts of the case call for it.
 * `should`: printed when there is something to say.
 */
export type ElementDuty = 'always' | 'when-it-applies' | 'should';

/** One row of the list of contents of a good certificate (law RF, elements 1–24). */
export interface CertificateElementRow {
  readonly number: number;
  /** Stable code for screens: `certificate-element.<code>` in libs/language. */
  readonly code: string;
  readonly duty: ElementDuty;
  readonly source: Provision;
}

const element = (
  number: number,
  code: string,
  duty: ElementDuty,
  source: Provision,
): CertificateElementRow => ({
  number,
  code,
  duty,
  source,
});

const HL44 = (paragraph: string, point?: string): Provision =>
  provision('administrative-procedure-act', '44', paragraph, point);

/** The elements in the order of printing. A new element makes the compiler ask for its type and its rule. */
export const CERTIFICATE_ELEMENTS: Readonly<Record<CertificateElement, CertificateElementRow>> = {
  heading: element(1, 'heading', 'always', provision('administrative-procedure-act', '43', '1')),
  organisation: element(2, 'organisation', 'always', HL44('1', '1')),
  register: element(3, 'register', 'always', HL44('1', '3')),
  subject: element(4, 'subject', 'always', HL44('1', '2')),
  requester: element(5, 'requester', 'when-it-applies', HL44('1', '2')),
  request: element(6, 'request', 'always', HL44('1', '3')),
  identity: element(7, 'identity', 'always', gdpr('12', '6')),
  decision: element(8, 'decision', 'always', HL44('1', '3')),
  grounds: element(9, 'grounds', 'always', gdpr('12', '4')),
  reasons: element(10, 'reasons', 'always', provision('administrative-procedure-act', '45', '1')),
  withheldReason: element(
    11,
    'withheld-reason',
    'when-it-applies',
    provision('data-protection-act', '34', '3'),
  ),
  ombudsmanMayReceive: element(
    12,
    'ombudsman-may-receive',
    'when-it-applies',
    provision('data-protection-act', '34', '4'),
  ),
  insteadDone: element(13, 'instead-done', 'should', provision('administrative-procedure-act', '8', '1')),
  unfoundedOrExcessive: element(14, 'unfounded-or-excessive', 'when-it-applies', gdpr('12', '5')),
  complaint: element(15, 'complaint', 'always', gdpr('77', '1')),
  remedy: element(16, 'remedy-template', 'always', provision('administrative-procedure-act', '47', '1')),
  moreInformation: element(17, 'more-information', 'always', HL44('1', '4')),
  dataProtectionOfficer: element(18, 'data-protection-officer', 'always', gdpr('38', '4')),
  signature: element(19, 'signature', 'always', provision('e-services-act', '16')),
  delivery: element(20, 'delivery', 'always', provision('administrative-procedure-act', '59', '2')),
  language: element(21, 'language', 'always', provision('administrative-procedure-act', '9', '1')),
  timeLine: element(22, 'time-line', 'should', gdpr('12', '3')),
  attachments: element(23, 'attachments', 'should', provision('administrative-procedure-act', '47', '1')),
  newRequest: element(24, 'new-request', 'should', provision('administrative-procedure-act', '8', '1')),
};
