import type { Right } from '../right/right.js';
import type { Article15Element, Article15Fact } from './article-15.js';
import type { NoticeAnomaly } from './notice.js';

/** What to do about something odd in a notice. The notice's text is never changed (law SD-3). */
export type AnomalyHandling =
  /** The notice says two things: staff say which is true before any answer leaves. */
  | 'answer-before-reply'
  /** The notice promises less than the law: the law is followed (law PR-1). */
  | 'law-prevails'
  /** Unclear, but a setting of the register decides. */
  | 'setting-decides'
  /** A slip of the pen or an old name: shown as written. */
  | 'shown-as-written';

/** How a remark about the notice is handled, first match wins. Matched against the remark, not the notice. */
const HANDLING_OF_REMARK: readonly (readonly [RegExp, AnomalyHandling])[] = [
  [/contradict/i, 'answer-before-reply'],
  [/conflict|do not apply|not mentioned|may still|start must be/i, 'law-prevails'],
  [/ambiguous/i, 'setting-decides'],
];

/** Something staff must know or answer about a register. */
export interface OpenQuestion {
  /** Stable within one version of the notice: `anomaly-3`, `article-15-recipients`, `legal-basis`. Key of the staff's answer. */
  readonly id: string;
  readonly kind: 'anomaly' | 'article-15' | 'legal-basis';
  readonly handling: AnomalyHandling;
  /** Section of the notice, where the question has one. */
  readonly where: string | null;
  /** The remark of the file, in its own language; empty for questions the software asks (text `register-question.<id>`). */
  readonly remark: string;
  readonly element: Article15Element | null;
}

/** Questions from the remarks of the file. */
export const questionsOfAnomalies = (anomalies: readonly NoticeAnomaly[]): readonly OpenQuestion[] =>
  anomalies.map(({ where, what, note }, index) => ({
    id: `anomaly-${index + 1}`,
    kind: 'anomaly',
    handling: handlingOf(`${what} ${note}`),
    where,
    remark: `${what} — ${note}`,
    element: null,
  }));

const handlingOf = (remark: string): AnomalyHandling =>
  HANDLING_OF_REMARK.find(([pattern]) => pattern.test(remark))?.[1] ?? 'shown-as-written';

/** Questions from facts of Art. 15 that the notice leaves open. */
export const questionsOfArticle15 = (facts: readonly Article15Fact[]): readonly OpenQuestion[] =>
  facts
    .filter(({ status }) => status === 'needs-answer')
    .map(({ element }) => ({
      id: `article-15-${element}`,
      kind: 'article-15',
      handling: 'answer-before-reply',
      where: null,
      remark: '',
      element,
    }));

/**
 * Questions that staff must answer before a reply or certificate about this right may leave (design §9).
 * A contradiction in the notice holds back every right; an open fact of Art. 15 only the answer that must state it.
 * @param answered ids of questions that have an answer, as in the `article-15-answered` events
 */
export const unansweredFor = (
  { openQuestions }: { readonly openQuestions: readonly OpenQuestion[] },
  right: Right,
  answered: readonly string[],
): readonly OpenQuestion[] =>
  openQuestions.filter(
    ({ id, kind, handling }) =>
      handling === 'answer-before-reply' &&
      (kind !== 'article-15' || right === 'access') &&
      !answered.includes(id),
  );
