import { itemsOf, on, written } from './condition.js';
import type { NeedRow } from './condition.js';

/** Conditions of questions and extensions. */
export const DEADLINE_NEEDS = {
  'lawful-question': {
    source: 'GDPR recital 63; EDPB 01/2022 para 159',
    test: on('request-clarification', (_c, { question }) => written(question)),
  },
  'question-open': {
    source: 'law DL-14',
    test: on('answer-clarification', (c, { requestId }) =>
      c.pauses.some((pause) => pause.requestId === requestId && pause.answeredAt === null),
    ),
  },
  'answer-or-everything': {
    source: 'law DL-14: "everything" is an answer',
    test: on(
      'answer-clarification',
      (_c, { everything, text, fileIds }) => everything || written(text) || fileIds.length > 0,
    ),
  },
  'within-first-month': {
    source: 'GDPR Art. 12(3): told within one month of receipt (law DL-19)',
    test: (c, cmd, f) =>
      itemsOf(c, cmd).every(({ itemId }) => f.today <= (f.extensionNoticeBy[itemId] ?? '')),
  },
  'not-extended-before': {
    source: 'GDPR Art. 12(3); law DL-19: once only',
    test: (c, cmd) =>
      'itemIds' in cmd && !c.extensions.some((one) => one.itemIds.some((id) => cmd.itemIds.includes(id))),
  },
  'extension-reasoned': {
    source: 'GDPR Art. 12(3): complexity or number of requests; law DL-20',
    test: on('extend-deadline', (_c, { reasonCodes, reasons }) => reasonCodes.length > 0 && written(reasons)),
  },
} satisfies Record<string, NeedRow>;
