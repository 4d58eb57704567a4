import { Temporal } from 'temporal-polyfill';
import type { Command } from '../command.js';
import type { FollowUpMatter } from '../follow-up.js';
import { helsinkiDateOf } from '../../calendar/helsinki-time.js';
import { on, written } from './condition.js';
import type { NeedRow } from './condition.js';

/** What a command says of a follow-up: the one it opens, or the one that it receives; null when it is about none. */
const matterOf = (command: Command): FollowUpMatter | null => {
  if (command.name === 'open-follow-up') return command;
  return command.name === 'receive-request' ? (command.follows ?? null) : null;
};

/** Whether a text is a day of the calendar, `2026-03-03`. */
const isDay = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
};

/** Conditions of a case that follows another. */
export const FOLLOW_UP_NEEDS = {
  'items-chosen': {
    source: 'design §2: a case is about items, and so is the one that follows it',
    test: on('open-follow-up', (_c, { itemIds }) => itemIds.length > 0),
  },
  'matter-written': {
    source: 'Hallintolaki 16 §: what is asked, or ordered, is told',
    test: (_c, cmd) => {
      const matter = matterOf(cmd);
      return matter === null || written(matter.matter);
    },
  },
  'order-dated': {
    source: 'GDPR Art. 58(2)(c), (d): an order has its reference and its day; a complaint has neither',
    test: (_c, cmd) => {
      const matter = matterOf(cmd);
      if (matter === null || !('receivedAt' in cmd)) return true;
      const { kind, orderedBy } = matter;
      if (kind === 'complaint' || orderedBy === null) return kind === 'complaint' && orderedBy === null;
      const { reference, dueOn } = orderedBy;
      return written(reference) && isDay(dueOn) && dueOn >= helsinkiDateOf(cmd.receivedAt).toString();
    },
  },
  'not-ordered': {
    source: 'GDPR Art. 58(2)(c), (d): the day of an order is moved by the Ombudsman alone',
    test: on('extend-deadline', (c) => (c.follows?.orderedBy ?? null) === null),
  },
} satisfies Record<string, NeedRow>;
