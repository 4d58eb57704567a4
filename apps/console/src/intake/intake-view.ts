import { Temporal } from 'temporal-polyfill';
import { say, t, timeOfDay } from '@oikeuspolku/language';
import { listOfValues } from '@oikeuspolku/web';
import type { FieldError, RawForm } from '@oikeuspolku/web';
import { fieldViews } from '../form/form-field.js';
import type { FormField, FormFieldView } from '../form/form-field.js';
import type { IntakeDraft } from './intake-drafts.js';
import {
  arrivalFields,
  ASKABLE_RIGHTS,
  identityFields,
  questionFields,
  replyFields,
  requesterFields,
  rightsField,
  roleField,
  serviceFields,
  subjectFields,
} from './intake-fields.js';
import type { IntakeFacts } from './intake-fields.js';

/** A part of the long page. */
interface Part {
  readonly heading: string;
  readonly fields: readonly FormFieldView[];
}

/** The intake page: one long page in parts, with the questions of each right folded away until it is chosen. */
export interface IntakeView {
  readonly token: string;
  readonly arrival: Part;
  readonly subject: Part;
  readonly requester: Part & { readonly open: boolean; readonly summary: string };
  readonly rights: Part;
  readonly questions: readonly (Part & { readonly right: string; readonly open: boolean })[];
  readonly services: Part;
  readonly reply: Part;
  readonly identity: Part;
  readonly files: readonly {
    readonly fileId: string;
    readonly name: string;
    readonly size: number;
    readonly remove: string;
  }[];
  readonly oralOnly: boolean;
  readonly savedText: string | null;
}

/** The page with what was typed and what is wrong. */
export function intakeView(
  facts: IntakeFacts,
  draft: IntakeDraft,
  values: RawForm,
  errors: readonly FieldError[],
): IntakeView {
  const { language } = facts;
  const part = (heading: string, fields: readonly FormField[]): Part => ({
    heading,
    fields: fieldViews(fields, values, errors, language),
  });
  const chosen = listOfValues(values, 'rights');
  const role = listOfValues(values, 'role')[0] ?? 'self';
  return {
    token: draft.token,
    arrival: part(t(language, 'intake.received'), arrivalFields(facts)),
    subject: part(t(language, 'console.case.subject'), [...subjectFields(facts), roleField(facts)]),
    requester: {
      ...part(t(language, 'intake.requesterOnly'), requesterFields(facts)),
      open: role !== 'self',
      summary: t(language, 'intake.requesterOnly'),
    },
    rights: part(t(language, 'intake.what'), [rightsField(facts)]),
    questions: ASKABLE_RIGHTS.map((right) => ({
      ...part(
        t(language, 'intake.questions', { right: say(language, `right.${right}.short`) }),
        questionFields(right, facts),
      ),
      right,
      open: chosen.includes(right),
    })),
    services: part(t(language, 'intake.where'), serviceFields(facts)),
    reply: part(t(language, 'citizen.check.section.reply'), replyFields(facts)),
    identity: part(t(language, 'citizen.check.section.identity'), identityFields(facts)),
    files: draft.files.map(({ fileId, name, size }) => ({
      fileId,
      name,
      size,
      remove: t(language, 'citizen.files.remove', { name }),
    })),
    oralOnly: facts.oralOnly,
    savedText:
      draft.savedAt === null
        ? null
        : t(language, 'intake.draftSaved', { time: clockTime(draft.savedAt, language) }),
  };
}

/** What stands in the fields before anything is typed: arrived now, asked by the person in the language of the page. */
export function firstValues(today: Temporal.PlainDate, { organisation, language }: IntakeFacts): RawForm {
  const languages = organisation.settings.languages;
  return {
    'received-day': String(today.day),
    'received-month': String(today.month),
    'received-year': String(today.year),
    role: 'self',
    language: languages.includes(language) ? language : (languages[0] ?? 'fi'),
  };
}

const clockTime = (instant: string, language: IntakeFacts['language']): string =>
  timeOfDay(Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Helsinki').toPlainTime(), language);
