import type { FollowedCase } from '@oikeuspolku/application';
import { QUESTIONS, type Language } from '@oikeuspolku/domain';
import { count, dateShort, instantShort, say, t, type Block } from '@oikeuspolku/language';
import { Temporal } from 'temporal-polyfill';
import { answerText } from '../request/answer-text.js';
import { registerName } from './case-view.js';

interface Row {
  readonly label: string;
  readonly value: readonly string[];
}

const facts = (rows: readonly Row[]): Block => ({
  kind: 'facts',
  rows: rows.filter(({ value }) => value.some((text) => text !== '')),
});

/** Who asks, for whom, and how the answer was wanted. */
export function peopleOf({ case: current }: FollowedCase, language: Language): Block {
  const { content, requesterRole, representationBasis } = current;
  const received = instantShort(Temporal.Instant.from(current.receivedAt), language);
  const basis =
    representationBasis === null ? '' : t(language, `citizen.represented.basis.${representationBasis}`);
  return facts([
    {
      label: t(language, 'citizen.bundle.received'),
      value: [`${received}, ${say(language, `channel.${current.channel}`)}`],
    },
    { label: t(language, 'citizen.check.whose'), value: [t(language, `citizen.who.${requesterRole}`)] },
    { label: t(language, 'citizen.bundle.subject'), value: [personText(content.subject)] },
    { label: t(language, 'citizen.bundle.requester'), value: [personText(content.requester)] },
    { label: t(language, 'citizen.child.school'), value: [content.school ?? ''] },
    { label: t(language, 'citizen.represented.basis'), value: [basis] },
    {
      label: t(language, 'citizen.check.delivery'),
      value: [t(language, `citizen.delivery.${current.delivery}`)],
    },
    {
      label: t(language, 'citizen.check.replyLanguage'),
      value: [t(language, `citizen.contact.language.${current.language}`)],
    },
  ]);
}

/** Each right with its register, how far it came, and the answers in the person's own words. */
export function requestsOf(
  followed: FollowedCase,
  language: Language,
  states: readonly string[],
): readonly Block[] {
  const { case: current, registers } = followed;
  const { content, fileIds } = current;
  const items = current.items.flatMap((item, index): Block[] => [
    {
      kind: 'heading',
      level: 3,
      text: `${say(language, `right.${item.right}.short`)}: ${registerName(registers.get(item.registerId ?? ''), language)}`,
    },
    facts([
      { label: t(language, 'citizen.check.what'), value: [say(language, `right.${item.right}.label`)] },
      ...answersOf(item.right, content.answers[item.itemId], language),
      { label: t(language, 'common.status'), value: [states[index] ?? ''] },
    ]),
  ]);
  const besides = facts([
    { label: t(language, 'citizen.service.other'), value: [content.otherService ?? ''] },
    {
      label: t(language, 'citizen.bundle.files'),
      value: [fileIds.length === 0 ? '' : count(language, 'common.files', fileIds.length)],
    },
  ]);
  return [...items, ...(besides.kind === 'facts' && besides.rows.length > 0 ? [besides] : [])];
}

function answersOf(
  right: keyof typeof QUESTIONS,
  answers: Readonly<Record<string, string>> | undefined,
  language: Language,
): readonly Row[] {
  if (answers === undefined) return [];
  return QUESTIONS[right]
    .filter(({ kind }) => kind !== 'files')
    .map((question) => ({
      label: say(language, `${question.textKey}.label`),
      value: [answerText(question, answers, language)],
    }));
}

function personText(person: FollowedCase['case']['content']['requester']): string {
  if (person === null) return '';
  const { name, birthDate } = person;
  return birthDate === null ? name : `${name}, ${dateShort(Temporal.PlainDate.from(birthDate))}`;
}
