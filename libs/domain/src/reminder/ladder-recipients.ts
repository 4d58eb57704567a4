import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../calendar/civil-date.js';
import type { LadderRecipient, LadderStep } from './ladder.js';
import { LADDER, LADDER_STEPS } from './ladder.js';

/** A person as far as reminders need to know: an account id, and when the person is away. Never an address. */
export interface Reachable {
  readonly id: string;
  /** First and last day away, both included. */
  readonly absence: { readonly from: PlainDate; readonly to: PlainDate } | null;
  /** Stands in while the person is away. */
  readonly deputyId: string | null;
}

/** The people of a task's register. */
export interface TaskPeople {
  readonly holder: Reachable | null;
  readonly owners: readonly Reachable[];
  readonly deputies: readonly Reachable[];
  readonly registerResponsible: Reachable | null;
  readonly dpo: Reachable | null;
  readonly organisationResponsible: Reachable | null;
}

/** Who gets a step. `adminTask`: the register has nobody for it, so an admin must name somebody (design §9, ux S24). */
export interface StepRecipients {
  readonly ids: readonly string[];
  readonly adminTask: boolean;
}

/**
 * The people of a step on a day. Who is away is replaced by the deputy; a step that reaches nobody goes to the people of
 * the next step, and an admin gets a task.
 */
export function recipientsOf(step: LadderStep, people: TaskPeople, on: PlainDate): StepRecipients {
  const own = reached(step, people, on);
  if (own.length > 0) return { ids: own, adminTask: false };
  const above = LADDER_STEPS.slice(LADDER_STEPS.indexOf(step) + 1).map((next) => reached(next, people, on));
  return { ids: above.find((ids) => ids.length > 0) ?? [], adminTask: true };
}

const reached = (step: LadderStep, people: TaskPeople, on: PlainDate): readonly string[] => [
  ...new Set(
    LADDER[step].to.flatMap((role) => inRole(role, people)).flatMap((person) => standingIn(person, on)),
  ),
];

function inRole(role: LadderRecipient, people: TaskPeople): readonly Reachable[] {
  switch (role) {
    case 'owners':
      return people.owners;
    case 'holder-or-owners':
      return people.holder === null ? people.owners : [people.holder];
    case 'deputies':
      return people.deputies;
    case 'register-responsible':
      return present(people.registerResponsible);
    case 'dpo':
      return present(people.dpo);
    case 'organisation-responsible':
      return present(people.organisationResponsible);
    default:
      return role satisfies never;
  }
}

const present = (person: Reachable | null): readonly Reachable[] => (person === null ? [] : [person]);

const standingIn = ({ id, absence, deputyId }: Reachable, on: PlainDate): readonly string[] => {
  if (!isAway(absence, on)) return [id];
  return deputyId === null ? [] : [deputyId];
};

const isAway = (absence: Reachable['absence'], on: PlainDate): boolean =>
  absence !== null &&
  Temporal.PlainDate.compare(absence.from, on) <= 0 &&
  Temporal.PlainDate.compare(on, absence.to) <= 0;
