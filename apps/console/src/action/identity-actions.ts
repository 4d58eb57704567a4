import { Temporal } from 'temporal-polyfill';
import { IDENTITY_DOCUMENTS, IDENTITY_METHODS, lastDayOf } from '@oikeuspolku/domain';
import type { IdentityDocument, IdentityMethod } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import type { Action } from './action.js';
import { effectOfAsking } from './effect-of-asking.js';
import { choicesOf } from './words.js';

/** Day by which a person who is asked today is asked to answer. */
export const answerAskedBy = (today: string): string =>
  lastDayOf('answer-asked', Temporal.PlainDate.from(today)).toString();

/** Methods that a member of staff can record; the others come from a provider. */
const BY_HAND: readonly IdentityMethod[] = ['photo-id-shown', 'known-to-staff', 'org-login', 'other'];
const RESTRAINING = ['none', 'not-the-requester', 'the-requester'] as const;
const INTEREST = ['not-a-child', 'no-conflict', 'conflict'] as const;
const MEANS = ['population-register', 'suomi-fi-mandates', 'document', 'other'] as const;

/** H8: identity, guardianship and representation, recorded as methods and facts, never as numbers or copies. */
export const IDENTITY_ACTIONS: readonly Action[] = [
  {
    command: 'request-identity',
    section: 'identity',
    subject: 'case',
    shownFor: () => 'case',
    fields: (context) => [
      {
        name: 'reason',
        kind: 'long-text',
        label: t(context.language, 'console.askIdentity.reason'),
        hint: effectOfAsking(context),
        required: 'S06',
      },
    ],
    build: (answers, { newId, today }) => ({
      name: 'request-identity',
      requestId: newId(),
      reason: answers.text('reason'),
      answerBy: answerAskedBy(today),
    }),
  },
  {
    command: 'record-identity',
    section: 'identity',
    subject: 'case',
    shownFor: () => 'case',
    fields: ({ language }) => [
      {
        name: 'method',
        kind: 'radios',
        label: t(language, 'console.identity.method'),
        choices: choicesOf(language, 'identity-method', BY_HAND),
        required: 'S23',
      },
      {
        name: 'document',
        kind: 'select',
        label: t(language, 'console.identity.document'),
        hint: t(language, 'console.identity.noNumber'),
        choices: [
          { value: '', text: t(language, 'common.none') },
          ...choicesOf(language, 'identity-document', IDENTITY_DOCUMENTS),
        ],
      },
      { name: 'note', kind: 'text', label: t(language, 'console.identity.note') },
    ],
    build: (answers, { today }) => ({
      name: 'record-identity',
      method: (IDENTITY_METHODS.find((method) => method === answers.text('method')) ??
        'other') satisfies IdentityMethod,
      document: (IDENTITY_DOCUMENTS.find((document) => document === answers.text('document')) ??
        null) satisfies IdentityDocument | null,
      note: answers.text('note'),
      checkedOn: today,
    }),
  },
  {
    command: 'renew-pin',
    section: 'identity',
    subject: 'case',
    shownFor: () => 'case',
    fields: () => [],
    build: () => ({ name: 'renew-pin' }),
  },
  {
    command: 'renew-secret',
    section: 'identity',
    subject: 'case',
    shownFor: () => 'case',
    fields: () => [],
    build: () => ({ name: 'renew-secret' }),
  },
  {
    command: 'waive-identity',
    section: 'identity',
    subject: 'case',
    shownFor: () => 'case',
    fields: ({ language }) => [
      {
        name: 'reason',
        kind: 'long-text',
        label: t(language, 'console.identity.waiveReason'),
        required: 'S06',
      },
    ],
    build: (answers) => ({ name: 'waive-identity', reason: answers.text('reason') }),
  },
  {
    command: 'record-identity-failure',
    section: 'identity',
    subject: 'case',
    shownFor: () => 'case',
    fields: ({ language }) => [
      {
        name: 'reason',
        kind: 'long-text',
        label: t(language, 'console.identity.failedReason'),
        required: 'S06',
      },
    ],
    build: (answers) => ({ name: 'record-identity-failure', reason: answers.text('reason') }),
  },
  {
    command: 'check-authority',
    section: 'identity',
    subject: 'case',
    shownFor: ({ opened }) => (opened.case.requesterRole === 'self' ? [] : 'case'),
    fields: ({ language }) => [
      {
        name: 'means',
        kind: 'radios',
        label: t(language, 'console.authority.means'),
        choices: choicesOf(language, 'authority-means', MEANS),
        required: 'S23',
      },
      {
        name: 'result',
        kind: 'radios',
        label: t(language, 'console.authority.result'),
        choices: choicesOf(language, 'authority-result', ['confirmed', 'not-confirmed']),
        required: 'S23',
      },
      {
        name: 'scope',
        kind: 'text',
        label: t(language, 'console.authority.scope'),
        hint: t(language, 'console.authority.noReason'),
      },
    ],
    build: (answers, { today }) => ({
      name: 'check-authority',
      means: MEANS.find((means) => means === answers.text('means')) ?? 'other',
      result: answers.text('result') === 'confirmed' ? 'confirmed' : 'not-confirmed',
      scope: answers.text('scope'),
      checkedOn: today,
    }),
  },
  {
    command: 'check-disclosure',
    section: 'identity',
    subject: 'case',
    shownFor: () => 'case',
    fields: ({ language }) => [
      {
        name: 'restrainingOrder',
        kind: 'radios',
        label: t(language, 'console.disclosure.restrainingOrder'),
        choices: [
          { value: 'none', text: t(language, 'console.disclosure.restrainingOrder.none') },
          {
            value: 'not-the-requester',
            text: t(language, 'console.disclosure.restrainingOrder.not-the-requester'),
          },
          { value: 'the-requester', text: t(language, 'console.disclosure.restrainingOrder.the-requester') },
        ],
        required: 'S23',
      },
      {
        name: 'childInterest',
        kind: 'radios',
        label: t(language, 'console.disclosure.childInterest'),
        choices: [
          { value: 'not-a-child', text: t(language, 'console.disclosure.childInterest.not-a-child') },
          { value: 'no-conflict', text: t(language, 'console.disclosure.childInterest.no-conflict') },
          { value: 'conflict', text: t(language, 'console.disclosure.childInterest.conflict') },
        ],
        required: 'S23',
      },
      {
        name: 'checked',
        kind: 'checkboxes',
        label: t(language, 'console.disclosure.heading'),
        choices: [
          { value: 'address', text: t(language, 'console.disclosure.addressReviewed') },
          { value: 'authority', text: t(language, 'console.disclosure.authorityStillValid') },
        ],
        required: 'S23',
      },
    ],
    build: (answers) => ({
      name: 'check-disclosure',
      // An answer that is none of the choices counts as the one that discloses nothing.
      restrainingOrder:
        RESTRAINING.find((one) => one === answers.text('restrainingOrder')) ?? 'the-requester',
      childInterest: INTEREST.find((one) => one === answers.text('childInterest')) ?? 'conflict',
      addressReviewed: answers.list('checked').includes('address'),
      authorityStillValid: answers.list('checked').includes('authority'),
    }),
  },
];
