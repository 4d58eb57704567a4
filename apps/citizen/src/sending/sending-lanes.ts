import type { Clock, LimitRule, Limits } from '@oikeuspolku/application';
import { deriveKey, keyedHash, sameText } from '@oikeuspolku/platform';
import { ProofOfWork, type Puzzle } from './proof-of-work.js';

const WINDOW_SECONDS = 30 * 60;
/** Requests that one network may send in half an hour with a solved puzzle. */
const SOLVED: LimitRule = { name: 'sent-solved', most: 30, windowSeconds: WINDOW_SECONDS };
/** And as many without one: some at once, the others after a short wait. Sixty in all (P1). */
const AT_ONCE: LimitRule = { name: 'sent-at-once', most: 10, windowSeconds: WINDOW_SECONDS };
const WAITED: LimitRule = { name: 'sent-waited', most: 20, windowSeconds: WINDOW_SECONDS };
const SHOWN: LimitRule = { name: 'summary-shown', most: Infinity, windowSeconds: WINDOW_SECONDS };
/** How long the slower path takes. */
export const WAIT_SECONDS = 15;

/** What a form that wants to be sent brought along. */
export interface SendingProof {
  readonly challenge: string;
  readonly solution: string;
  /** Ticket of the waiting page; empty before it. */
  readonly ticket: string;
}

/** Whether a request may be sent now; or how long to wait, with the ticket that remembers since when. */
export type SendingVerdict =
  | { readonly kind: 'go' }
  | { readonly kind: 'wait'; readonly seconds: number; readonly ticket: string }
  | { readonly kind: 'full'; readonly minutes: number; readonly ticket: string };

/**
 * Two lanes for sending a request, so that a script behind an address keeps nobody else there from sending. Who brings a solved
 * puzzle goes in the first. Without scripts there is the second: at once while it is quiet, after a short wait when it is not.
 */
export class SendingLanes {
  private readonly proof: ProofOfWork;
  private readonly ticketKey: Uint8Array;

  constructor(
    private readonly limits: Limits,
    private readonly clock: Clock,
    serverSecret: string,
  ) {
    this.proof = new ProofOfWork(deriveKey(serverSecret, 'proof-of-work', 'citizen'));
    this.ticketKey = deriveKey(serverSecret, 'sending-ticket', 'citizen');
  }

  /** The puzzle of a summary that is shown to a network. */
  async puzzleFor(draftToken: string, network: string): Promise<Puzzle> {
    return this.proof.puzzleFor(draftToken, await this.limits.count(SHOWN, network));
  }

  async judge(draftToken: string, network: string, brought: SendingProof): Promise<SendingVerdict> {
    const solved = this.proof.isSolved(draftToken, brought.challenge, brought.solution);
    if (solved && (await this.limits.allows(SOLVED, network))) return { kind: 'go' };
    const left = this.secondsLeft(draftToken, brought.ticket);
    if (left === null) {
      if (await this.limits.allows(AT_ONCE, network)) return { kind: 'go' };
      return { kind: 'wait', seconds: WAIT_SECONDS, ticket: this.ticketFor(draftToken) };
    }
    // A wait that is not over is no attempt: who presses early loses nothing.
    if (left > 0) return { kind: 'wait', seconds: left, ticket: brought.ticket };
    if (await this.limits.allows(WAITED, network)) return { kind: 'go' };
    return { kind: 'full', minutes: WINDOW_SECONDS / 60, ticket: brought.ticket };
  }

  private ticketFor(draftToken: string): string {
    const since = String(this.clock.now().epochMilliseconds);
    return `${since}.${this.sign(since, draftToken)}`;
  }

  /** Seconds until a ticket is ripe, 0 from then on; null when it is none of ours for this draft. */
  private secondsLeft(draftToken: string, ticket: string): number | null {
    const [since = '', signature = ''] = ticket.split('.');
    if (!/^\d{1,16}$/.test(since) || !sameText(signature, this.sign(since, draftToken))) return null;
    const waited = (this.clock.now().epochMilliseconds - Number(since)) / 1000;
    return Math.max(0, Math.ceil(WAIT_SECONDS - waited));
  }

  private sign(since: string, draftToken: string): string {
    return keyedHash(this.ticketKey, `ticket|${since}|${draftToken}`);
  }
}
