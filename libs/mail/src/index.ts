/** Mail out by SMTP, delivery reports in, and the local mailbox of development. */
export { parseBounce } from './bounce.js';
export type { Bounce, ParsedBounce } from './bounce.js';
export { BounceFolder } from './bounce-folder.js';
export { mailBodyOf } from './mail-body.js';
export type { MailBody } from './mail-body.js';
export { MailCatcher } from './mail-catcher.js';
export type { CaughtMail, CaughtMailContent, MailCatcherOptions } from './mail-catcher.js';
export { PaperMailWriter } from './paper-mail-writer.js';
export { CORRELATION_HEADER, REPEAT_HEADER, SmtpMailer } from './smtp-mailer.js';
export type { SmtpMailerOptions } from './smtp-mailer.js';
