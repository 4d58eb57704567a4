import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../calendar/civil-date.js';
import type { Provision } from '../right/provision.js';
import { gdpr } from '../right/provision.js';
import type { Right } from '../right/right.js';
import type { GroundCode } from '../refusal/ground-code.js';

/** A question of the decision flow on fees and excessive requests, answered by a handler with facts. */
export const FEE_QUESTIONS = [
  'further-copy',
  'manifestly-unfounded',
  'repetitive',
  'data-changed-since',
  'abusive-intention',
] as const;
export type FeeQuestion = (typeof FEE_QUESTIONS)[number];

/** Where the flow can end. */
export type FeeConclusion =
  | { readonly kind: 'free'; readonly citation: Provision }
  /** A fee on administrative costs, told before it is charged (law FE-1, FE-3). */
  | { readonly kind: 'fee-possible'; readonly citation: Provision; readonly ground: GroundCode | null }
  /** A fee or a refusal: the burden of proof is the organisation's (Art. 12(5)). */
  | {
      readonly kind: 'fee-or-refusal-possible';
      readonly citation: Provision;
      readonly ground: GroundCode;
      readonly dpoApproval: boolean;
    };

type FeeStep = FeeQuestion | FeeConclusion;

/** One question with where each answer leads; the wording is `fee-question.<code>` in libs/language. */
export interface FeeRow {
  readonly question: FeeQuestion;
  readonly yes: FeeStep;
  readonly no: FeeStep;
  readonly source: string;
}

const FREE: FeeConclusion = { kind: 'free', citation: gdpr('12', '5') };

const feeOrRefusal = (ground: GroundCode, dpoApproval = false): FeeConclusion => ({
  kind: 'fee-or-refusal-possible',
  citation: gdpr('12', '5'),
  ground,
  dpoApproval,
});

/**
 * The flow as data (law FE-1…FE-4). A first copy is free whatever the motive; the number of requests alone is never
 * enough; a second request within a year is not chargeable as such.
 */
export const FEE_FLOW: Readonly<Record<FeeQuestion, FeeRow>> = {
  'further-copy': {
    question: 'further-copy',
    yes: { kind: 'fee-possible', citation: gdpr('15', '3'), ground: null },
    no: 'manifestly-unfounded',
    source: 'GDPR Art. 15(3); law FE-1',
  },
  'manifestly-unfounded': {
    question: 'manifestly-unfounded',
    yes: feeOrRefusal('MANIFESTLY_UNFOUNDED'),
    no: 'repetitive',
    source: 'GDPR Art. 12(5); law FE-1',
  },
  repetitive: {
    question: 'repetitive',
    yes: 'data-changed-since',
    no: 'abusive-intention',
    source: 'EDPB 01/2022 v2.1 paras 183–185; law FE-2',
  },
  'data-changed-since': {
    question: 'data-changed-since',
    yes: FREE,
    no: feeOrRefusal('EXCESSIVE_REPETITIVE'),
    source: 'EDPB 01/2022 v2.1 paras 183–185; law FE-2',
  },
  'abusive-intention': {
    question: 'abusive-intention',
    yes: feeOrRefusal('EXCESSIVE_ABUSIVE', true),
    no: FREE,
    source: 'C-526/24 Brillen Rottler; law FE-4',
  },
};

/** The question that comes first. */
export const FIRST_FEE_QUESTION: FeeQuestion = 'further-copy';

/** Where the answers lead: the next question, or a conclusion. */
export type FeeResult =
  | { readonly done: false; readonly ask: FeeQuestion }
  | { readonly done: true; readonly conclusion: FeeConclusion; readonly asked: readonly FeeQuestion[] };

/** Walk the flow as far as the answers reach. Questions that the flow does not come to are ignored. */
export function feeResult(answers: Readonly<Partial<Record<FeeQuestion, boolean>>>): FeeResult {
  const asked: FeeQuestion[] = [];
  let step: FeeStep = FIRST_FEE_QUESTION;
  while (typeof step === 'string') {
    const answer: boolean | undefined = answers[step];
    if (answer === undefined) return { done: false, ask: step };
    asked.push(step);
    step = answer ? FEE_FLOW[step].yes : FEE_FLOW[step].no;
  }
  return { done: true, conclusion: step, asked };
}

/** An earlier answer to the same person about the same register and right. */
export interface EarlierAnswer {
  readonly right: Right;
  readonly registerId: string;
  readonly answeredOn: PlainDate;
}

/**
 * Earlier answers within twelve months about the same right and register. More than none raises a hint to look, never a
 * charge (law FE-2): after a year a request is never excessive.
 */
export const answersWithinYear = (
  earlier: readonly EarlierAnswer[],
  { right, registerId }: Pick<EarlierAnswer, 'right' | 'registerId'>,
  receivedOn: PlainDate,
): readonly EarlierAnswer[] =>
  earlier.filter(
    (answer) =>
      answer.right === right &&
      answer.registerId === registerId &&
      Temporal.PlainDate.compare(answer.answeredOn, receivedOn) <= 0 &&
      Temporal.PlainDate.compare(answer.answeredOn.add({ years: 1 }), receivedOn) > 0,
  );

/** What a fee must show before it may be charged (law FE-3). Asking does not pause the clock. */
export interface IntendedFee {
  readonly amountCents: number;
  /** Itemised administrative costs, in cents. */
  readonly items: readonly { readonly what: string; readonly cents: number }[];
  readonly reasons: string;
  /** Null until the person has been told. */
  readonly toldOn: PlainDate | null;
}

/** Why a fee may not be charged. */
export type FeeProblem = 'amount-missing' | 'items-do-not-add-up' | 'reasons-missing' | 'not-told-first';

/** Everything that keeps a fee from being charged, in the order of the letter. */
export function feeProblems({ amountCents, items, reasons, toldOn }: IntendedFee): readonly FeeProblem[] {
  const sum = items.reduce((total, { cents }) => total + cents, 0);
  return [
    ...(Number.isInteger(amountCents) && amountCents > 0 ? [] : ['amount-missing' as const]),
    ...(sum === amountCents ? [] : ['items-do-not-add-up' as const]),
    ...(reasons.trim() === '' ? ['reasons-missing' as const] : []),
    ...(toldOn === null ? ['not-told-first' as const] : []),
  ];
}
