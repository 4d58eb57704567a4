/** The first thing that is wrong with an organisation's journal. */
export type JournalFault =
  /** A column of the entry, its ciphertext or its seal is not what was sealed. */
  | { readonly kind: 'changed'; readonly number: number; readonly position: number }
  /** The entry was sealed and is no longer there. */
  | { readonly kind: 'missing'; readonly number: number; readonly position: number }
  /** The seals jump over this number. */
  | { readonly kind: 'seal-missing'; readonly number: number }
  /** The entry came in past the triggers: it is neither sealed nor waiting to be. */
  | { readonly kind: 'extra'; readonly position: number }
  /** An entry waits to be sealed and is no longer there. */
  | { readonly kind: 'missing-unsealed'; readonly position: number }
  /** An anchor names an entry beyond the end: the newest entries were cut off. `number` is the first that is gone. */
  | { readonly kind: 'tail-cut'; readonly number: number }
  /** The chain is whole in itself and yet not the one that was anchored: it was rewritten at or before this number. */
  | { readonly kind: 'rewritten'; readonly number: number };

/** What the check of one organisation found. */
export interface JournalVerdict {
  readonly organisationId: string;
  readonly slug: string;
  /** Sealed entries that were checked and are whole. */
  readonly sealed: number;
  /** Entries that wait to be sealed: what was done in them is not yet protected. */
  readonly unsealed: number;
  readonly anchors: number;
  readonly fault: JournalFault | null;
}

/** One line for people who operate the service. */
export function describeVerdict(verdict: JournalVerdict): string {
  const { slug, sealed, unsealed, anchors, fault } = verdict;
  const counts = `${sealed} entries whole, ${unsealed} not sealed yet, ${anchors} anchors`;
  return fault === null ? `${slug}: ok, ${counts}` : `${slug}: BROKEN, ${describeFault(fault)} (${counts})`;
}

function describeFault(fault: JournalFault): string {
  switch (fault.kind) {
    case 'changed':
      return `entry ${fault.number} (position ${fault.position}) was changed`;
    case 'missing':
      return `entry ${fault.number} (position ${fault.position}) is missing`;
    case 'seal-missing':
      return `the seal of entry ${fault.number} is missing`;
    case 'extra':
      return `the entry at position ${fault.position} was put in from outside`;
    case 'missing-unsealed':
      return `the unsealed entry at position ${fault.position} is missing`;
    case 'tail-cut':
      return `the end was cut off: entry ${fault.number} and what followed are missing`;
    case 'rewritten':
      return `entry ${fault.number} is not the one that was anchored: the journal was rewritten`;
    default:
      return fault satisfies never;
  }
}
