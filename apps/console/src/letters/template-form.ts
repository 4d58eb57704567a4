import type { TemplateLine } from '@oikeuspolku/application';
import { LETTER_SLOTS, SLOT_LIMITS } from '@oikeuspolku/domain';
import type { Language, LetterSlot, OwnWords, TemplateFault, TemplateTexts } from '@oikeuspolku/domain';
import { plainFinnishRemarks, say, t } from '@oikeuspolku/language';
import { textOf } from '@oikeuspolku/web';
import type { RawForm } from '@oikeuspolku/web';

/** Name of the field of a slot in a language. */
export const slotField = (slot: LetterSlot, language: Language): string => `${slot}-${language}`;

const typedWords = (form: RawForm, language: Language): OwnWords =>
  Object.fromEntries(
    LETTER_SLOTS.map((slot) => [
      slot,
      textOf(form, slotField(slot, language)).replaceAll('\r\n', '\n').trim(),
    ]),
  );

/** The words that the form holds, in the organisation's languages. */
export const textsOfForm = (form: RawForm, languages: readonly Language[]): TemplateTexts =>
  Object.fromEntries(languages.map((language) => [language, typedWords(form, language)]));

/** A fault as the page tells it, at its field. */
export interface FaultLine {
  readonly field: string;
  readonly text: string;
}

/** The sentence of each fault, with the field it is about. */
export const faultLines = (faults: readonly TemplateFault[], language: Language): readonly FaultLine[] =>
  faults.map((fault) => ({
    field:
      fault.slot === null || fault.language === null ? 'validFrom' : slotField(fault.slot, fault.language),
    text: say(language, `letters.fault.${fault.kind}`, {
      max: SLOT_LIMITS.characters,
      lines: SLOT_LIMITS.lines,
    }),
  }));

/** The fields of each language, side by side. */
export const slotColumns = (
  texts: TemplateTexts,
  languages: readonly Language[],
  faults: readonly FaultLine[],
  language: Language,
): readonly object[] =>
  languages.map((own) => ({
    lang: own,
    fields: LETTER_SLOTS.map((slot) => {
      const name = slotField(slot, own);
      const wrong = faults.find(({ field }) => field === name);
      return {
        name,
        kind: 'long-text',
        rows: 6,
        label: say(language, `letters.slot.${slot}`, {
          language: say(language, `layout.languageName.${own}`),
        }),
        hint: say(language, `letters.slot.${slot}.hint`),
        text: texts[own]?.[slot] ?? '',
        error: wrong && { text: wrong.text },
      };
    }),
  }));

/** What is hard to read in the Finnish words. Advice, not a fault: the organisation answers for its own sentences. */
export const remarksOn = ({ fi = {} }: TemplateTexts, language: Language): readonly string[] =>
  LETTER_SLOTS.flatMap((slot) => plainFinnishRemarks(fi[slot] ?? '')).map((remark) =>
    remark.kind === 'long-sentence'
      ? t(language, 'letters.remark.long-sentence', { n: remark.words, sentence: remark.sentence })
      : t(language, 'letters.remark.officialese', { word: remark.word }),
  );

/** The languages that some slot lacks, in words, each once. */
export const missingWords = (missing: TemplateLine['missing'], language: Language): readonly string[] =>
  [...new Set(missing.map((one) => one.language))].map((one) =>
    t(language, 'letters.missing', { language: say(language, `layout.languageName.${one}`) }),
  );
