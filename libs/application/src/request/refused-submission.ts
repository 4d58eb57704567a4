import type { Refusal } from '@oikeuspolku/domain';

/** Thrown inside the transaction of a submission, so that a refused one leaves nothing behind. */
export class RefusedSubmission extends Error {
  constructor(readonly refusal: Refusal) {
    super('request refused');
  }
}
