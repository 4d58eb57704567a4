/** Ids that a test can foretell: valid UUIDs counted from 1. */
export class SequentialIds {
  private last = 0;

  /** The next id, e.g. `00000000-0000-4000-8000-000000000001`. */
  next(): string {
    this.last += 1;
    return `00000000-0000-4000-8000-${this.last.toString(16).padStart(12, '0')}`;
  }
}
