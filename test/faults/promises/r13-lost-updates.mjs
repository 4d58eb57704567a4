/** Two people act on the same case at the same moment, each on what they saw. */
export const r13 = {
  id: 'R13',
  promise: 'Lost updates: none; of two acts on the same version exactly one wins',
  perQueue: false,
  capMs: 180_000,
  async run(house, { full }) {
    const pairs = full ? 200 : 100;
    const races = full ? 50 : 25;
    const note = (text) => ({ name: 'add-note', text });
    const receipt = await house.receiveCase();
    let version = receipt.case.version;
    const edits = { won: 0, conflicts: 0, other: 0 };
    for (let pair = 0; pair < pairs; pair += 1) {
      const results = await Promise.all(
        ['a', 'b'].map((who) => house.command(receipt, note(`${who}${pair}`), version)),
      );
      for (const result of results) count(edits, result);
      version = Math.max(...results.map((result) => result.version ?? 0));
    }
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
    const journal = await house.sql(
      'SELECT count(*)::int AS n, count(DISTINCT case_version)::int AS versions FROM journal WHERE case_id = $1',
      [receipt.caseId],
    );
    const [{ n, versions }] = journal;
    return {
      pass:
        edits.won === pairs &&
        edits.conflicts === pairs &&
        ends.won === races &&
        ends.won + ends.conflicts === 2 * races &&
        n === versions &&
        n === version,
      figure: `${edits.won} of ${2 * pairs} edits won, ${edits.conflicts} refused as conflicts, ${edits.other} otherwise; ${ends.won} of ${races} races had one winner (${ends.other} otherwise); journal ${n} entries, ${versions} versions`,
    };
  },
};

function count(counts, result) {
  if (result.ok) counts.won += 1;
  else if (result.kind === 'conflict') counts.conflicts += 1;
  else counts.other += 1;
}
