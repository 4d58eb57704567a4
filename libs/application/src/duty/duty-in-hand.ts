import type { Temporal } from 'temporal-polyfill';
import type { CaseInHand } from '../case/case-in-hand.js';
import type { Dependencies } from '../dependencies.js';
import type { Now } from '../now.js';
import type { DutyRecord, Mailer, MailWriter, Scope, Tx } from '../ports/index.js';
import type { ReplyPacker } from '../reply/reply-packer.js';

/** What performing needs beside the usual. */
export interface DutyDependencies extends Dependencies {
  readonly mailer: Mailer;
  readonly mailWriter: MailWriter;
  readonly packer: ReplyPacker;
  readonly links: Links;
  /** Domain part of message ids. */
  readonly mailDomain: string;
}

/** Public addresses of the apps, for links in messages. Never built from a request's Host. */
export interface Links {
  readonly citizenOrigin: string;
  readonly consoleOrigin: string;
}

/** What came of one try. */
export type DutyOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'void'; readonly reason: string }
  /** Not now: outside office hours, or the store or mail server asks to wait. Does not count as a failure. */
  | { readonly kind: 'later'; readonly at: Temporal.Instant; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly final: boolean };

/** A duty in hand: everything a performer may look at. The case is null for duties that belong to no single case. */
export interface DutyInHand {
  readonly tx: Tx;
  readonly scope: Scope;
  readonly duty: DutyRecord;
  readonly now: Now;
  /** An earlier try may already have reached the mail server (design §9, Twice). */
  readonly mayRepeat: boolean;
  readonly messageId: string;
}

/** A duty of one case, re-checked as still owed. */
export interface CaseDutyInHand extends DutyInHand {
  readonly inHand: CaseInHand;
}
