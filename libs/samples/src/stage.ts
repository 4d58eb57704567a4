/** How far an invented case has come, and how many days ago its request was received at the earliest and latest. */
export const STAGES = {
  new: { least: 0, most: 2 },
  unclassified: { least: 0, most: 3 },
  'awaiting-identity': { least: 5, most: 9 },
  'awaiting-clarification': { least: 6, most: 10 },
  collecting: { least: 4, most: 12 },
  'owner-late': { least: 20, most: 26 },
  reviewing: { least: 8, most: 16 },
  drafted: { least: 12, most: 20 },
  'awaiting-signature': { least: 14, most: 22 },
  signed: { least: 16, most: 24 },
  extended: { least: 26, most: 40 },
  overdue: { least: 31, most: 36 },
  answered: { least: 12, most: 40 },
  withdrawn: { least: 4, most: 30 },
  closed: { least: 30, most: 60 },
} as const;

/** Name of a stage. */
export type Stage = keyof typeof STAGES;
export const STAGE_NAMES = Object.keys(STAGES) as readonly Stage[];
