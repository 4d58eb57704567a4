import type { BlobStore, Clock, Ids, Scanner, Secrets, UnitOfWork } from '@oikeuspolku/application';

/** What the use cases behind the public pages need; made once by the composition root. */
export class CitizenDependencies {
  constructor(
    readonly unitOfWork: UnitOfWork,
    readonly clock: Clock,
    readonly ids: Ids,
    readonly secrets: Secrets,
    readonly blobs: BlobStore,
    readonly scanner: Scanner,
  ) {}
}
