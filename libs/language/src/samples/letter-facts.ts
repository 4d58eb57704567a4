import { REMEDY_TEMPLATES, type Language, type RemedyBody } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import type { LetterFacts, LetterRemedy } from '../letters/index.js';
import { t } from '../translate.js';

const on = (date: string): Temporal.PlainDate => Temporal.PlainDate.from(date);
const STATUS_URL = 'https://omattiedot.test/seuranta';

/** Body of the sample remedy. */
export const sampleBody = (language: Language): RemedyBody => ({
  name: t(language, 'sample.body'),
  address: t(language, 'sample.bodyAddress'),
  email: 'kirjaamo@esimerkki.test',
  phone: '06 000 0000',
  closesAt: '16.15',
});

const sampleRemedy = (language: Language): LetterRemedy => ({
  template: REMEDY_TEMPLATES.OIKAISUVAATIMUS,
  body: sampleBody(language),
});

/** Invented facts for every document letter. `partial` turns on what only a partial answer says. */
export function sampleLetterFacts(language: Language, partial: boolean): LetterFacts {
  return {
    ...openingFacts(language, partial),
    ...replyFacts(language, partial),
    ...closingFacts(language, partial),
  };
}

function openingFacts(
  language: Language,
  partial: boolean,
): Pick<LetterFacts, 'L1' | 'L2' | 'L3' | 'L4' | 'L22'> {
  const statusUrl = STATUS_URL;
  return {
    L1: {
      received: on('2026-03-03'),
      target: on('2026-03-31'),
      statutory: on('2026-04-07'),
      identityOpen: 'show-document',
      statusUrl,
    },
    L2: {
      reason: t(language, 'sample.doubt'),
      documents: ['passport', 'identity-card', 'driving-licence'],
      due: on('2026-03-17'),
      pausedFrom: on('2026-03-05'),
      statusUrl,
    },
    L3: {
      question: t(language, 'sample.question'),
      why: t(language, 'sample.why'),
      due: on('2026-03-17'),
      pausedFrom: on('2026-03-05'),
      statusUrl,
    },
    L4: {
      oldDue: on('2026-03-31'),
      newDue: on('2026-06-03'),
      reason: t(language, 'sample.extensionReason'),
      doneSoFar: t(language, 'sample.done'),
      extensionNoticeBy: on('2026-04-07'),
      partialReply: partial ? t(language, 'sample.partialReply') : null,
    },
    L22: { statusUrl },
  };
}

function replyFacts(language: Language, partial: boolean): Pick<LetterFacts, 'L10' | 'L11' | 'L13' | 'L14'> {
  const statusUrl = STATUS_URL;
  const register = t(language, 'sample.register');
  return {
    L10: {
      received: on('2026-03-03'),
      scope: t(language, 'sample.scope'),
      period: t(language, 'sample.period'),
      attachmentCount: 2,
      registers: [
        { name: { text: 'Atomi', lang: 'fi' }, result: 'found' },
        { name: register, result: 'no-data' },
      ],
      redacted: partial,
      withCertificate: partial,
      codesAttachment: 3,
      newRequestUrl: 'https://omattiedot.test/aloita',
      openUntil: on('2026-05-05'),
    },
    L11: {
      done: on('2026-03-20'),
      register,
      values: { old: t(language, 'sample.oldValue'), new: t(language, 'sample.newValue') },
      given: null,
      completed: true,
      historyKept: t(language, 'sample.history'),
      recipients: { kind: 'told', names: [t(language, 'sample.recipient')] },
      notCorrected: partial ? t(language, 'sample.notCorrected') : null,
      statusUrl,
    },
    L13: {
      granted: [t(language, 'sample.granted')],
      refused: [t(language, 'sample.refused')],
      numbered: partial,
      remedy: sampleRemedy(language),
    },
    L14: {
      received: on('2026-03-03'),
      registers: [register],
      searched: on('2026-03-16'),
      terms: [t(language, 'sample.term.name'), t(language, 'sample.term.birthDate')],
      period: t(language, 'sample.period'),
      retention: t(language, 'sample.retention'),
      statusUrl,
      reopenUntil: on('2026-04-20'),
      caseYears: 5,
    },
  };
}

function closingFacts(
  language: Language,
  partial: boolean,
): Pick<LetterFacts, 'L15' | 'L16' | 'L17' | 'L18' | 'L19' | 'L21' | 'L23'> {
  return {
    L15: {
      other: t(language, 'sample.other'),
      why: t(language, 'sample.transferWhy'),
      otherContact: t(language, 'sample.otherContact'),
      transferred: on('2026-03-05'),
      ownPart: partial ? { part: t(language, 'sample.ownPart'), target: on('2026-03-31') } : null,
    },
    L16: {
      change: 'rectification',
      register: t(language, 'sample.register'),
      disclosed: on('2025-08-11'),
      done: on('2026-03-20'),
      processor: false,
      confirmBy: on('2026-04-10'),
      link: 'https://omattiedot.test/vahvista',
    },
    L17: {
      withdrawn: on('2026-03-10'),
      undoUntil: on('2026-03-24'),
      newRequestUrl: 'https://omattiedot.test/aloita',
      caseYears: 5,
    },
    L18: {
      asked: [on('2026-03-05'), on('2026-03-19')],
      why: t(language, 'sample.identityWhy'),
      reopenUntil: on('2026-05-05'),
      remedy: sampleRemedy(language),
    },
    L19: partial
      ? { kind: 'ending', to: on('2026-04-15'), why: t(language, 'sample.restrictionEnds') }
      : { kind: 'in-force', from: on('2026-03-03') },
    L21: partial
      ? { kind: 'use-stopped', done: on('2026-03-20'), purpose: t(language, 'sample.purpose') }
      : {
          kind: 'erased',
          done: on('2026-03-20'),
          items: t(language, 'sample.erased'),
          recipients: { kind: 'none' },
        },
    L23: {
      ground: 'excessive',
      reason: t(language, 'sample.feeReason'),
      costs: [{ what: t(language, 'sample.feeCost'), cents: 1250 }],
      ...(partial
        ? { kind: 'decision', remedy: sampleRemedy(language) }
        : { kind: 'notice', answerBy: on('2026-03-24'), target: on('2026-03-31'), statusUrl: STATUS_URL }),
    },
  };
}
