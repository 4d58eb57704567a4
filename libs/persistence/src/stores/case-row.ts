import type { CaseRow } from '@oikeuspolku/application';
import { VIEW_COLUMNS } from './case-writing.js';

/** A row of `case_view` as the driver gives it: dates as ISO text. */
export interface CaseViewRow {
  readonly case_id: string;
  readonly number: string;
  readonly state: string;
  readonly status: string;
  readonly waiting_for: string;
  readonly effective_due: string | null;
  readonly sort_due: string;
  readonly received_on: string;
  readonly rights: string[];
  readonly register_ids: string[];
  readonly tasks_open: number;
  readonly tasks_total: number;
  readonly handler_id: string | null;
  readonly paused: boolean;
  readonly extended: boolean;
  readonly protected_address: boolean;
  readonly minor: boolean;
  readonly channel: string;
  readonly outcome: string | null;
  readonly version: number;
}

export const CASE_VIEW_SELECT = `case_id, ${VIEW_COLUMNS.join(', ')}`;

/** Values in the order of `VIEW_COLUMNS`. */
export const viewValues = (row: CaseRow): readonly unknown[] => [
  row.number,
  row.state,
  row.status,
  row.waitingFor,
  row.effectiveDue,
  row.sortDue,
  row.receivedOn,
  row.rights,
  row.registerIds,
  row.tasksOpen,
  row.tasksTotal,
  row.handlerId,
  row.paused,
  row.extended,
  row.protectedAddress,
  row.minor,
  row.channel,
  row.outcome,
  row.version,
];

export const caseRowFrom = (row: CaseViewRow): CaseRow => ({
  caseId: row.case_id,
  number: row.number,
  state: row.state,
  status: row.status,
  waitingFor: row.waiting_for,
  effectiveDue: row.effective_due,
  sortDue: row.sort_due,
  receivedOn: row.received_on,
  rights: row.rights,
  registerIds: row.register_ids,
  tasksOpen: row.tasks_open,
  tasksTotal: row.tasks_total,
  handlerId: row.handler_id,
  paused: row.paused,
  extended: row.extended,
  protectedAddress: row.protected_address,
  minor: row.minor,
  channel: row.channel,
  outcome: row.outcome,
  version: row.version,
});
