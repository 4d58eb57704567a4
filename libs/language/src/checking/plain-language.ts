/** Rules of plain Finnish that the messages are checked against (usability bar U18), and words that an organisation adds. */

/** Words that say nothing to a citizen; where one is needed it must be explained instead. */
export const BANNED_FINNISH: readonly RegExp[] = [
  /rekisteröit/i,
  /rekisteröid/i,
  /\bko\./i,
  /\bk\.o\./i,
  /\bym\./i,
  /\bmm\./i,
  /toimesta/i,
  /johtuen/i,
  /liittyen/i,
  /koskien/i,
  /omaava/i,
  /mainittu/i,
  /edellä/i,
  /allamainit/i,
  /tarkoituksenmukais/i,
  /eskaloi/i,
  /sensuroi/i,
  /diaari/i,
  /oikeutus/i,
  /saattaa tiedoksi/i,
];

/** Dots that end no sentence: ordinal numbers, dates, times, addresses and abbreviations. */
const PROTECTED =
  /(\d)\.(?=\s?\d|\s\p{Ll})|\b(kl|tel|Art|mom|esim|t\.ex|No|N:o)\.(?=\s)|(\p{L})\.(?=\p{L})/gu;

/** The sentences of a text; gaps count as one word. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .replace(/\*\*/g, '')
    .replace(/\{[^}]+\}/g, 'x')
    .replace(PROTECTED, (match) => match.replace('.', '·'))
    .split(/(?<=[.!?:;])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** The number of words of a sentence. */
export const wordCount = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

/** Most words of a Finnish sentence in a letter. */
export const LONGEST_SENTENCE = 25;

/** Something in a Finnish text that is hard to read. */
export type PlainRemark =
  | { readonly kind: 'long-sentence'; readonly words: number; readonly sentence: string }
  | { readonly kind: 'officialese'; readonly word: string };

/** What is hard to read in a Finnish text; nothing when it is plain. */
export function plainFinnishRemarks(text: string): readonly PlainRemark[] {
  const long = sentencesOf(text)
    .map((sentence) => ({ kind: 'long-sentence' as const, words: wordCount(sentence), sentence }))
    .filter(({ words }) => words > LONGEST_SENTENCE);
  const officialese = BANNED_FINNISH.flatMap((pattern) => {
    const word = pattern.exec(text)?.[0];
    return word === undefined ? [] : [{ kind: 'officialese' as const, word }];
  });
  return [...long, ...officialese];
}
