import { describe, expect, it } from '@jest/globals';
import * as domain from '@oikeuspolku/domain';
import { isMessageKey } from './messages/catalogue.js';

const {
  CASE_REMINDER_TABLE,
  CERTIFICATE_ELEMENTS,
  FEE_FLOW,
  GROUND_FACTS,
  GROUNDS,
  HOLIDAYS,
  LIFECYCLE,
  NEEDS,
  QUESTIONS,
  REMEDY_TEMPLATES,
  RIGHT_OUTCOMES,
  ROUTE_TABLE,
} = domain;

/** Keys that no file has. */
const missing = (keys: readonly string[]): readonly string[] => keys.filter((key) => !isMessageKey(key));
const under = (prefix: string, codes: readonly string[]): readonly string[] =>
  codes.map((code) => `${prefix}.${code}`);

describe('every code of the domain that a person reads has its words', () => {
  it('questions, with hints and options', () => {
    const keys = Object.values(QUESTIONS)
      .flat()
      .flatMap(({ textKey, options }) => [
        `${textKey}.label`,
        `${textKey}.hint`,
        ...under(`${textKey}.option`, options ?? []),
      ]);
    expect(keys.length).toBeGreaterThan(50);
    expect(missing(keys)).toEqual([]);
  });

  it('rights and endings', () => {
    const rights = [...domain.RIGHTS, 'not-sure'];
    const parts = ['label', 'labelOther', 'example', 'name', 'short', 'request', 'explained'];
    expect(missing(rights.flatMap((right) => under(`right.${right}`, parts)))).toEqual([]);
    expect(
      missing(Object.values(RIGHT_OUTCOMES).flatMap((rows) => rows.map(({ textKey }) => textKey))),
    ).toEqual([]);
    expect(missing(under('outcome', domain.OUTCOMES))).toEqual([]);
    expect(missing(under('letter.task', domain.RIGHTS))).toEqual([]);
  });

  it('grounds, their facts and the remedies', () => {
    expect(
      missing(Object.values(GROUNDS).flatMap(({ textKey }) => under(textKey, ['name', 'law', 'template']))),
    ).toEqual([]);
    expect(missing(under('ground-fact', GROUND_FACTS))).toEqual([]);
    expect(missing(Object.values(REMEDY_TEMPLATES).map(({ textKey }) => `${textKey}.name`))).toEqual([]);
    expect(
      missing(
        under('remedy.problem', [
          'not-chosen',
          'not-for-refusal',
          'body-missing',
          'closing-time-missing',
          'not-confirmed',
        ]),
      ),
    ).toEqual([]);
    const parts = ['time-limit-start', 'content', 'attachments', 'delivery', 'fees'];
    expect(
      missing(['OIKAISUVAATIMUS', 'HALLINTOVALITUS'].flatMap((code) => under(`remedy.${code}`, parts))),
    ).toEqual([]);
  });

  it('elements of the certificate', () => {
    expect(
      missing(Object.values(CERTIFICATE_ELEMENTS).map(({ code }) => `certificate-element.${code}`)),
    ).toEqual([]);
    expect(
      missing(under('certificate', ['reason-withheld', 'ombudsman-may-receive', 'complaint', 'new-request'])),
    ).toEqual([]);
  });

  it('commands, needs, acts, states and statuses of a case', () => {
    expect(missing([...new Set(LIFECYCLE.map(({ command }) => `command.${command}`))])).toEqual([]);
    expect(missing(under('needs', Object.keys(NEEDS)))).toEqual([]);
    expect(missing(under('item-state', domain.ITEM_STATES))).toEqual([]);
    expect(missing(under('case-state', domain.CASE_STATES))).toEqual([]);
    expect(missing(under('task-state', domain.TASK_STATES))).toEqual([]);
    expect(missing(under('certificate-state', domain.CERTIFICATE_STATES))).toEqual([]);
    expect(missing(under('case-status', domain.CASE_STATUSES))).toEqual([]);
    expect(missing(under('citizen.status', domain.CITIZEN_STATUSES))).toEqual([]);
    expect(missing(under('waiting-for', domain.WAITING_FOR))).toEqual([]);
    expect(missing(under('next-step', domain.NEXT_STEPS))).toEqual([]);
  });

  it('clock, holidays and reminders', () => {
    expect(missing(under('holiday', [...HOLIDAYS, 'saturday', 'sunday', 'override']))).toEqual([]);
    expect(missing(under('clock-state', domain.CLOCK_STATES))).toEqual([]);
    expect(missing(under('clock-error', domain.CLOCK_ERRORS))).toEqual([]);
    expect(missing(under('deadline-rule', domain.DEADLINE_RULES))).toEqual([]);
    expect(missing(Object.values(CASE_REMINDER_TABLE).map(({ textKey }) => textKey))).toEqual([]);
    expect(missing(under('ladder-step', domain.LADDER_STEPS))).toEqual([]);
    expect(missing(Object.values(domain.LADDER).flatMap(({ to }) => under('ladder-recipient', to)))).toEqual(
      [],
    );
    expect(missing(under('letter.name', domain.LETTER_CODES))).toEqual([]);
  });

  it('vocabulary of people, identity, registers, routes and fees', () => {
    expect(missing(under('channel', domain.INTAKE_CHANNELS))).toEqual([]);
    expect(missing(under('requester', domain.REQUESTER_ROLES))).toEqual([]);
    expect(missing(under('representation', domain.REPRESENTATION_BASES))).toEqual([]);
    expect(missing(under('delivery', domain.DELIVERY_CHANNELS))).toEqual([]);
    expect(missing(under('citizen.delivery', domain.DELIVERY_CHANNELS))).toEqual([]);
    expect(missing(under('staff-role', domain.STAFF_ROLES))).toEqual([]);
    expect(missing(under('identity-method', domain.IDENTITY_METHODS))).toEqual([]);
    expect(missing(under('identity-document', domain.IDENTITY_DOCUMENTS))).toEqual([]);
    expect(missing(under('citizen.identity', domain.IDENTITY_PLANS))).toEqual([]);
    expect(missing(under('identity-plan', domain.IDENTITY_PLANS))).toEqual([]);
    expect(missing(under('identity-doubt', domain.IDENTITY_DOUBTS))).toEqual([]);
    expect(missing(under('representation-check', domain.REPRESENTATION_CHECKS))).toEqual([]);
    expect(missing(under('protection-block', domain.PROTECTION_BLOCKS))).toEqual([]);
    expect(missing(under('legal-basis', domain.LEGAL_BASES))).toEqual([]);
    expect(missing(under('service-group', domain.SERVICE_GROUPS))).toEqual([]);
    expect(missing(domain.ARTICLE_15_ELEMENTS.map((element) => `article-15.element.${element}`))).toEqual([]);
    expect(missing(under('recipient-status', domain.RECIPIENT_STATUSES))).toEqual([]);
    expect(missing(under('extension-reason', domain.EXTENSION_REASONS))).toEqual([]);
    expect(missing(Object.values(ROUTE_TABLE).map(({ textKey }) => textKey))).toEqual([]);
    expect(missing(under('fee-question', Object.keys(FEE_FLOW)))).toEqual([]);
    expect(missing(under('act', Object.keys(domain.ACTS)))).toEqual([]);
    expect(missing(under('act-of', Object.keys(domain.ACTS)))).toEqual([]);
    expect(missing(under('erasure-check', domain.ERASURE_CHECKS))).toEqual([]);
  });

  it('offers and conditions of the table of rights', () => {
    const cells = Object.values(domain.RIGHT_BY_BASIS).flatMap((row) => Object.values(row));
    const offers = cells.flatMap((cell) =>
      cell.available === 'yes' ? [] : under('offer', cell.insteadOffer),
    );
    const conditions = cells.flatMap((cell) =>
      cell.available === 'conditional' ? [`availability-condition.${cell.condition}`] : [],
    );
    const footings = cells.flatMap(({ automation }) =>
      automation === undefined ? [] : [`automation-footing.${automation}`],
    );
    expect(missing([...offers, ...conditions, ...footings])).toEqual([]);
  });

  it('every other textKey that a table carries begins a key', () => {
    const known = new Set<string>();
    const walk = (value: unknown, depth: number): void => {
      if (typeof value !== 'object' || value === null || depth > 6) return;
      for (const [name, each] of Object.entries(value)) {
        if (name === 'textKey' && typeof each === 'string') known.add(each);
        else walk(each, depth + 1);
      }
    };
    walk({ ...domain }, 0);
    const begins = (textKey: string): boolean =>
      ['', '.label', '.name'].some((part) => isMessageKey(`${textKey}${part}`));
    expect(known.size).toBeGreaterThan(80);
    expect([...known].filter((textKey) => !begins(textKey))).toEqual([]);
  });
});
