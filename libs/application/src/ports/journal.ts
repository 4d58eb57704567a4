import type { Actor, IsoInstant } from '@oikeuspolku/domain';

/** An act that is not an event of a case's life: a read, a disclosure, a refused attempt, a setting. */
export interface JournalAct {
  readonly at: IsoInstant;
  readonly actor: Actor;
  /** Stable code: `read`, `refused`, `sign-in`, `register-imported`, `remedy-confirmed` … */
  readonly action: string;
  readonly caseId: string | null;
  /** Codes and ids only, never personal content. */
  readonly facts: Readonly<Record<string, string>>;
}

/** One line of the journal as the event log shows it. */
export interface JournalEntry extends JournalAct {
  readonly number: number;
  readonly correlationId: string;
}

/** The append-only record of acts. Entry and change commit together. */
export abstract class Journal {
  abstract record(act: JournalAct): Promise<void>;
  abstract list(filter: {
    readonly caseId?: string;
    readonly actorId?: string;
    readonly before?: number;
    readonly size: number;
  }): Promise<readonly JournalEntry[]>;
}
