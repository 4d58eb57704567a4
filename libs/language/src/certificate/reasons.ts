import type { CertificateContent, CertificateGround, Language } from '@oikeuspolku/domain';
import { citation } from '../citation.js';
import { heading, item, list, says } from '../letters/frame.js';
import type { Block, Inline } from '../paper.js';
import { say } from '../translate.js';
import { euros, listOf } from '../wording.js';
import { day, facts, row, type Section } from './section.js';

/** Elements 9–14: why, on what law, what is withheld, and what was done instead. */
export const reasonSection: Section = (content, { language }) => [
  heading({ language }, 'certificate.reasons.heading'),
  ...content.reasons.text.split(/\n{2,}/).map((text): Block => ({ kind: 'paragraph', content: [text] })),
  ...(content.withheldReason === null ? [] : [says({ language }, content.withheldReason.textKey)]),
  ...(content.ombudsmanMayReceive === null ? [] : [says({ language }, content.ombudsmanMayReceive.textKey)]),
  heading({ language }, 'certificate.grounds.heading'),
  ...content.grounds.flatMap((ground) => groundBlocks(ground, language)),
  ...unfoundedBlocks(content, language),
  ...insteadBlocks(content, language),
];

function groundBlocks(
  { code, textKey, provisions, facts: given }: CertificateGround,
  language: Language,
): readonly Block[] {
  const places = provisions.map((place) => citation(place, language));
  const labels = Object.entries(given).map(([fact, value]) => ({
    label: say(language, `ground-fact.${fact}`),
    value: [value],
  }));
  return [
    { kind: 'heading', level: 3, text: say(language, `${textKey}.name`) },
    { kind: 'paragraph', content: [say(language, `${textKey}.law`)] },
    says({ language }, 'certificate.grounds.provisions', { provisions: listOf(places, language) }),
    facts([...row(language, 'certificate.grounds.code', code), ...labels]),
  ];
}

function unfoundedBlocks(
  { unfoundedOrExcessive: part }: CertificateContent,
  language: Language,
): readonly Block[] {
  if (part === null) return [];
  const amount = euros(part.feeCents ?? 0, language);
  return [
    heading({ language }, 'certificate.unfounded.heading'),
    { kind: 'paragraph', content: [part.why] },
    part.answer === 'refused'
      ? says({ language }, 'certificate.unfounded.refused')
      : says({ language }, 'certificate.unfounded.fee-offered', { amount }),
  ];
}

function insteadBlocks({ insteadDone }: CertificateContent, language: Language): readonly Block[] {
  const items = insteadDone.map((done): readonly Inline[] => {
    const sentence =
      done.kind === 'disposal-date'
        ? item({ language }, 'certificate.instead.disposal-date', { date: day(done.on) })
        : item({ language }, `certificate.instead.${done.kind}`);
    return done.note.trim() === '' ? sentence : [...sentence, ' ', done.note];
  });
  return [
    heading({ language }, 'certificate.instead.heading'),
    list([...items, item({ language }, 'certificate.new-request')]),
  ];
}

/** Element 15: the complaint to the supervisory authority with its contact block. */
export const complaintSection: Section = ({ complaint }, { language }) => {
  const { name, visiting, postal } = complaint.addresses[language];
  return [
    heading({ language }, 'certificate.complaint.heading'),
    says({ language }, complaint.textKey),
    facts([
      ...row(language, 'common.name', name),
      ...row(language, 'certificate.complaint.postal', postal),
      ...row(language, 'certificate.complaint.visiting', visiting),
      ...row(language, 'certificate.complaint.switchboard', complaint.switchboard),
      ...row(language, 'certificate.complaint.registry', complaint.registry),
      ...row(language, 'common.email', complaint.email),
      ...row(language, 'certificate.complaint.website', complaint.website),
    ]),
    says({ language }, 'certificate.complaint.attach'),
    says({ language }, 'certificate.complaint.mail'),
  ];
};
