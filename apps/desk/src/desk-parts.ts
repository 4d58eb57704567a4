import type { Dependencies, Organisation, Passwords, SessionStore } from '@oikeuspolku/application';
import type { MailCatcher } from '@oikeuspolku/mail';
import { inventedStaff } from '@oikeuspolku/samples';

/** Addresses of the apps, as a browser on this machine reaches them. */
export interface DeskLinks {
  readonly citizen: string;
  readonly console: string;
  readonly api: string;
}

/** What the desk works with. */
export class DeskParts {
  constructor(
    readonly deps: Dependencies,
    readonly sessions: SessionStore,
    readonly passwords: Passwords,
    readonly mails: MailCatcher,
    readonly links: DeskLinks,
    readonly moveClock: (offsetMilliseconds: number) => Promise<void>,
  ) {}

  organisations(): Promise<readonly Pick<Organisation, 'organisationId' | 'slug' | 'name'>[]> {
    return this.deps.unitOfWork.organisations();
  }

  /** The invented staff that one click signs in. */
  staffOf(slug: string): readonly {
    readonly key: string;
    readonly name: string;
    readonly title: string;
    readonly roles: string;
  }[] {
    return inventedStaff(slug, []).map(({ accountId, name, title, roles }) => ({
      key: accountId.slice(slug.length + 1),
      name,
      title,
      roles: roles.join(', '),
    }));
  }

  /** The movable clock in the form in which it is set. */
  clockText(): string {
    const local = this.deps.clock.now().round('second').toZonedDateTimeISO('Europe/Helsinki');
    return local.toString({ timeZoneName: 'never', smallestUnit: 'minute' });
  }
}
