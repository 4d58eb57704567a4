import type {
  BlobStore,
  Clock,
  Dependencies,
  FilePreviewer,
  Ids,
  Passwords,
  Press,
  Scanner,
  SecondFactor,
  Secrets,
  SignInDependencies,
  UnitOfWork,
} from '@oikeuspolku/application';

/** What the use cases behind the staff's pages need; made once by the composition root. */
export class ConsoleDependencies implements Dependencies, SignInDependencies {
  constructor(
    readonly unitOfWork: UnitOfWork,
    readonly clock: Clock,
    readonly ids: Ids,
    readonly secrets: Secrets,
    readonly press: Press,
    readonly blobs: BlobStore,
    readonly passwords: Passwords,
    readonly secondFactor: SecondFactor,
    readonly previewer: FilePreviewer,
    readonly scanner: Scanner,
  ) {}
}

/** Settings that the staff's pages depend on. */
export class ConsoleSettings {
  constructor(
    readonly citizenOrigin: string,
    /** Address of the console itself, for calendar feeds. */
    readonly consoleOrigin: string,
    readonly sessionIdleMinutes: number,
    readonly sessionHours: number,
    /** Minutes for which a proof of the second factor counts as fresh when a certificate is signed. */
    readonly freshMinutes: number,
    readonly uploadLimitBytes: number,
    /** Where a worker tells what stands in the queues. */
    readonly workerOrigin: string,
  ) {}

  /** Public page on which a certificate of an organisation is checked; printed on each. */
  verifyUrlOf(organisation: { readonly slug: string }): string {
    return `${this.citizenOrigin}/${organisation.slug}/verify`;
  }
}
