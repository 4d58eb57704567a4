import {
  DELIVERY_CHANNELS,
  IDENTITY_PLANS,
  LANGUAGES,
  QUESTIONS,
  REPRESENTATION_BASES,
  REQUESTER_ROLES,
  RIGHTS,
  SERVICE_GROUPS,
  type Language,
  type Question,
  type RegisterRecord,
  type RequestedRight,
} from '@oikeuspolku/domain';
import { compareNames, listOf, say, t } from '@oikeuspolku/language';
import type { FormItem, FormPart, PaperForm, Tick } from './form-item.js';

/** What the form is made for. */
export interface PaperFormFacts {
  readonly organisationName: string;
  readonly registers: readonly RegisterRecord[];
  readonly servicePoint: string;
  readonly phone: string;
  readonly identityDocuments: readonly string[];
  readonly suomiFiMessages: boolean;
  /** Public address of the organisation's service. */
  readonly url: string;
}

/** Lines for an answer in the person's own words; there is room for more on a sheet of one's own. */
const TEXT_LINES = 2;
const RIGHTS_ON_PAPER: readonly RequestedRight[] = [...RIGHTS, 'not-sure'];

/** The questions of the web form, in its order and its words, made from the same rows (ux C17). */
export function questionsOnPaper(facts: PaperFormFacts, language: Language): PaperForm {
  const make = new Wording(facts, language);
  return {
    language,
    title: t(language, 'paper.form.title'),
    organisationName: facts.organisationName,
    url: facts.url,
    urlLabel: t(language, 'paper.form.url'),
    parts: [
      make.introduction(),
      make.whose(),
      make.right(),
      make.service(),
      ...RIGHTS_ON_PAPER.map((right) => make.questionsOf(right)),
      make.delivery(),
      make.contact(),
      make.identity(),
      make.office(),
    ],
  };
}

/** Makes the parts in one language. */
class Wording {
  constructor(
    private readonly facts: PaperFormFacts,
    private readonly language: Language,
  ) {}

  introduction(): FormPart {
    const { language, facts } = this;
    const texts = [
      t(language, 'paper.form.lead'),
      t(language, 'paper.form.give', { place: facts.servicePoint, phone: facts.phone }),
      t(language, 'citizen.identity.noCopy'),
    ];
    return {
      heading: t(language, 'paper.form.how'),
      level: 2,
      items: texts.map((text) => ({ kind: 'note', text })),
    };
  }

  whose(): FormPart {
    const { language } = this;
    const role = (value: (typeof REQUESTER_ROLES)[number]): Tick => ({
      value,
      text: t(language, `citizen.who.${value}`),
    });
    return this.part('citizen.who.heading', [
      this.one('whose', '', REQUESTER_ROLES.map(role)),
      { kind: 'note', text: t(language, 'paper.form.other') },
      {
        kind: 'row',
        fields: [
          { name: 'subject.name', label: t(language, 'paper.form.other.name'), share: 2 },
          { name: 'subject.birth', label: t(language, 'paper.form.birthDate'), share: 1 },
        ],
      },
      this.one('child.relation', t(language, 'citizen.child.role'), [
        { value: 'guardian', text: t(language, 'citizen.child.role.guardian') },
        { value: 'other', text: t(language, 'citizen.child.role.other') },
      ]),
      this.lines('child.school', this.optional(t(language, 'citizen.child.school')), '', 1),
      this.one(
        'represented.basis',
        t(language, 'citizen.represented.basis'),
        REPRESENTATION_BASES.map((value) => ({
          value,
          text: t(language, `citizen.represented.basis.${value}`),
        })),
      ),
      this.lines('represented.basis-other', t(language, 'citizen.represented.basis.other.label'), '', 1),
    ]);
  }

  right(): FormPart {
    const { language } = this;
    const ticks = RIGHTS_ON_PAPER.map((value) => ({ value, text: say(language, `right.${value}.label`) }));
    return this.part('citizen.what.heading', [
      {
        kind: 'ticks',
        name: 'right',
        label: '',
        hint: t(language, 'paper.form.several'),
        ticks,
        several: true,
      },
    ]);
  }

  service(): FormPart {
    const { language } = this;
    const offered = this.facts.registers.flatMap((register) =>
      register.services.map((service) => ({
        value: `${register.registerId}/${service.code}`,
        text: service.names[language],
        group: service.group,
      })),
    );
    const ticks = SERVICE_GROUPS.flatMap((group) =>
      offered
        .filter((service) => service.group === group)
        .sort((one, other) => compareNames(one.text, other.text, language)),
    );
    const unknown = { value: 'unknown', text: t(language, 'citizen.service.unknown') };
    return this.part('citizen.service.heading', [
      { kind: 'ticks', name: 'service', label: '', hint: '', ticks: [...ticks, unknown], several: true },
      this.lines('service-other', this.optional(t(language, 'citizen.service.other')), '', 1),
    ]);
  }

