import type { IsoInstant } from '@oikeuspolku/domain';

/** An e-mail that is to be sent or was sent; the text is made at sending time and never stored. */
export interface MailRecord {
  readonly dutyKey: string;
  readonly messageId: string;
  readonly recipient: string;
  readonly state: 'sending' | 'sent' | 'failed' | 'bounced';
  readonly at: IsoInstant;
}

/** Messages by their fixed Message-ID, so that a repeat is the same message (design §9, Twice). */
export abstract class MailStore {
  /** Fix the message before the first try, under the scope's correlation id; returns true when an earlier try may already have reached the server. */
  abstract begin(
    mail: {
      readonly dutyKey: string;
      readonly caseId: string | null;
      readonly messageId: string;
      readonly recipientHash: string;
    },
    now: IsoInstant,
  ): Promise<boolean>;
  abstract finish(messageId: string, state: 'sent' | 'failed', now: IsoInstant): Promise<void>;
  /** Messages of a case with their delivery state, newest first. */
  abstract ofCase(
    caseId: string,
  ): Promise<readonly { readonly dutyKey: string; readonly state: string; readonly at: IsoInstant }[]>;
  abstract bounced(
    messageId: string,
    status: string,
    now: IsoInstant,
  ): Promise<{ readonly dutyKey: string; readonly caseId: string | null } | null>;
}
