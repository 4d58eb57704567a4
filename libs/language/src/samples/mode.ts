/** The ways in which a letter is written: to the person, without addresses, to a guardian, about a part. */
export const LETTER_MODES = ['normal', 'neutral', 'guardian', 'partial'] as const;
export type LetterMode = (typeof LETTER_MODES)[number];
