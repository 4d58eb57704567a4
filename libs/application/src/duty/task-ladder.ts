import { Temporal } from 'temporal-polyfill';
import { DEFAULT_REMINDER_SETTINGS, helsinkiDateOf, reckonedStatutory, taskDueOn } from '@oikeuspolku/domain';
import type { Clock, LadderTask, PlainDate, Reachable, Task, TaskPeople } from '@oikeuspolku/domain';
import type { CaseInHand } from '../case/case-in-hand.js';
import type { Account } from '../ports/index.js';

/** A ladder without people, for when only its dates matter. */
export const NOBODY: TaskPeople = {
  holder: null,
  owners: [],
  deputies: [],
  registerResponsible: null,
  dpo: null,
  organisationResponsible: null,
};

/** The clocks of a task's items; a task always has at least one item. */
function clocksOfTask(inHand: CaseInHand, task: Task): readonly [Clock, ...Clock[]] {
  const [first, ...others] = task.itemIds.flatMap((id) => inHand.clocks.get(id) ?? []);
  if (first === undefined) throw new Error('a task without a clock');
  return [first, ...others];
}

/** The day a task is due: the rule of the law library, or the later day that the owner asked for. */
export function dueOnOfTask(inHand: CaseInHand, task: Task): PlainDate {
  const due = taskDueOn(clocksOfTask(inHand, task), helsinkiDateOf(task.givenAt), DEFAULT_REMINDER_SETTINGS);
  if (task.timeAsked === null) return due;
  const asked = Temporal.PlainDate.from(task.timeAsked.until);
  return Temporal.PlainDate.compare(asked, due) > 0 ? asked : due;
}

/** A task in the terms in which the ladder is climbed. */
export function ladderTaskOf(inHand: CaseInHand, task: Task, people: TaskPeople): LadderTask {
  const statutory = clocksOfTask(inHand, task)
    .map(reckonedStatutory)
    .sort((one, other) => Temporal.PlainDate.compare(one, other));
  return {
    taskId: task.taskId,
    givenAt: Temporal.Instant.from(task.givenAt),
    givenOn: helsinkiDateOf(task.givenAt),
    dueOn: dueOnOfTask(inHand, task),
    statutoryOn: statutory[0] as PlainDate,
    answered: task.state === 'answered' || task.state === 'declined',
    people,
  };
}

/** The accounts around a register in the roles the ladder knows. */
export function peopleOfTask(task: Task, accounts: readonly Account[]): TaskPeople {
  const active = accounts.filter((account) => account.disabledAt === null);
  const deputies = active.filter((account) => account.deputyOf.includes(task.registerId));
  const reachable = (account: Account): Reachable => ({
    id: account.accountId,
    absence:
      account.absentFrom === null || account.absentTo === null
        ? null
        : {
            from: Temporal.PlainDate.from(account.absentFrom),
            to: Temporal.PlainDate.from(account.absentTo),
          },
    deputyId: deputies.find((deputy) => deputy.accountId !== account.accountId)?.accountId ?? null,
  });
  const first = (found: readonly Account[]): Reachable | null =>
    found[0] === undefined ? null : reachable(found[0]);
  return {
    holder: first(active.filter((account) => account.accountId === task.ownerId)),
    owners: active.filter((account) => account.ownerOf.includes(task.registerId)).map(reachable),
    deputies: deputies.map(reachable),
    registerResponsible: first(active.filter((account) => account.responsibleFor.includes(task.registerId))),
    dpo: first(active.filter((account) => account.roles.includes('dpo'))),
    organisationResponsible: null,
  };
}
