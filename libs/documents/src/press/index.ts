export { MissingLetterFact } from './letter-facts.js';
export { letterOf, ORDERED_LETTERS } from './letter-papers.js';
export { PdfPress, SealingFailed, type PressSettings } from './pdf-press.js';
