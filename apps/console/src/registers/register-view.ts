import { RIGHTS, noticeSections } from '@oikeuspolku/domain';
import type { Language, RegisterContact, RegisterRecord } from '@oikeuspolku/domain';
import { listOf, say, t } from '@oikeuspolku/language';
import { questionWords } from './question-words.js';
import { NEW_ROW, ONLY_ROW } from './register-part.js';

/** A line with the address where it is edited; null when the reader may not. */
interface EditableLine {
  readonly label: string;
  readonly value: string;
  readonly edit: string | null;
}

/** Everything the software knows beside the notice, then the notice word for word (ux H19). */
export interface RegisterView {
  readonly name: string;
  readonly lang: Language;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly categories: readonly EditableLine[];
  readonly services: readonly EditableLine[];
  readonly rules: readonly EditableLine[];
  readonly people: readonly EditableLine[];
  readonly article15: readonly (EditableLine & { readonly lang: Language; readonly gap: string | null })[];
  readonly questions: readonly EditableLine[];
  readonly add: { readonly category: string | null; readonly service: string | null };
  readonly editRules: string | null;
  readonly editPeople: string | null;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly paragraphs: readonly string[];
  }[];
}

/** @param base address of the register's page; @param mayEdit whether edit links are shown */
export function registerView(
  register: RegisterRecord,
  base: string,
  mayEdit: boolean,
  language: Language,
): RegisterView {
  const { notice } = register;
  const edit: EditAddress = (part, key) =>
    mayEdit ? `${base}/edit/${part}/${encodeURIComponent(key)}` : null;
  return {
    name: notice.name,
    lang: notice.language,
    facts: [
      { label: t(language, 'register.controller'), value: notice.controller.name },
      { label: t(language, 'registers.version'), value: register.noticeVersion },
      {
        label: t(language, 'console.registers.processors'),
        value: recipients(register, 'processor', language),
      },
      { label: t(language, 'registers.recipients'), value: recipients(register, 'recipient', language) },
    ],
    categories: categoryLines(register, edit, language),
    services: register.services.map((service) => ({
      label: service.names[language],
      value: say(language, `service-group.${service.group}`),
      edit: edit('services', service.code),
    })),
    rules: RIGHTS.map((right) => ({
      label: say(language, `right.${right}.short`),
      value: say(language, `console.registers.rule.${register.deadlineRules[right]}`),
      edit: null,
    })),
    people: peopleLines(register, language),
    article15: article15Lines(register, edit, language),
    questions: register.openQuestions.map((question) => ({
      label: questionWords(register.registerId, question, language),
      value: say(language, `anomaly-handling.${question.handling}`),
      edit: question.element === null ? edit('questions', question.id) : edit('article15', question.element),
    })),
    add: { category: edit('categories', NEW_ROW), service: edit('services', NEW_ROW) },
    editRules: edit('rules', ONLY_ROW),
    editPeople: edit('people', ONLY_ROW),
    sections: noticeSections(notice).map(({ id, number, title, text }) => ({
      id,
      title: [number, title].filter((part) => part !== null && part !== '').join(' '),
      paragraphs: text.split(/\n+/).filter((line) => line.trim() !== ''),
    })),
  };
}

const recipients = ({ recipients: all }: RegisterRecord, kind: string, language: Language): string => {
  const names = all.filter((recipient) => recipient.kind === kind).map(({ name }) => name);
  return names.length === 0 ? t(language, 'console.registers.notInNotice') : names.join('; ');
};

function peopleLines({ people }: RegisterRecord, language: Language): readonly EditableLine[] {
  const { signatory } = people;
  const line = (
    key: 'owners' | 'deputy' | 'responsible' | 'signatory' | 'dpo',
    contacts: readonly (RegisterContact | null)[],
  ): EditableLine => {
    const known = contacts.flatMap((contact) => (contact === null ? [] : [contactWords(contact)]));
    return {
      label: say(language, `console.registers.${key}`),
      value: known.length === 0 ? t(language, 'console.registers.notInNotice') : listOf(known, language),
      edit: null,
    };
  };
  return [
    line('owners', people.owners),
    line('deputy', people.deputies),
    line('responsible', [people.responsible]),
    line('signatory', [
      signatory.kind === 'named'
        ? signatory.contact
        : { name: null, title: signatory.title, phone: null, email: null },
    ]),
    line('dpo', [people.dataProtectionOfficer]),
  ];
}

const contactWords = ({ name, title, phone, email }: RegisterContact): string =>
  [name, title, phone, email].filter((part) => part !== null).join(', ');

/** Address where a row is edited; null when the reader may not. */
type EditAddress = (part: string, key: string) => string | null;

const categoryLines = (
  register: RegisterRecord,
  edit: EditAddress,
  language: Language,
): RegisterView['categories'] =>
  register.dataCategories.map((category) => ({
    label: category.names[language],
    value: [
      say(language, `legal-basis.${category.basis}`),
      say(language, `secrecy.${category.secrecy}`),
      ...(category.special ? [t(language, 'registers.special.yes')] : []),
      ...(category.translated ? [] : [t(language, 'registers.untranslated')]),
    ].join(' · '),
    edit: edit('categories', category.code),
  }));

const article15Lines = (
  register: RegisterRecord,
  edit: EditAddress,
  language: Language,
): RegisterView['article15'] =>
  register.article15.map((fact) => ({
    label: say(language, `article-15.element.${fact.element}`),
    value:
      fact.text ??
      (fact.status === 'from-law'
        ? say(language, `article-15.${fact.element}`)
        : t(language, 'console.registers.notInNotice')),
    lang: fact.text === null ? language : fact.language,
    gap: fact.gap === null ? null : say(language, `article-15.gap.${fact.gap}`),
    edit: fact.status === 'from-law' ? null : edit('article15', fact.element),
  }));
