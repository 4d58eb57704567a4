/** What a ready reason leaves for the handler to fill, in each language of the service. */
const GAP = /\[(täytä|fyll i|fill in):/i;

/**
 * Whether a text still holds a gap of a ready reason. Such a text must never leave the house: the reasons of a case say
 * more than the standard text (law RF element 10).
 */
export const hasOpenGap = (text: string): boolean => GAP.test(text);
