import type { LetterOrder } from '@oikeuspolku/application';
import { DEFAULT_OMBUDSMAN_CONTACT } from '@oikeuspolku/domain';
import type { LetterFrame } from '@oikeuspolku/language';
import { Temporal } from 'temporal-polyfill';

/** A letter was ordered without a fact that it cannot be written without. Names the fact, never its value. */
export class MissingLetterFact extends Error {
  constructor(code: string, fact: string) {
    super(`letter ${code} was ordered without the fact ${fact}`);
    this.name = 'MissingLetterFact';
  }
}

/** Reads the facts of one order. */
export class LetterFactReader {
  constructor(private readonly order: LetterOrder) {}

  /** A text that may be empty but must be there. */
  text(name: string): string {
    const value = this.order.facts[name];
    if (typeof value !== 'string') throw new MissingLetterFact(this.order.code, name);
    return value;
  }

  /** A day: a civil date, or the Helsinki day of an instant. */
  day(name: string): Temporal.PlainDate {
    const day = this.dayOrNull(name);
    if (day === null) throw new MissingLetterFact(this.order.code, name);
    return day;
  }

  dayOrNull(name: string): Temporal.PlainDate | null {
    const value = this.order.facts[name];
    if (typeof value !== 'string' || value === '') return null;
    return value.includes('T')
      ? Temporal.Instant.from(value).toZonedDateTimeISO('Europe/Helsinki').toPlainDate()
      : Temporal.PlainDate.from(value);
  }

  /** Civil dates, at least one. */
  days(name: string): readonly Temporal.PlainDate[] {
    const days = this.list(name).map((day) => Temporal.PlainDate.from(String(day)));
    if (days.length === 0) throw new MissingLetterFact(this.order.code, name);
    return days;
  }

  /** A whole number. */
  whole(name: string): number {
    const value = this.order.facts[name];
    if (typeof value !== 'number' || !Number.isInteger(value))
      throw new MissingLetterFact(this.order.code, name);
    return value;
  }

  textOr(name: string, otherwise: string): string {
    const value = this.order.facts[name];
    return typeof value === 'string' && value !== '' ? value : otherwise;
  }

  /** A list as it was ordered; its members are checked by whoever reads them. */
  list(name: string): readonly unknown[] {
    const value = this.order.facts[name];
    if (!Array.isArray(value)) throw new MissingLetterFact(this.order.code, name);
    return value as readonly unknown[];
  }

  /** What stands around every letter. */
  frame(): LetterFrame {
    const { order } = this;
    const role = order.facts['requesterRole'];
    return {
      language: order.language,
      organisationName: order.organisationName,
      caseNumber: order.caseNumber,
      neutral: order.neutral,
      window: order.window,
      reader: role === 'guardian' || role === 'representative' ? role : 'self',
      contact: {
        handler: this.textOr('handlerName', order.organisationName),
        phone: this.text('phone'),
        servicePoint: this.text('servicePoint'),
      },
      ombudsman:
        (order.facts['ombudsman'] as LetterFrame['ombudsman'] | undefined) ?? DEFAULT_OMBUDSMAN_CONTACT,
      own: order.own ?? {},
    };
  }
}
