/** The steps by which a register owner is told and reminded, in the order they climb (issue: "told at once; before due; overdue; …"). */
export const LADDER_STEPS = ['told', 'first-reminder', 'due-today', 'overdue', 'escalation'] as const;
export type LadderStep = (typeof LADDER_STEPS)[number];

/** Who a step speaks to. The names are roles of the register, not accounts. */
export type LadderRecipient =
  'owners' | 'holder-or-owners' | 'deputies' | 'register-responsible' | 'dpo' | 'organisation-responsible';

/** When a step is due, counted from the task's due date; working days only. */
export type LadderMoment =
  | { readonly kind: 'at-once' }
  | { readonly kind: 'working-days-before-due'; readonly days: 'firstReminderWorkingDays' }
  | { readonly kind: 'due-date' }
  | { readonly kind: 'working-days-after-due'; readonly days: 'overdueWorkingDays' }
  | {
      readonly kind: 'after-due-or-before-statutory';
      readonly days: 'escalationWorkingDays';
      readonly statutoryDays: 'escalationBeforeStatutoryDays';
    };

/** One row of the ladder. */
export interface LadderRow {
  readonly letter: 'L5' | 'L6' | 'L7' | 'L8' | 'L9';
  readonly when: LadderMoment;
  readonly to: readonly LadderRecipient[];
  /** Sent when it happens; the others wait for the day's one digest (design §9). */
  readonly atOnce: boolean;
  /** Steps of one audience are told as one after an outage. */
  readonly audience: 'new-task' | 'owners' | 'escalation';
  readonly source: string;
}

/** The ladder of a register owner's task (letters, reminder timetable). */
export const LADDER: Readonly<Record<LadderStep, LadderRow>> = {
  told: {
    letter: 'L5',
    when: { kind: 'at-once' },
    to: ['owners'],
    atOnce: true,
    audience: 'new-task',
    source: 'letters L5; design §9',
  },
  'first-reminder': {
    letter: 'L6',
    when: { kind: 'working-days-before-due', days: 'firstReminderWorkingDays' },
    to: ['holder-or-owners'],
    atOnce: false,
    audience: 'owners',
    source: 'letters L6',
  },
  'due-today': {
    letter: 'L7',
    when: { kind: 'due-date' },
    to: ['holder-or-owners', 'deputies'],
    atOnce: false,
    audience: 'owners',
    source: 'letters L7',
  },
  overdue: {
    letter: 'L8',
    when: { kind: 'working-days-after-due', days: 'overdueWorkingDays' },
    to: ['holder-or-owners', 'deputies', 'register-responsible'],
    atOnce: false,
    audience: 'owners',
    source: 'letters L8',
  },
  escalation: {
    letter: 'L9',
    when: {
      kind: 'after-due-or-before-statutory',
      days: 'escalationWorkingDays',
      statutoryDays: 'escalationBeforeStatutoryDays',
    },
    to: ['dpo', 'organisation-responsible'],
    atOnce: false,
    audience: 'escalation',
    source: 'letters L9',
  },
};
