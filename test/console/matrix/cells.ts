import {
  CASE_STATES,
  CERTIFICATE_STATES,
  ITEM_STATES,
  LIFECYCLE,
  STAFF_ROLES,
  TASK_STATES,
} from '@oikeuspolku/domain';
import type { CommandName, LifecycleRow, StaffRole } from '@oikeuspolku/domain';

/** What a command touches, in one of the states that this can be in. */
export interface Situation {
  readonly command: CommandName;
  readonly subject: LifecycleRow['subject'];
  readonly state: string;
}

/** One cell of the matrix role × state × command. */
export interface Cell extends Situation {
  readonly role: StaffRole;
}

const STATES: Readonly<Record<LifecycleRow['subject'], readonly string[]>> = {
  case: CASE_STATES,
  item: ITEM_STATES,
  task: TASK_STATES,
  certificate: CERTIFICATE_STATES,
};

/** Every command with every state of everything that its rows of the lifecycle name. */
export const SITUATIONS: readonly Situation[] = [...new Set(LIFECYCLE.map(({ command }) => command))].flatMap(
  (command) =>
    [...new Set(LIFECYCLE.filter((row) => row.command === command).map(({ subject }) => subject))].flatMap(
      (subject) => STATES[subject].map((state) => ({ command, subject, state })),
    ),
);

/** The whole matrix: each situation, tried by each role of the staff. */
export const CELLS: readonly Cell[] = SITUATIONS.flatMap((situation) =>
  STAFF_ROLES.map((role) => ({ ...situation, role })),
);
