import type { Organisation } from '@oikeuspolku/application';
import {
  DELIVERY_CHANNELS,
  IDENTITY_DOCUMENTS,
  LANGUAGES,
  QUESTIONS,
  REPRESENTATION_BASES,
  REQUESTER_ROLES,
  RIGHTS,
} from '@oikeuspolku/domain';
import type { Language, Question, RegisterRecord, RequestedRight } from '@oikeuspolku/domain';
import { compareNames, isMessageKey, say, t } from '@oikeuspolku/language';
import { choicesOf } from '../action/words.js';
import type { FieldChoice } from '../action/action-field.js';
import type { FormField } from '../form/form-field.js';

/** Ways in which a request reaches a member of staff (ux C18). */
export const CHANNELS_BY_HAND = ['oral', 'paper', 'email', 'phone', 'own-initiative'] as const;
/** Whether the identity was seen when the request was recorded. */
export const IDENTITY_NOW = ['document', 'known', 'later'] as const;
/** What a person may ask for; the last one a handler classifies. */
export const ASKABLE_RIGHTS: readonly RequestedRight[] = [...RIGHTS, 'not-sure'];
/** Value of the box that says that the service is not known. */
export const UNKNOWN_SERVICE = 'unknown';

/** What the form depends on. */
export interface IntakeFacts {
  readonly organisation: Organisation;
  readonly registers: readonly RegisterRecord[];
  readonly language: Language;
  /** Name of the member of staff who records. */
  readonly staffName: string;
  /** Register owners record what they hear, and prove no identities. */
  readonly oralOnly: boolean;
}

/** Name of the form field of a question. A period has two, one for each end. */
export const questionField = (right: RequestedRight, field: string): string => `q-${right}-${field}`;

/** How and when the request arrived. */
export function arrivalFields({ language, oralOnly }: IntakeFacts): readonly FormField[] {
  return [
    {
      name: 'received',
      kind: 'date',
      label: t(language, 'intake.receivedDate'),
      hint: t(language, 'intake.received.hint'),
    },
    {
      name: 'time',
      kind: 'text',
      label: t(language, 'intake.receivedTime'),
      hint: t(language, 'intake.time.hint'),
      width: '5',
      optional: true,
    },
    ...(oralOnly
      ? []
      : ([
          {
            name: 'channel',
            kind: 'radios',
            label: t(language, 'intake.channel'),
            choices: choicesOf(language, 'intake.channel', CHANNELS_BY_HAND),
          },
        ] as const)),
  ];
}

/** Whose data it is about. */
export const subjectFields = ({ language }: IntakeFacts): readonly FormField[] => [
  { name: 'name', kind: 'text', label: t(language, 'common.name'), spelled: false, width: '30' },
  {
    name: 'other-names',
    kind: 'text',
    label: t(language, 'citizen.contact.otherNames'),
    spelled: false,
    width: '30',
    optional: true,
  },
  { name: 'birth', kind: 'date', label: t(language, 'citizen.contact.birthDate') },
];

/** Who asks, where it is somebody else. */
export const requesterFields = ({ language }: IntakeFacts): readonly FormField[] => [
  {
    name: 'requester-name',
    kind: 'text',
    label: t(language, 'intake.requesterName'),
    spelled: false,
    width: '30',
  },
  { name: 'requester-birth', kind: 'date', label: t(language, 'intake.requesterBirth'), optional: true },
  {
    name: 'basis',
    kind: 'select',
    label: t(language, 'intake.requesterBasis'),
    choices: [
      { value: '', text: t(language, 'common.none') },
      ...choicesOf(language, 'representation', REPRESENTATION_BASES),
    ],
  },
  {
    name: 'school',
    kind: 'text',
    label: t(language, 'citizen.child.school'),
    width: '30',
    optional: true,
  },
];

/** In what role the requester acts. */
export const roleField = ({ language }: IntakeFacts): FormField => ({
  name: 'role',
  kind: 'radios',
  label: t(language, 'intake.requester'),
  choices: choicesOf(language, 'requester', REQUESTER_ROLES),
  inline: true,
});

/** Which rights are used; one case may use several. */
export const rightsField = ({ language }: IntakeFacts): FormField => ({
  name: 'rights',
  kind: 'checkboxes',
  label: t(language, 'intake.what'),
  legendHidden: true,
  choices: ASKABLE_RIGHTS.map((right) => ({
    value: right,
    text: say(language, `right.${right}.short`),
    hint: say(language, `right.${right}.example`),
  })),
});

/** The right's own questions, made from the rows of the law library; files are added at the top of the page. */
export const questionFields = (right: RequestedRight, { language }: IntakeFacts): readonly FormField[] =>
  QUESTIONS[right].flatMap((question) => fieldsOfQuestion(right, question, language));

