import type { Account, OpenedCase } from '@oikeuspolku/application';
import type { Command, CommandName, Language } from '@oikeuspolku/domain';
import type { MessageKey } from '@oikeuspolku/language';
import type { ActionField, Answers } from './action-field.js';

/** Sections of the case page, each with an address of its own (ux H4). */
export const SECTIONS = [
  'request',
  'identity',
  'tasks',
  'messages',
  'documents',
  'deadline',
  'decision',
  'timeline',
] as const;
export type Section = (typeof SECTIONS)[number];

/** What a form is made for: the opened case, the part of it that is touched, and the words of the reader. */
export interface ActionContext {
  readonly opened: OpenedCase;
  /** Item, task or certificate; null for the case as a whole. */
  readonly subjectId: string | null;
  readonly language: Language;
  readonly accounts: readonly Account[];
  readonly today: string;
  /** A fresh id for what the command makes. */
  readonly newId: () => string;
}

/** A line of the check before something leaves: label and value. */
export interface CheckLine {
  readonly label: string;
  readonly value: string;
}

/** The ready reason of a ground, and the facts that the ground needs (ux H12). */
export interface ReadyReason {
  readonly ground: string;
  readonly name: string;
  /** In the language of the case, with gaps to fill. */
  readonly text: string;
  readonly lang: Language;
  readonly facts: string;
}

/** One thing that a member of staff can do with a case: where its button stands, what it asks, which command it gives. */
export interface Action {
  readonly command: CommandName;
  readonly section: Section;
  readonly subject: 'case' | 'item' | 'task' | 'certificate';
  /** Subjects for which the button is shown at all; the lifecycle still decides whether it may be pressed. */
  readonly shownFor: (context: Omit<ActionContext, 'subjectId'>) => readonly string[] | 'case';
  /** Text of the button with which the paper that follows can be looked at before it is sent or saved. */
  readonly preview?: MessageKey;
  /** What is looked at before the act, above the form. */
  readonly check?: (context: ActionContext) => readonly CheckLine[];
  /** Ready sentences to begin from, each for one choice. */
  readonly ready?: (context: ActionContext) => readonly ReadyReason[];
  readonly fields: (context: ActionContext) => readonly ActionField[];
  readonly build: (answers: Answers, context: ActionContext) => Command;
}
