import { Simulation } from '../rig/simulation.mjs';

/** Ninety days of an office: holidays, absences, three outages. What was sent is compared with what the ladder says. */
export const n90 = {
  id: 'N90',
  promise:
    'Ninety days, 300 cases (short: 32 days, 60 cases): the mails sent are exactly those of the ladder, each once, none on a day off or after the answer',
  perQueue: false,
  capMs: 2_400_000,
  async run(house, { full, random }) {
    const simulation = await Simulation.open(house, random, {
      days: full ? 90 : 32,
      cases: full ? 300 : 60,
      start: '2026-12-01',
    });
    await simulation.run();
    const { missing, extra, repeated, onDaysOff, sent, newTasks, digests } = simulation.verdict();
    return {
      pass: missing.length === 0 && extra.length === 0 && repeated === 0 && onDaysOff === 0 && sent > 0,
      figure: `${sent} mails (${newTasks} new tasks, ${digests} digests): ${missing.length} missing, ${extra.length} extra, ${repeated} repeated, ${onDaysOff} on a day off; outages of 1, 12 and 72 h${[
        ...missing,
        ...extra,
      ]
        .slice(0, 6)
        .map((line) => `\n         ${line}`)
        .join('')}`,
    };
  },
};
