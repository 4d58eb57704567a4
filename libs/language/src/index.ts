export * from './paper.js';
export * from './render/index.js';
export { MESSAGE_KEYS, isMessageKey, type MessageKey } from './messages/catalogue.js';
export { count, rich, say, t, type ParamsOf, type RichParam } from './translate.js';
export type { Param, Params } from './template.js';
export {
  dateForTable,
  dateInWords,
  dateShort,
  dayAndDate,
  instantShort,
  monthInWords,
  timeOfDay,
  weekdayNames,
  type DateForm,
} from './dates.js';
export { compareNames, euros, fileSize, listOf, number } from './wording.js';
export { ledgerSentences, type LedgerReader, type LedgerSentence } from './ledger.js';
