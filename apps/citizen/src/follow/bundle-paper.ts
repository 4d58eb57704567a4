import type { FollowedCase } from '@oikeuspolku/application';
import type { Language } from '@oikeuspolku/domain';
import { dateShort, say, t, type Block, type Paper } from '@oikeuspolku/language';
import { Temporal } from 'temporal-polyfill';
import { answerText } from '../request/answer-text.js';
import { caseView, registerName } from './case-view.js';
import { QUESTIONS } from '@oikeuspolku/domain';

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const list = (lines: readonly string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: lines.map((line) => [line]),
});

/**
 * The case as one paper for somebody who disagrees: what was asked, how far it came, the dates and how they were counted, what
 * happened, what was written. It says what the person has seen on the page of the case, and nothing more.
 */
export function bundlePaper(
  followed: FollowedCase,
  organisationName: string,
  phone: string,
  language: Language,
): Paper {
  const view = caseView(followed, { base: '', phone, language, done: null });
  return {
    code: 'bundle',
    language,
    title: t(language, 'citizen.bundle.title'),
    organisationName,
    caseNumber: followed.case.number,
    window: null,
    attachments: [],
    blocks: [
      heading(t(language, 'citizen.bundle.who')),
      list(peopleOf(followed)),
      heading(t(language, 'citizen.case.requests')),
      list(view.requests.map(({ right, register, state }) => `${right}: ${register}. ${state}`)),
      ...answersOf(followed, language),
      heading(t(language, 'citizen.case.dates')),
      list(view.clock?.sentences ?? []),
      heading(t(language, 'citizen.case.events')),
      list([...view.events].reverse().map(({ on, text }) => `${on}: ${text}`)),
      ...(view.messages.length === 0 ? [] : [heading(t(language, 'citizen.case.messages'))]),
      ...view.messages.map(({ on, from, text }): Block => ({
        kind: 'paragraph',
        content: [{ text: `${on}, ${from}: `, strong: true }, text],
      })),
    ].filter((block) => block.kind !== 'list' || block.items.length > 0),
  };
}

function peopleOf({ case: { content } }: FollowedCase): readonly string[] {
  return [content.subject, content.requester].flatMap((person) => {
    if (person === null) return [];
    const birth =
      person.birthDate === null ? '' : `, ${dateShort(Temporal.PlainDate.from(person.birthDate))}`;
    return [person.name + birth];
  });
}

/** What the person answered to each right's own questions. */
function answersOf({ case: current, registers }: FollowedCase, language: Language): readonly Block[] {
  return current.items.flatMap((item): Block[] => {
    const answers = current.content.answers[item.itemId] ?? {};
    const rows = QUESTIONS[item.right]
      .filter(({ kind }) => kind !== 'files')
      .map((question) => ({
        label: say(language, `${question.textKey}.label`),
        value: [answerText(question, answers, language)],
      }))
      .filter(({ value }) => value[0] !== '');
    if (rows.length === 0) return [];
    const register = registerName(registers.get(item.registerId ?? ''), language);
    const about: Block = {
      kind: 'paragraph',
      content: [{ text: `${say(language, `right.${item.right}.short`)}: ${register}`, strong: true }],
    };
    return [about, { kind: 'facts', rows }];
  });
}
