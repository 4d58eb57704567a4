import { REMEDY_TEMPLATES, type Language, type RemedyTemplateCode } from '@oikeuspolku/domain';
import { citation } from '../citation.js';
import type { MessageKey } from '../messages/catalogue.js';
import type { Block, Inline, Paper } from '../paper.js';
import { rich, say, t } from '../translate.js';
import { listOf } from '../wording.js';
import { heading, list, says, type LetterRemedy } from './frame.js';

type PrintedTemplate = Exclude<RemedyTemplateCode, 'TSV_ONLY'>;

/** The code of a template that has instructions. `TSV_ONLY` never stands in a refusal (GDPR Art. 12(4); law RF-5). */
function printed(remedy: LetterRemedy): PrintedTemplate {
  const { code } = remedy.template;
  if (code === 'TSV_ONLY') throw new Error('a refusal needs the court remedy: TSV_ONLY has no instructions');
  return code;
}

const daysOf = (code: RemedyTemplateCode): number => REMEDY_TEMPLATES[code].days ?? 0;

/** Block C in one sentence: where, and in how many days from service. */
export function remedySentence(language: Language, remedy: LetterRemedy): Block {
  const code = printed(remedy);
  return says({ language }, `remedy.${code}.short`, { body: remedy.body.name, n: daysOf(code) });
}

/**
 * The appeal instructions as an attachment: body, address, time limit and its start, closing time of day, content,
 * attachments, delivery, fees and the next step (Hallintolaki 47 §; law RF-4, RF-5).
 */
export function remedyAttachment(
  language: Language,
  remedy: LetterRemedy,
  number: number,
): Paper['attachments'][number] {
  const code = printed(remedy);
  const attachment = t(language, 'common.attachmentNumber', { n: number });
  return {
    title: `${attachment}: ${say(language, `remedy.${code}.title`)}`,
    blocks: [
      says({ language }, `remedy.${code}.intro`),
      says({ language }, `remedy.${code}.who`),
      ...where(language, code, remedy),
      ...timeLimit(language, code, remedy),
      heading({ language }, 'remedy.heading.content'),
      says({ language }, `remedy.${code}.content`),
      list(contents(language, code)),
      heading({ language }, 'remedy.heading.attachments'),
      says({ language }, `remedy.${code}.attachments`),
      heading({ language }, 'remedy.heading.delivery'),
      says({ language }, `remedy.${code}.delivery`),
      says({ language }, 'remedy.noSecretMail'),
      heading({ language }, 'remedy.heading.fees'),
      says({ language }, `remedy.${code}.fees`),
      ...nextStep(language, code),
      provisions(language, remedy),
    ],
  };
}

function where(language: Language, code: PrintedTemplate, { body }: LetterRemedy): readonly Block[] {
  const row = (label: MessageKey, value: string | null) =>
    value === null ? [] : [{ label: say(language, label), value: [value] }];
  return [
    heading({ language }, 'remedy.heading.where'),
    says({ language }, `remedy.${code}.where`),
    {
      kind: 'facts',
      rows: [
        ...row('common.name', body.name),
        ...row('common.address', body.address),
        ...row('common.email', body.email),
        ...row('common.phone', body.phone),
      ],
    },
    says({ language }, 'remedy.openUntil', { time: body.closesAt }),
  ];
}

function timeLimit(language: Language, code: PrintedTemplate, { body }: LetterRemedy): readonly Block[] {
  return [
    heading({ language }, 'remedy.heading.time'),
    says({ language }, `remedy.${code}.time-limit-start`, { n: daysOf(code) }),
    says({ language }, 'remedy.deemed.letter'),
    says({ language }, 'remedy.deemed.electronic'),
    says({ language }, 'remedy.lastDay'),
    says({ language }, 'remedy.arriveBy', { time: body.closesAt }),
  ];
}

function contents(language: Language, code: PrintedTemplate): readonly (readonly Inline[])[] {
  return ([1, 2, 3, 4] as const).map((n) => rich(language, `remedy.${code}.content-${n}`));
}

/** The step after this one, so that the reader sees the whole way. */
function nextStep(language: Language, code: PrintedTemplate): readonly Block[] {
  const { next } = REMEDY_TEMPLATES[code];
  if (next === null || code !== 'OIKAISUVAATIMUS') return [];
  return [
    heading({ language }, 'remedy.heading.next'),
    says({ language }, 'remedy.OIKAISUVAATIMUS.next', { n: daysOf(next) }),
  ];
}

function provisions(language: Language, { template }: LetterRemedy): Block {
  const places = template.provisions.map((place) => citation(place, language));
  return says({ language }, 'certificate.remedy.provisions', { provisions: listOf(places, language) });
}
