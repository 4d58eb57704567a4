import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIFECYCLE, rowsOf, STAFF_ROLES } from '@oikeuspolku/domain';
import type { CommandName, StaffRole } from '@oikeuspolku/domain';
import { startConsoleRig } from './console-rig.js';
import type { ConsoleRig } from './console-rig.js';
import { CELLS, SITUATIONS } from './matrix/cells.js';
import type { Cell, Situation } from './matrix/cells.js';
import { DOORS, intakeToken, WITHOUT_DOOR } from './matrix/doors.js';
import { expectedIn, stateOf } from './matrix/expected.js';
import { historyOf } from './matrix/histories.js';
import { MatrixRig } from './matrix/matrix-rig.js';
import type { MadeCase } from './matrix/matrix-rig.js';

/** The limit of guesses at a signature counts by this much time; the clock is moved so that it never fills. */
const BETWEEN_SIGNATURES_MS = 200_000;

let rig: ConsoleRig;
let matrix: MatrixRig;
let tried = 0;
let allowed = 0;
beforeAll(async () => {
  rig = await startConsoleRig(0, '2026-03-20T10:00+02:00');
  matrix = await MatrixRig.over(rig);
}, 120_000);
afterAll(() => rig.stop());

const NOWHERE = '00000000-0000-4000-8000-000000000000';

/** A case of its own in the situation; null where the situation is that there is none. */
async function caseFor(situation: Situation): Promise<MadeCase | null> {
  const history = historyOf(situation, matrix.ground);
  return history === null ? null : matrix.make(history);
}

/** Tries each role in one situation: refused ones share a case that must stay as it is, an allowed one has its own. */
async function faultsOf(situation: Situation): Promise<readonly string[]> {
  const faults: string[] = [];
  const shared = await caseFor(situation);
  for (const role of STAFF_ROLES) {
    const cell = { ...situation, role };
    const expected = expectedIn(cell, shared?.current ?? null);
    const made = expected.allowed ? await caseFor(situation) : shared;
    const fault = await faultOf(cell, expected, made);
    tried += 1;
    if (expected.allowed) allowed += 1;
    if (fault !== null) faults.push(`${situation.subject} ${situation.state}, ${role}: ${fault}`);
  }
  return faults;
}

async function faultOf(
  cell: Cell,
  expected: ReturnType<typeof expectedIn>,
  made: MadeCase | null,
): Promise<string | null> {
  const caseId = made?.caseId ?? NOWHERE;
  if (cell.command === 'receive-request' && made !== null)
    await matrix.sentAnHourAgo(cell.role, intakeToken(caseId), caseId);
  if (cell.command === 'sign-certificate' && cell.role === 'signatory') {
    matrix.wait(BETWEEN_SIGNATURES_MS);
    matrix.forget(cell.role);
  }
  const knock = DOORS[cell.command].knock(caseId, cell.role, made?.current ?? null, matrix.at);
  const page = await matrix.send(cell.role, knock);
  const shown = `${page.status} ${page.text.slice(-600)}`;
  if (!expected.allowed) {
    if (!page.text.includes(expected.says)) return `does not say “${expected.says}”: ${shown}`;
    const after = await matrix.now(caseId);
    return after?.current.version === made?.current.version ? null : 'a refused act changed the case';
  }
  if (page.status !== 200) return `refused: ${shown}`;
  return cell.command === 'receive-request' ? madeFault(page.html) : changeFault(cell, made);
}

async function madeFault(html: string): Promise<string | null> {
  const number = /id="case-number"[^>]*>([^<]*)</.exec(html)?.[1] ?? '';
  return (await matrix.byNumber(number)) === null ? 'no case was made' : null;
}

/** What is wrong with a case after an act that was allowed: nothing happened, by somebody else, or not what the table says. */
async function changeFault({ command, role }: Cell, made: MadeCase | null): Promise<string | null> {
  const after = await matrix.now(made?.caseId ?? '');
  const before = made?.current.version ?? 0;
  if (after === null || after.current.version <= before) return 'nothing happened';
  const actor = after.events[before]?.actor.role;
  if (actor !== role) return `was done as ${actor ?? 'nobody'}`;
  const wrong = rowsOf(command).find((row) => row.to !== null && stateOf(row, after.current) !== row.to);
  return wrong === undefined
    ? null
    : `${wrong.subject} is ${stateOf(wrong, after.current)}, not ${wrong.to ?? ''}`;
}

describe('the matrix role × state × command', () => {
  const commands = [...new Set(LIFECYCLE.map(({ command }) => command))];

  it.each(commands)(
    '%s works where the table allows it and says why where it does not',
    async (command) => {
      const faults: string[] = [];
      for (const situation of SITUATIONS.filter((one) => one.command === command))
        faults.push(...(await faultsOf(situation)));
      expect(faults).toEqual([]);
    },
    120_000,
  );

  it('was tried in every cell', () => {
    process.stdout.write(
      `matrix role × state × command: ${tried} of ${CELLS.length} cells tried, ${allowed} allowed, ${tried - allowed} refused\n`,
    );
    expect(tried).toBe(CELLS.length);
  });

  it('has a door for every command that the table lets a member of staff give', () => {
    const mayGive = (command: CommandName): readonly StaffRole[] =>
      STAFF_ROLES.filter((role) => rowsOf(command).every(({ who }) => who.includes(role)));
    const shut = commands.flatMap((command) =>
      mayGive(command)
        .filter((role) => !DOORS[command].reach.includes(role))
        .map((role) => `${command}: ${role}`),
    );
    // A document is issued by the act that makes it: sending a reply, signing.
    expect(shut.filter((line) => !WITHOUT_DOOR.some((command) => line.startsWith(command)))).toEqual([]);
  });
});