function fieldsOfQuestion(
  right: RequestedRight,
  question: Question,
  language: Language,
): readonly FormField[] {
  const name = questionField(right, question.id);
  const hintKey = `${question.textKey}.hint`;
  const common = {
    name,
    label: say(language, `${question.textKey}.label`),
    ...(isMessageKey(hintKey) ? { hint: say(language, hintKey) } : {}),
    optional: !question.required,
  };
  switch (question.kind) {
    case 'text':
      return [{ ...common, kind: 'long-text', rows: 3 }];
    case 'choice':
      return [
        {
          ...common,
          kind: 'radios',
          choices: choicesOf(language, `${question.textKey}.option`, question.options ?? []),
        },
      ];
    case 'date':
      return [{ ...common, kind: 'date' }];
    case 'period':
      return [
        {
          ...common,
          name: `${name}-from`,
          kind: 'date',
          label: t(language, 'citizen.period.from'),
          hint: t(language, 'citizen.period.hint'),
        },
        {
          ...common,
          name: `${name}-to`,
          kind: 'date',
          label: t(language, 'citizen.period.to'),
          hint: undefined,
        },
      ];
    case 'files':
      return [];
    default:
      return question.kind satisfies never;
  }
}

/** Services in everyday words, each with the name of its register. */
export function serviceFields({ registers, language }: IntakeFacts): readonly FormField[] {
  const services = registers.flatMap((register) =>
    register.services.map((service): FieldChoice => ({
      value: `${register.registerId}/${service.code}`,
      text: service.names[language],
      hint: register.notice.name,
    })),
  );
  return [
    {
      name: 'service',
      kind: 'checkboxes',
      label: t(language, 'intake.where'),
      legendHidden: true,
      choices: [
        ...services.sort((one, other) => compareNames(one.text, other.text, language)),
        { value: UNKNOWN_SERVICE, text: t(language, 'citizen.service.unknown') },
      ],
    },
    { name: 'other', kind: 'text', label: t(language, 'citizen.service.other'), width: '30', optional: true },
  ];
}

/** How the reply comes and how the person is reached. */
export function replyFields({ language, organisation }: IntakeFacts): readonly FormField[] {
  const channels = DELIVERY_CHANNELS.filter(
    (channel) => channel !== 'suomi-fi' || organisation.settings.suomiFiMessages,
  );
  const text = (name: string, label: string, more: Partial<FormField> = {}): FormField => ({
    name,
    kind: 'text',
    label,
    optional: true,
    ...more,
  });
  return [
    {
      name: 'delivery',
      kind: 'radios',
      label: t(language, 'console.case.delivery'),
      choices: choicesOf(language, 'delivery', channels),
    },
    {
      name: 'protected',
      kind: 'checkboxes',
      label: t(language, 'console.protected'),
      choices: [{ value: 'yes', text: t(language, 'intake.protected') }],
    },
    text('email', t(language, 'common.email'), { type: 'email', spelled: false, width: '30' }),
    text('phone', t(language, 'common.phone'), { type: 'tel', width: '20' }),
    {
      name: 'without',
      kind: 'checkboxes',
      label: t(language, 'intake.contact'),
      choices: [{ value: 'yes', text: t(language, 'intake.withoutContact') }],
    },
    text('street', t(language, 'citizen.contact.street'), {
      hint: t(language, 'intake.address.hint'),
      width: '30',
    }),
    text('postcode', t(language, 'citizen.contact.postcode'), { inputmode: 'numeric', width: '5' }),
    text('town', t(language, 'citizen.contact.town'), { width: '20' }),
    {
      name: 'language',
      kind: 'radios',
      label: t(language, 'intake.replyLanguage'),
      choices: choicesOf(language, 'layout.languageName', LANGUAGES),
      inline: true,
    },
  ];
}

/** Whether the identity was seen now, and that the text was read aloud. */
export function identityFields({ language, staffName, oralOnly }: IntakeFacts): readonly FormField[] {
  const readAloud: FormField = {
    name: 'read-aloud',
    kind: 'checkboxes',
    label: t(language, 'intake.channel.oral'),
    choices: [{ value: 'yes', text: t(language, 'intake.readAloud') }],
  };
  if (oralOnly) return [readAloud];
  return [
    {
      name: 'identity',
      kind: 'radios',
      label: t(language, 'intake.identityNow'),
      hint: t(language, 'intake.identityNow.hint', { name: staffName }),
      choices: choicesOf(language, 'intake.identityNow', IDENTITY_NOW),
    },
    {
      name: 'document',
      kind: 'select',
      label: t(language, 'console.identity.document'),
      hint: t(language, 'console.identity.noNumber'),
      choices: [
        { value: '', text: t(language, 'common.none') },
        ...choicesOf(language, 'identity-document', IDENTITY_DOCUMENTS),
      ],
    },
    readAloud,
  ];
}
