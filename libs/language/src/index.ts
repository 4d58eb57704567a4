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
export { citation } from './citation.js';
export { routeWords, type RouteWords } from './route-words.js';
export { ledgerSource } from './ledger-source.js';
export { certificatePaper, hasOpenGap, standardReason, type CertificatePrint } from './certificate.js';
export { receiptPaper, type ReceiptFacts } from './receipt.js';
export * from './letters/index.js';
export { citizenMail, digestMail, staffMail, warningMail } from './mails.js';
export type { CitizenMail, CitizenMailFacts, MailText, StaffMail, StaffMailFacts } from './mails.js';
export { LETTER_MODES, type LetterMode } from './samples/mode.js';
export {
  sampleCertificate,
  sampleLetter,
  samplePaperOf,
  samplePapers,
  type SamplePaper,
} from './samples/sample-papers.js';
export { journalSentence, journalSentenceForCitizen, stepName, type JournalNames } from './journal.js';
export { plainFinnishRemarks, sentencesOf, wordCount, type PlainRemark } from './checking/plain-language.js';
