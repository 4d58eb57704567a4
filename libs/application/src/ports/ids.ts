/** Makes new identifiers (UUID version 4 in the running system, counted ones in tests). */
export abstract class Ids {
  abstract next(): string;
}
