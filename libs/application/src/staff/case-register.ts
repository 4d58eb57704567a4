import { publicityOf } from '@oikeuspolku/domain';
import type { Actor, Publicity } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { CaseRow, Organisation, Scope, Tx } from '../ports/index.js';
import { rowsOf } from './queue-export.js';
import { bookOf, categoriesOf, entryOf } from './registered-case.js';
import type { RegisteredCase } from './registered-case.js';

/** Cases that one list or file of the register holds; a year of a large town fits. */
export const MOST_REGISTERED = 2000;

/** Whose register it is: the identifiers that the law asks for on every case (law RM-2); empty until they are given. */
export interface RegisterKeeper {
  readonly id: string;
  readonly name: string;
  /** Y-tunnus of the information management unit. */
  readonly businessId: string;
  readonly authorityId: string;
  readonly authority: string;
  /** Process or task class of the organisation's records plan. */
  readonly taskClass: string;
}

/** The cases of a year with their keeper. */
export interface ExportedCaseRegister {
  readonly keeper: RegisterKeeper;
  readonly cases: readonly RegisteredCase[];
}

/** A case as the public list tells of it: no name, nothing secret, and no word of the register that it is about. */
export interface ListedCase extends CaseRow {
  /** Publicity of the case's documents. */
  readonly publicity: Publicity;
}

type RegisterDependencies = Pick<Dependencies, 'unitOfWork' | 'clock'>;

/** Cases that arrived in a year, latest first. Numbers, rights, states: nothing that tells who asked (law RM-2). */
export function caseRegister(
  deps: RegisterDependencies,
  scope: Scope,
  year: number,
): Promise<readonly ListedCase[]> {
  const { isoToday } = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const registers = await tx.registers.all();
    const rows = await rowsOfYear(tx, year, isoToday);
    return rows.map((row) => ({
      ...row,
      publicity: publicityOf(categoriesOf(registers, row.registerIds), {
        date: Temporal.PlainDate.from(row.receivedOn),
        protectedAddress: row.protectedAddress,
      }),
    }));
  });
}

/** The same cases with measures and documents, for a file; that the file was made is recorded. */
export function exportCaseRegister(
  deps: RegisterDependencies,
  scope: Scope,
  actor: Actor,
  year: number,
): Promise<ExportedCaseRegister> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const book = await bookOf(tx);
    const cases: RegisteredCase[] = [];
    for (const row of await rowsOfYear(tx, year, now.isoToday)) {
      const entry = await entryOf(tx, row, book);
      if (entry !== null) cases.push(entry);
    }
    const facts = { what: 'case-register', year: String(year), rows: String(cases.length) };
    await tx.journal.record({ at: now.at, actor, action: 'export', caseId: null, facts });
    return { keeper: keeperOf(book.organisation), cases };
  });
}

/** The list of a year as a file that may be given to anybody; that it was made is recorded (Tiedonhallintalaki 25 §). */
export async function exportPublicList(
  deps: RegisterDependencies,
  scope: Scope,
  actor: Actor,
  year: number,
): Promise<readonly ListedCase[]> {
  const now = nowOf(deps.clock);
  const rows = await caseRegister(deps, scope, year);
  await deps.unitOfWork.transaction(scope, async (tx) => {
    const facts = { what: 'public-case-list', year: String(year), rows: String(rows.length) };
    await tx.journal.record({ at: now.at, actor, action: 'export', caseId: null, facts });
  });
  return rows;
}

/** One case of the register with everything that is kept of it; null when there is none. Looking at it is recorded. */
export function registeredCase(
  deps: RegisterDependencies,
  scope: Scope,
  actor: Actor,
  caseId: string,
): Promise<{ readonly keeper: RegisterKeeper; readonly entry: RegisteredCase } | null> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const number = (await tx.cases.load(caseId))?.case.number ?? null;
    const row =
      number === null ? undefined : (await tx.cases.search(number)).find((one) => one.caseId === caseId);
    const book = await bookOf(tx);
    const entry = row === undefined ? null : await entryOf(tx, row, book);
    if (entry === null) return null;
    await tx.journal.record({ at: now.at, actor, action: 'read', caseId, facts: { what: 'case-register' } });
    return { keeper: keeperOf(book.organisation), entry };
  });
}

async function rowsOfYear(tx: Tx, year: number, today: string): Promise<readonly CaseRow[]> {
  const rows = await rowsOf(tx, { receivedIn: year }, today, MOST_REGISTERED);
  return [...rows].sort(
    (one, other) => other.receivedOn.localeCompare(one.receivedOn) || other.number.localeCompare(one.number),
  );
}

const keeperOf = ({ slug, name, settings }: Organisation): RegisterKeeper => ({
  id: slug,
  name,
  businessId: settings.businessId ?? '',
  authorityId: settings.authorityId ?? '',
  authority: settings.decidingBody,
  taskClass: settings.taskClass ?? '',
});
