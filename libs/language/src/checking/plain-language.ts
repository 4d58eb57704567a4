/** Rules of plain Finnish that the messages are checked against (usability bar U18). Used by the tests only. */

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
