import type { CaseFacts, Command, CommandName, CommandOf } from '../command.js';
import type { Case, Item } from '../state.js';

/** Whether a condition of a row holds. A no is explained by the code of the need itself. */
type Test = (current: Case, command: Command, facts: CaseFacts) => boolean;

/** A condition, and where it comes from. */
export interface NeedRow {
  readonly test: Test;
  readonly source: string;
}

/** A condition of one command; for any other it does not hold, so that a row cannot name it by mistake. */
export const on =
  <K extends CommandName>(
    name: K,
    test: (current: Case, command: CommandOf<K>, facts: CaseFacts) => boolean,
  ): Test =>
  (current, command, facts) =>
    command.name === name && test(current, command as CommandOf<K>, facts);

/** Whether a text says anything. */
export const written = (text: string): boolean => text.trim().length > 0;

/** The items that a command is about; a command that names none is about all of them. */
export const itemsOf = (current: Case, command: Command): readonly Item[] => {
  if ('itemIds' in command) return current.items.filter((item) => command.itemIds.includes(item.itemId));
  if ('itemId' in command) return current.items.filter((item) => item.itemId === command.itemId);
  if ('certificateId' in command) return itemsOfCertificate(current, command.certificateId);
  return current.items;
};

const itemsOfCertificate = (current: Case, certificateId: string): readonly Item[] => {
  const certificate = current.certificates.find((one) => one.certificateId === certificateId);
  return current.items.filter((item) => certificate?.itemIds.includes(item.itemId) ?? false);
};

/** Whether every id is among the known ones. */
export const idsExist = (ids: readonly string[], known: readonly string[]): boolean =>
  ids.every((id) => known.includes(id));
