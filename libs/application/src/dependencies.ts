import type { BlobStore, Clock, Ids, Press, Secrets, UnitOfWork } from './ports/index.js';

/** What the use cases are given. Nothing else reaches the outside world. */
export interface Dependencies {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secrets: Secrets;
  readonly press: Press;
  readonly blobs: BlobStore;
}

/** The acting person as the web app knows it: an account with the role in which it acts now. */
export type { Actor } from '@oikeuspolku/domain';
