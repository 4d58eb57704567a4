import type { IdentifiedPerson } from '@oikeuspolku/domain';
import type { SessionKind, Sessions } from '@oikeuspolku/web';
import type { IdentityRound } from './identity-provider.js';

/** What a person identifies themselves for. */
export const IDENTIFY_PURPOSES = ['request', 'case', 'reply', 'lost'] as const;
export type IdentifyPurpose = (typeof IDENTIFY_PURPOSES)[number];

/** A purpose with what belongs to it, from the page where the person decided to identify themselves. */
export interface Intention {
  readonly organisationId: string;
  readonly purpose: IdentifyPurpose;
  /** The case whose secret was lost; empty for the other purposes. */
  readonly number: string;
}

/** A round trip that has begun. */
export interface BegunRound extends Intention {
  readonly round: IdentityRound;
}

/** Somebody who came back identified and has not used it yet. */
export interface ArrivedPerson extends Intention {
  readonly person: IdentifiedPerson;
}

/** Long enough for a slow bank, too short for the next person at the same computer. */
const MINUTES = 15;
const kind = (name: string): SessionKind => ({ name, idleMinutes: MINUTES, absoluteMinutes: MINUTES });
const INTENDED = kind('citizen-identify-intent');
const BEGUN = kind('citizen-identify-round');
const ARRIVED = kind('citizen-identified');

/** Keeps how far an identification has come. Each part is used once. */
export class IdentifySessions {
  constructor(private readonly sessions: Sessions) {}

  intend(visitorId: string, intention: Intention): Promise<void> {
    return this.sessions.save(INTENDED, visitorId, { ...intention });
  }

  async intention(visitorId: string | null): Promise<Intention | null> {
    return (await this.read<Intention>(INTENDED, visitorId)) ?? null;
  }

  begin(visitorId: string, begun: BegunRound): Promise<void> {
    return this.sessions.save(BEGUN, visitorId, { ...begun });
  }

  /** The round trip of this browser, taken: a second answer finds none. */
  takeRound(visitorId: string | null): Promise<BegunRound | null> {
    return this.take<BegunRound>(BEGUN, visitorId);
  }

  arrive(visitorId: string, arrived: ArrivedPerson): Promise<void> {
    return this.sessions.save(ARRIVED, visitorId, { ...arrived });
  }

  arrived(visitorId: string | null): Promise<ArrivedPerson | null> {
    return this.read<ArrivedPerson>(ARRIVED, visitorId);
  }

  takeArrived(visitorId: string | null): Promise<ArrivedPerson | null> {
    return this.take<ArrivedPerson>(ARRIVED, visitorId);
  }

  private async read<T>(of: SessionKind, visitorId: string | null): Promise<T | null> {
    const session = await this.sessions.open(of, visitorId);
    return session === null ? null : (session.content as T);
  }

  private async take<T>(of: SessionKind, visitorId: string | null): Promise<T | null> {
    const found = await this.read<T>(of, visitorId);
    if (visitorId !== null) await this.sessions.end(of, visitorId);
    return found;
  }
}
