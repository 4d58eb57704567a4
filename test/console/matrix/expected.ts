import { caseStateOf, rowsOf } from '@oikeuspolku/domain';
import type { Case, LifecycleRow, Need, Refusal } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import { refusalWords } from '../../../apps/console/src/case/refusal-words.js';
import type { Cell } from './cells.js';
import { DOORS, WITHOUT_DOOR } from './doors.js';

/** What the console must answer in a cell: the act happens, or nothing does and the page has this sentence. */
export type Expected = { readonly allowed: true } | { readonly allowed: false; readonly says: string };

/** States that the table lists so that a no can name its reason: the command never leads on from them. */
const ALWAYS_SHORT: Readonly<Record<string, Need>> = {
  'send-reply/item/drafted': 'certificate-signed',
  'send-reply/item/awaiting-signature': 'certificate-signed',
};

const no = (says: string): Expected => ({ allowed: false, says });

/** Reads the answer of a cell off the lifecycle table; `current` is the case of the situation, null when there is none. */
export function expectedIn({ command, subject, state, role }: Cell, current: Case | null): Expected {
  const door = DOORS[command];
  if (!door.reach.includes(role)) return no(t('fi', 'page.403.title'));
  if (command === 'receive-request') return intake(role, current);
  if (WITHOUT_DOOR.includes(command)) return no(t('fi', 'page.404.title'));
  if (current === null)
    return no(t('fi', command === 'record-reminder' ? 'refused.missing' : 'page.404.title'));
  // The page of a certificate that does not exist, or that is not for this signatory, is no page.
  if (role === 'signatory' && current.certificates.length === 0) return no(t('fi', 'page.404.title'));
  if (command === 'record-reminder' && caseStateOf(current) !== 'open')
    return no(t('fi', 'queue.bulk.nothing-open'));
  const refusal = refusalIn(rowsOf(command), current, role);
  if (refusal !== null) return no(refusalWords(refusal, 'fi'));
  const short = ALWAYS_SHORT[`${command}/${subject}/${state}`];
  const [row] = rowsOf(command);
  return short === undefined || row === undefined
    ? { allowed: true }
    : no(refusalWords({ kind: 'need', row, need: short }, 'fi'));
}

/** A form that made a case already makes no other. */
const intake = (role: Cell['role'], current: Case | null): Expected => {
  const mayGive = rowsOf('receive-request').every(({ who }) => who.includes(role));
  if (!mayGive) return no(t('fi', 'page.403.title'));
  return current === null ? { allowed: true } : no(t('fi', 'error.E43'));
};

function refusalIn(rows: readonly LifecycleRow[], current: Case, role: Cell['role']): Refusal | null {
  for (const row of rows) {
    if (!row.who.includes(role)) return { kind: 'role', row };
    const state = stateOf(row, current);
    const from: readonly string[] = row.from;
    if (!from.includes(state)) return { kind: 'state', row, state };
  }
  return null;
}

/** The state of the one thing of its kind that every history of the matrix has. */
export function stateOf(row: LifecycleRow, current: Case): string {
  switch (row.subject) {
    case 'case':
      return caseStateOf(current);
    case 'item':
      return isOfCertificate(row) && current.certificates.length === 0
        ? 'none'
        : (current.items[0]?.state ?? 'none');
    case 'task':
      return current.tasks[0]?.state ?? 'none';
    case 'certificate':
      return current.certificates[0]?.state ?? 'none';
    default:
      return row satisfies never;
  }
}

/** Commands that name a certificate mean its items. */
const isOfCertificate = ({ command }: LifecycleRow): boolean =>
  rowsOf(command).some(({ subject }) => subject === 'certificate');
