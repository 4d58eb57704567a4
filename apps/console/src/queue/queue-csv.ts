import { Readable } from 'node:stream';
import type { CaseRow } from '@oikeuspolku/application';
import { csvLine } from '@oikeuspolku/documents';
import type { Language } from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';
import { queueLines } from './queue-view.js';
import type { QueueNames } from './queue-view.js';

/** Spreadsheets read the file as UTF-8 only with this mark in front. */
const BYTE_ORDER_MARK = '\u{FEFF}';

/**
 * The queue as a CSV file: dates in ISO form for sorting, words in the reader's language, no names of the people who asked.
 * A cell that a spreadsheet would run as a formula is written as text.
 */
export function queueCsv(
  rows: readonly CaseRow[],
  names: QueueNames,
  today: string,
  language: Language,
): Readable {
  const heads = [
    t(language, 'common.caseNumber'),
    t(language, 'console.queue.column.due'),
    t(language, 'console.case.received'),
    t(language, 'common.right'),
    t(language, 'console.queue.column.registers'),
    t(language, 'common.status'),
    t(language, 'console.queue.column.waiting'),
    t(language, 'console.case.handler'),
    t(language, 'console.queue.column.flags'),
    t(language, 'console.case.channel'),
    t(language, 'console.filter.outcome'),
  ];
  const lines = queueLines(rows, names, '', today, language);
  const body = rows.map((row, index) => {
    const line = lines[index];
    return csvLine([
      row.number,
      row.effectiveDue ?? '',
      row.receivedOn,
      line?.rights ?? '',
      line?.registers ?? '',
      line?.status ?? '',
      line?.waiting ?? '',
      line?.handler ?? '',
      (line?.flags ?? []).join(', '),
      say(language, `channel.${row.channel}`),
      row.outcome === null ? '' : outcomeWord(row.outcome, language),
    ]);
  });
  return Readable.from([BYTE_ORDER_MARK, csvLine(heads), ...body]);
}

const outcomeWord = (outcome: string, language: Language): string =>
  outcome === 'mixed' ? t(language, 'queue.outcome.mixed') : say(language, `outcome.${outcome}`);
