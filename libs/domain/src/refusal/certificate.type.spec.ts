import { describe, expect, it } from '@jest/globals';
import type { CertificateContent, CertificateParts } from './certificate.js';
import { CERTIFICATE_ORDER } from './certificate-content.js';
import { CERTIFICATE_ELEMENTS } from './certificate-element.js';
import type { CertificateElement } from './certificate-element.js';

/** Stands for a certificate that `certificateContent` built: every element is there. Its type is what is tested. */
const whole = {
  ...Object.fromEntries(CERTIFICATE_ORDER.map((element) => [element, element])),
  neutral: false,
} as unknown as CertificateContent;

/** What a page or a document that takes a certificate would find missing. Takes nothing but a whole one. */
const lackOf = (certificate: CertificateContent): readonly CertificateElement[] =>
  CERTIFICATE_ORDER.filter((element) => !(element in certificate));

/*
 * Each `@ts-expect-error` below is the test: the type check fails when a certificate without the element would be accepted.
 * The run-time side is in certificate-content.spec.ts, where facts that lack an element build nothing.
 */
describe('the compiler refuses a certificate without its element', () => {
  it('1 heading', () => {
    const { heading: _, ...rest } = whole;
    // @ts-expect-error element 1 is missing
    expect(lackOf(rest)).toEqual(['heading']);
  });

  it('2 organisation', () => {
    const { organisation: _, ...rest } = whole;
    // @ts-expect-error element 2 is missing
    expect(lackOf(rest)).toEqual(['organisation']);
  });

  it('3 register', () => {
    const { register: _, ...rest } = whole;
    // @ts-expect-error element 3 is missing
    expect(lackOf(rest)).toEqual(['register']);
  });

  it('4 subject', () => {
    const { subject: _, ...rest } = whole;
    // @ts-expect-error element 4 is missing
    expect(lackOf(rest)).toEqual(['subject']);
  });

  it('5 requester', () => {
    const { requester: _, ...rest } = whole;
    // @ts-expect-error element 5 is missing
    expect(lackOf(rest)).toEqual(['requester']);
  });

  it('6 request', () => {
    const { request: _, ...rest } = whole;
    // @ts-expect-error element 6 is missing
    expect(lackOf(rest)).toEqual(['request']);
  });

  it('7 identity', () => {
    const { identity: _, ...rest } = whole;
    // @ts-expect-error element 7 is missing
    expect(lackOf(rest)).toEqual(['identity']);
  });

  it('8 decision', () => {
    const { decision: _, ...rest } = whole;
    // @ts-expect-error element 8 is missing
    expect(lackOf(rest)).toEqual(['decision']);
  });

  it('9 grounds', () => {
    const { grounds: _, ...rest } = whole;
    // @ts-expect-error element 9 is missing
    expect(lackOf(rest)).toEqual(['grounds']);
  });

  it('10 reasons', () => {
    const { reasons: _, ...rest } = whole;
    // @ts-expect-error element 10 is missing
    expect(lackOf(rest)).toEqual(['reasons']);
  });

  it('11 withheldReason', () => {
    const { withheldReason: _, ...rest } = whole;
    // @ts-expect-error element 11 is missing
    expect(lackOf(rest)).toEqual(['withheldReason']);
  });

  it('12 ombudsmanMayReceive', () => {
    const { ombudsmanMayReceive: _, ...rest } = whole;
    // @ts-expect-error element 12 is missing
    expect(lackOf(rest)).toEqual(['ombudsmanMayReceive']);
  });

  it('13 insteadDone', () => {
    const { insteadDone: _, ...rest } = whole;
    // @ts-expect-error element 13 is missing
    expect(lackOf(rest)).toEqual(['insteadDone']);
  });

  it('14 unfoundedOrExcessive', () => {
    const { unfoundedOrExcessive: _, ...rest } = whole;
    // @ts-expect-error element 14 is missing
    expect(lackOf(rest)).toEqual(['unfoundedOrExcessive']);
  });

  it('15 complaint', () => {
    const { complaint: _, ...rest } = whole;
    // @ts-expect-error element 15 is missing
    expect(lackOf(rest)).toEqual(['complaint']);
  });

  it('16 remedy', () => {
    const { remedy: _, ...rest } = whole;
    // @ts-expect-error element 16 is missing
    expect(lackOf(rest)).toEqual(['remedy']);
  });

  it('17 moreInformation', () => {
    const { moreInformation: _, ...rest } = whole;
    // @ts-expect-error element 17 is missing
    expect(lackOf(rest)).toEqual(['moreInformation']);
  });

  it('18 dataProtectionOfficer', () => {
    const { dataProtectionOfficer: _, ...rest } = whole;
    // @ts-expect-error element 18 is missing
    expect(lackOf(rest)).toEqual(['dataProtectionOfficer']);
  });

  it('19 signature', () => {
    const { signature: _, ...rest } = whole;
    // @ts-expect-error element 19 is missing
    expect(lackOf(rest)).toEqual(['signature']);
  });

  it('20 delivery', () => {
    const { delivery: _, ...rest } = whole;
    // @ts-expect-error element 20 is missing
    expect(lackOf(rest)).toEqual(['delivery']);
  });

  it('21 language', () => {
    const { language: _, ...rest } = whole;
    // @ts-expect-error element 21 is missing
    expect(lackOf(rest)).toEqual(['language']);
  });

  it('22 timeLine', () => {
    const { timeLine: _, ...rest } = whole;
    // @ts-expect-error element 22 is missing
    expect(lackOf(rest)).toEqual(['timeLine']);
  });

  it('23 attachments', () => {
    const { attachments: _, ...rest } = whole;
    // @ts-expect-error element 23 is missing
    expect(lackOf(rest)).toEqual(['attachments']);
  });

  it('24 newRequest', () => {
    const { newRequest: _, ...rest } = whole;
    // @ts-expect-error element 24 is missing
    expect(lackOf(rest)).toEqual(['newRequest']);
  });

  it('none of the 24 is forgotten here', () => {
    expect(lackOf(whole)).toEqual([]);
    expect(CERTIFICATE_ORDER.map((element) => CERTIFICATE_ELEMENTS[element].number)).toEqual(
      Array.from({ length: 24 }, (_, index) => index + 1),
    );
  });
});

describe('the compiler refuses a certificate that nobody checked', () => {
  it('even when every part is there', () => {
    const parts: CertificateParts = whole;
    const made = { ...parts, neutral: false };
    // @ts-expect-error only certificateContent puts the brand on
    expect(lackOf(made)).toEqual([]);
  });
});
