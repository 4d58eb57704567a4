import type { CommandName } from './command.js';
import { CONSEQUENCES, LIFECYCLE } from './lifecycle.js';
import type { LifecycleRow } from './lifecycle.js';
import { OPEN_ITEM_STATES } from './state.js';

/** One arrow of the lifecycle's picture: from a state (`none`: from nothing) to a state (`gone`: to nothing), by a command. */
export interface Move {
  readonly from: string;
  readonly command: CommandName;
  readonly to: string;
  readonly because: string;
}

/** The arrows of a subject: what commands move by name, and what follows by itself. */
export function movesOf(subject: LifecycleRow['subject']): readonly Move[] {
  const named = LIFECYCLE.filter((row) => row.subject === subject).flatMap(
    ({ from, command, to, because }) =>
      to === null ? [] : from.map((state): Move => ({ from: state, command, to, because })),
  );
  const following = CONSEQUENCES.filter((row) => row.subject === subject).flatMap(
    ({ from, command, to, because }) =>
      from.flatMap((state) => endsOf(to).map((end): Move => ({ from: state, command, to: end, because }))),
  );
  return [...named, ...following];
}

/** Where a consequence leads: what comes back "as before" was in some open state. */
const endsOf = (to: string): readonly string[] => (to === 'as-before' ? OPEN_ITEM_STATES : [to]);
