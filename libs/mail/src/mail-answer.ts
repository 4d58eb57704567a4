import type { MailResult } from '@oikeuspolku/application';

/** What the mail library says about a failed try. Its message may quote addresses and is never used. */
export interface SmtpFailure {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly command?: unknown;
  readonly response?: unknown;
  /** The operating system's code, which the library replaces by a coarser one. */
  readonly originalCode?: unknown;
}

/** Commands whose refusal is about this one message; refusals elsewhere are about us or the server. */
const ABOUT_THE_MESSAGE = /^(RCPT TO|DATA)/;

/** Faults before a connection stood: nothing can have been delivered. */
const BEFORE_THE_CONNECTION = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EDNS',
  'ECONFIG',
  'ETLS',
  'EAUTH',
]);

/**
 * Sorts a failure: a permanent no to this message is refused, everything else is tried later. The reason holds codes
 * only (`550 5.1.1 RCPT TO`), never the server's text, which may quote an address.
 */
export function answerOf(failure: SmtpFailure): MailResult {
  const command = typeof failure.command === 'string' ? failure.command : '';
  const code = typeof failure.responseCode === 'number' ? failure.responseCode : null;
  if (code !== null) {
    const reason = [code, enhancedStatusOf(failure.response), command].filter(Boolean).join(' ');
    const permanent = code >= 500 && code !== 503 && ABOUT_THE_MESSAGE.test(command);
    return { kind: permanent ? 'refused' : 'try-later', reason };
  }
  const name = nameOf(failure);
  if (name === 'EENVELOPE') return { kind: 'refused', reason: 'bad-recipient' };
  const reason = [name, command].filter(Boolean).join(' ');
  return BEFORE_THE_CONNECTION.has(name)
    ? { kind: 'try-later', reason }
    : { kind: 'try-later', reason, uncertain: true };
}

/** The system's own code (`ECONNREFUSED`) says more than the library's (`ESOCKET`). */
function nameOf({ code, originalCode }: SmtpFailure): string {
  if (typeof originalCode === 'string') return originalCode;
  return typeof code === 'string' ? code : 'UNKNOWN';
}

function enhancedStatusOf(response: unknown): string {
  return typeof response === 'string' ? (/\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0] ?? '') : '';
}
