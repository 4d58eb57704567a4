/** A message ready to send: short, without personal data beyond the address. */
export interface OutgoingMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: string;
  /** True when an earlier try may have arrived: marked in a header (design §9, Twice). */
  readonly repeat: boolean;
  /** Random id of the request that caused it; stands in a header, so that a mail leads to the log. */
  readonly correlationId: string;
}

/** What the mail server said. */
export type MailResult =
  | { readonly kind: 'accepted' }
  /** `uncertain`: the connection was lost after the message may have gone out, so the next try may be a repeat. */
  | { readonly kind: 'try-later'; readonly reason: string; readonly uncertain?: true }
  | { readonly kind: 'refused'; readonly reason: string };

/** Hands messages to the mail server. Never throws for what a server can answer. */
export abstract class Mailer {
  abstract send(mail: OutgoingMail): Promise<MailResult>;
}
