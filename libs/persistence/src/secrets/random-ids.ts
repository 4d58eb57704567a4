import { randomUUID } from 'node:crypto';
import { Ids } from '@oikeuspolku/application';

/** Identifiers that tell nothing and collide with nothing. */
export class RandomIds extends Ids {
  next(): string {
    return randomUUID();
  }
}
