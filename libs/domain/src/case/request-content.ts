import type { IsoDate } from '../calendar/civil-date.js';
import type { RequestedRight } from '../right/right.js';

/** One right × one register inside a case. `registerId` is null until a handler has found the register. */
export interface NewItem {
  readonly itemId: string;
  readonly right: RequestedRight;
  readonly registerId: string | null;
  /** Data categories the request is about (codes of the register); empty means all of them. */
  readonly categories: readonly string[];
}

/** A person as named in the request. Personal: lives only in encrypted payloads. */
export interface Person {
  readonly name: string;
  readonly otherNames?: string;
  readonly birthDate: IsoDate | null;
}

/** What the person wrote. Personal: lives only in encrypted payloads. Keys of `answers` are item ids, then question ids. */
export interface RequestContent {
  readonly subject: Person;
  /** Null when the subject asks personally. */
  readonly requester: Person | null;
  readonly school?: string;
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly period: { readonly from: IsoDate | null; readonly to: IsoDate | null } | null;
  readonly otherService?: string;
}
