import { mustHold } from '../rig/wait.mjs';

/** Two people act on the same case at the same moment, each on what they saw, while a worker carries out what they cause. */
export const r13 = {
  id: 'R13',
  promise: 'Lost updates: none; of two acts on the same version exactly one wins',
  perQueue: true,
  capMs: 120_000,
  async run(house, { full }) {
    const pairs = full ? 200 : 60;
    const races = full ? 50 : 20;
    await house.startWorker();
    const { edits, version, caseId } = await editInPairs(house, pairs);
    const ends = await raceToTheEnd(house, races);
    await mustHold('what was caused is carried out', 60_000, () => house.nothingIsDue(), 250);
    const { parked } = await house.mails();
    const { repeats } = house.sunk();
    const [{ n, versions }] = await house.sql(
      'SELECT count(*)::int AS n, count(DISTINCT case_version)::int AS versions FROM journal WHERE case_id = $1',
      [caseId],
    );
    return {
      pass:
        edits.won === pairs &&
        edits.conflicts === pairs &&
        ends.won === races &&
        ends.won + ends.conflicts === 2 * races &&
        n === versions &&
        n === version &&
        parked + repeats === 0,
      figure: `${edits.won} of ${2 * pairs} edits won, ${edits.conflicts} refused as conflicts, ${edits.other} otherwise; ${ends.won} of ${races} races had one winner (${ends.other} otherwise); journal ${n} entries, ${versions} versions; ${repeats} mails repeated`,
    };
  },
};

/** The same case again and again, two notes at a time on the same version. */
async function editInPairs(house, pairs) {
  const receipt = await house.receiveCase();
  // The worker writes into the case too; the people begin when it has done what the receipt caused.
  await mustHold('the receipt is dealt with', 30_000, () => house.nothingIsDue(), 100);
  const [{ version: seen }] = await house.sql('SELECT version FROM case_view WHERE case_id = $1', [
    receipt.caseId,
  ]);
  let version = seen;
  const edits = { won: 0, conflicts: 0, other: 0 };
  for (let pair = 0; pair < pairs; pair += 1) {
    const results = await Promise.all(
      ['a', 'b'].map((who) => house.command(receipt, { name: 'add-note', text: `${who}${pair}` }, version)),
    );
    for (const result of results) count(edits, result);
    version = Math.max(version, ...results.map((result) => result.version ?? 0));
  }
  return { edits, version, caseId: receipt.caseId };
}

/** One asks for more time while the other takes the request back. */
async function raceToTheEnd(house, races) {
  const ends = { won: 0, conflicts: 0, other: 0 };
  for (let race = 0; race < races; race += 1) {
    const one = await house.receiveCase();
    const extend = {
      name: 'extend-deadline',
      itemIds: one.case.items.map(({ itemId }) => itemId),
      months: 1,
      reasonCodes: ['complex'],
      reasons: 'Tietoja on paljon.',
      doneSoFar: 'Haku on aloitettu.',
    };
    const withdraw = { name: 'withdraw-case', reason: 'Pyyntö peruttiin.' };
    const results = await Promise.all(
      [extend, withdraw].map((command) => house.command(one, command, one.case.version)),
    );
    for (const result of results) count(ends, result);
  }
  return ends;
}

function count(counts, result) {
  if (result.ok) counts.won += 1;
  else if (result.kind === 'conflict') counts.conflicts += 1;
  else counts.other += 1;
}
