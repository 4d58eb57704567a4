import {
  certificateContent,
  DEFAULT_OMBUDSMAN_CONTACT,
  LANGUAGES,
  type Language,
  type OwnWords,
  type TemplateCode,
} from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import { certificatePaper } from '../certificate.js';
import {
  coverPaper,
  dataPaper,
  DOCUMENT_LETTERS,
  letterPaper,
  type DocumentLetter,
  type LetterFrame,
} from '../letters/index.js';
import type { Paper } from '../paper.js';
import { t } from '../translate.js';
import { sampleCertificateFacts } from './certificate-facts.js';
import { sampleCover } from './cover-facts.js';
import { sampleLetterFacts } from './letter-facts.js';
import { LETTER_MODES, type LetterMode } from './mode.js';

/** One paper of the sample set with the name of its file: `L1.normal.fi`, `certificate.partial.sv`. */
export interface SamplePaper {
  readonly name: string;
  readonly mode: LetterMode;
  readonly paper: Paper;
}

/** Every letter × mode × language, with invented facts: for previews and for `letters:render`. */
export function samplePapers(): readonly SamplePaper[] {
  return LANGUAGES.flatMap((language) =>
    LETTER_MODES.flatMap((mode) => [
      ...DOCUMENT_LETTERS.map((code) => named(code, mode, sampleLetter(code, language, mode))),
      named('certificate', mode, sampleCertificate(language, mode)),
      named('cover', mode, samplePaperOf('cover', language, mode)),
      named('data', mode, sampleData(language, mode)),
    ]),
  );
}

const named = (code: string, mode: LetterMode, paper: Paper): SamplePaper => ({
  name: `${code}.${mode}.${paper.language}`,
  mode,
  paper,
});

/** One letter with invented facts. */
export function sampleLetter(code: DocumentLetter, language: Language, mode: LetterMode): Paper {
  const facts = sampleLetterFacts(language, mode === 'partial');
  return letterPaper(code, facts[code], sampleFrame(language, mode));
}

/** The paper with the data of one item, with invented data. */
function sampleData(language: Language, mode: LetterMode): Paper {
  const [item] = sampleCover(language, mode === 'partial').items;
  return dataPaper(
    {
      received: Temporal.PlainDate.from('2026-03-03'),
      register: { text: 'Atomi', lang: 'fi' },
      texts: [t(language, 'sample.quote')],
      files: ['opintosuoritukset.pdf', 'lainat.xlsx'],
      withheld: item?.withheld ?? [],
      information: item?.information ?? [],
    },
    sampleFrame(language, mode),
  );
}

/** A paper that may have words of the organisation, with invented facts: the preview of a template. */
export function samplePaperOf(
  code: TemplateCode,
  language: Language,
  mode: LetterMode,
  own: OwnWords = {},
): Paper {
  const partial = mode === 'partial';
  const frame = { ...sampleFrame(language, mode), own };
  if (code === 'cover') return coverPaper(sampleCover(language, partial), frame);
  return letterPaper(code, sampleLetterFacts(language, partial)[code], frame);
}

/** The frame of the samples. */
export const sampleFrame = (language: Language, mode: LetterMode): LetterFrame => ({
  language,
  organisationName: t(language, 'sample.organisation'),
  caseNumber: 'TP-2026-00042',
  neutral: mode === 'neutral',
  window: ['Oona Opiskelija', 'Keksitty katu 2 A 3', '00999 ESIMERKKILÄ'],
  reader: mode === 'guardian' ? 'guardian' : 'self',
  contact: {
    handler: 'Kaisa Käsittelijä',
    phone: '06 000 0001',
    servicePoint: t(language, 'sample.servicePoint'),
  },
  ombudsman: DEFAULT_OMBUDSMAN_CONTACT,
});

/** The certificate with invented facts. Throws if the sample itself lacks an element. */
export function sampleCertificate(language: Language, mode: LetterMode): Paper {
  const result = certificateContent(sampleCertificateFacts(language, mode));
  if (!result.ok)
    throw new Error(
      `the sample certificate lacks: ${result.missing.map(({ code, why }) => `${code} ${why}`).join(', ')}`,
    );
  return certificatePaper(result.certificate, {
    language,
    printedCode: 'K7QM-2XWD-9RTA',
    verifyUrl: 'https://omattiedot.test/tarkista',
  });
}