  /** The right's own questions; only those of the ticked rights are to be answered. */
  questionsOf(right: RequestedRight): FormPart {
    const heading = t(this.language, 'paper.form.only', {
      right: say(this.language, `right.${right}.short`),
    });
    return {
      heading: right === 'not-sure' ? say(this.language, 'right.not-sure.label') : heading,
      level: 3,
      items: QUESTIONS[right].map((question) => this.question(right, question)),
    };
  }

  delivery(): FormPart {
    const { language } = this;
    const channels = DELIVERY_CHANNELS.filter(
      (channel) => channel !== 'suomi-fi' || this.facts.suomiFiMessages,
    );
    return this.part('citizen.delivery.heading', [
      this.one(
        'delivery',
        '',
        channels.map((value) => ({ value, text: t(language, `citizen.delivery.${value}`) })),
      ),
      {
        kind: 'ticks',
        name: 'protected',
        label: '',
        hint: t(language, 'citizen.delivery.protected.letter'),
        ticks: [{ value: 'yes', text: t(language, 'citizen.delivery.protected') }],
        several: true,
      },
    ]);
  }

  contact(): FormPart {
    const { language } = this;
    return this.part('citizen.contact.heading', [
      {
        kind: 'row',
        fields: [
          { name: 'name', label: t(language, 'citizen.contact.name'), share: 2 },
          { name: 'birth', label: t(language, 'paper.form.birthDate'), share: 1 },
        ],
      },
      this.lines('other-names', this.optional(t(language, 'citizen.contact.otherNames')), '', 1),
      {
        kind: 'row',
        fields: [
          { name: 'email', label: this.optional(t(language, 'citizen.contact.email')), share: 1 },
          { name: 'phone', label: this.optional(t(language, 'citizen.contact.phone')), share: 1 },
        ],
      },
      this.lines('address', t(language, 'paper.form.address'), '', 1),
      this.one(
        'language',
        t(language, 'citizen.contact.language'),
        LANGUAGES.map((value) => ({ value, text: t(language, `citizen.contact.language.${value}`) })),
      ),
    ]);
  }

  identity(): FormPart {
    const { language, facts } = this;
    // Paper is brought or sent: nobody identifies themselves online with it.
    const plans = IDENTITY_PLANS.filter((plan) => plan !== 'e-identification');
    const documents = facts.identityDocuments.map((document) =>
      say(language, `identity-document.${document}`),
    );
    const hint =
      documents.length === 0
        ? ''
        : t(language, 'citizen.identity.show-document.hint', {
            documents: listOf(documents, language, 'or'),
          });
    return this.part('citizen.identity.heading', [
      {
        kind: 'ticks',
        name: 'identity',
        label: '',
        hint,
        ticks: plans.map((value) => ({ value, text: t(language, `citizen.identity.${value}`) })),
        several: false,
      },
      this.lines('known-by', this.optional(t(language, 'citizen.identity.known-to-staff.label')), '', 1),
    ]);
  }

  /** Filled in at the desk: the kind of document and never its number (law ID-7). */
  office(): FormPart {
    const { language } = this;
    const field = (name: string, key: 'received' | 'document' | 'checker', share: number) => ({
      name: `office.${name}`,
      label: t(language, `paper.form.office.${key}`),
      share,
    });
    return this.part('paper.form.office.heading', [
      { kind: 'row', fields: [field('received', 'received', 1), field('document', 'document', 2)] },
      { kind: 'row', fields: [field('checker', 'checker', 1)] },
    ]);
  }

  private question(right: RequestedRight, question: Question): FormItem {
    const { language } = this;
    const name = `${right}.${question.id}`;
    const plain = say(language, `${question.textKey}.label`);
    const label = question.required || question.kind === 'period' ? plain : this.optional(plain);
    const hint = say(language, `${question.textKey}.hint`);
    switch (question.kind) {
      case 'text':
        return this.lines(name, label, hint, TEXT_LINES);
      case 'choice':
        return this.one(
          name,
          label,
          (question.options ?? []).map((value) => ({
            value,
            text: say(language, `${question.textKey}.option.${value}`),
          })),
          hint,
        );
      case 'date':
        return this.lines(name, label, hint, 1);
      case 'period':
        return {
          kind: 'row',
          fields: [
            { name: `${name}-from`, label: `${plain} ${t(language, 'citizen.period.from')}`, share: 1 },
            { name: `${name}-to`, label: t(language, 'citizen.period.to'), share: 1 },
          ],
        };
      case 'files':
        return { kind: 'note', text: t(language, 'paper.form.files', { label: plain }) };
      default:
        return question.kind satisfies never;
    }
  }

  private part(heading: Parameters<typeof t>[1], items: readonly FormItem[]): FormPart {
    return { heading: say(this.language, heading), level: 2, items };
  }

  private one(name: string, label: string, ticks: readonly Tick[], hint = ''): FormItem {
    return { kind: 'ticks', name, label, hint, ticks, several: false };
  }

  private lines(name: string, label: string, hint: string, count: number): FormItem {
    return { kind: 'lines', name, label, hint, count };
  }

  private optional(label: string): string {
    return t(this.language, 'common.labelOptional', { label });
  }
}
