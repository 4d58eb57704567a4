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
import type { FormItem, FormPart, PaperForm, ProsePiece, ShortField, Tick, TickGroup } from './form-item.js';

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

const RIGHTS_ON_PAPER: readonly RequestedRight[] = [...RIGHTS, 'not-sure'];

/**
 * The questions of the web form, in its order and its words, made from the same rows (ux C17). The questions of the rights stand
 * together, with boxes where there is a choice and one lined room for the rest: so the form is one sheet, whatever is asked.
 */
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
      make.questions(),
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
    const { servicePoint: place, phone } = facts;
    return {
      heading: null,
      hint: '',
      items: [
        prose(
          text(t(language, 'paper.form.lead')),
          text(t(language, 'paper.form.give', { place, phone })),
          text(t(language, 'citizen.identity.noCopy'), true),
        ),
      ],
    };
  }

  whose(): FormPart {
    const { language } = this;
    const tick = <Value extends string>(value: Value, words: string): Tick => ({ value, text: words });
    return this.part('citizen.who.heading', [
      {
        kind: 'ticks',
        ...one(
          'whose',
          '',
          REQUESTER_ROLES.map((value) => tick(value, t(language, `citizen.who.${value}`))),
        ),
      },
      prose(text(t(language, 'paper.form.other'), true)),
      row(
        field('subject.name', t(language, 'paper.form.other.name'), 1),
        field('subject.birth', t(language, 'paper.form.birthDate'), 1),
      ),
      this.choice('child.relation', t(language, 'citizen.child.role'), [
        tick('guardian', t(language, 'citizen.child.role.guardian')),
        tick('other', t(language, 'citizen.child.role.other')),
      ]),
      row(field('child.school', this.optional(t(language, 'citizen.child.school')), 1)),
      this.choice(
        'represented.basis',
        t(language, 'citizen.represented.basis'),
        REPRESENTATION_BASES.map((value) => tick(value, t(language, `citizen.represented.basis.${value}`))),
      ),
      row(field('represented.basis-other', t(language, 'citizen.represented.basis.other.label'), 1)),
      this.choice('represented.document', t(language, 'citizen.represented.document'), [
        tick('show-at-desk', t(language, 'citizen.represented.document.showAtDesk')),
        tick('later', t(language, 'citizen.represented.document.later')),
      ]),
    ]);
  }

  right(): FormPart {
    const { language } = this;
    const ticks = RIGHTS_ON_PAPER.map((value) => ({ value, text: say(language, `right.${value}.label`) }));
    const items: FormItem[] = [{ kind: 'ticks', name: 'right', label: '', ticks, several: true }];
    return this.part('citizen.what.heading', items, t(language, 'paper.form.several'));
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
        .sort((first, second) => compareNames(first.text, second.text, language)),
    );
    const unknown = { value: 'unknown', text: t(language, 'citizen.service.unknown') };
    return this.part('citizen.service.heading', [
      { kind: 'ticks', name: 'service', label: '', ticks: [...ticks, unknown], several: true },
      row(field('service-other', t(language, 'citizen.service.other'), 1)),
    ]);
  }

  /** Every right's own questions; only those of the ticked rights are to be answered. */
  questions(): FormPart {
    const { language } = this;
    const items: FormItem[] = [
      ...RIGHTS_ON_PAPER.map((right) => this.questionsOf(right)),
      { kind: 'room', name: 'answers', label: t(language, 'paper.form.questions') },
    ];
    return this.part('paper.form.questions', items, t(language, 'paper.form.questions.how'));
  }

  delivery(): FormPart {
    const { language } = this;
    const channels = DELIVERY_CHANNELS.filter(
      (channel) => channel !== 'suomi-fi' || this.facts.suomiFiMessages,
    );
    const ticks = channels.map((value) => ({ value, text: t(language, `citizen.delivery.${value}`) }));
    const hidden = { value: 'yes', text: `${t(language, 'citizen.delivery.protected')}.` };
    return this.part('citizen.delivery.heading', [
      { kind: 'ticks', ...one('delivery', '', ticks) },
      prose(
        { kind: 'ticks', name: 'protected', label: '', ticks: [hidden], several: true },
        text(t(language, 'citizen.delivery.protected.letter')),
      ),
    ]);
  }

  contact(): FormPart {
    const { language } = this;
    const none = { value: 'none', text: t(language, 'citizen.contact.none') };
    return this.part('citizen.contact.heading', [
      row(
        field('name', t(language, 'citizen.contact.name'), 1),
        field('birth', t(language, 'paper.form.birthDate'), 1),
      ),
      row(field('other-names', this.optional(t(language, 'citizen.contact.otherNames')), 1)),
      row(
        field('email', t(language, 'citizen.contact.email'), 3),
        field('phone', t(language, 'citizen.contact.phone'), 2),
      ),
      row(field('address', t(language, 'paper.form.address'), 1)),
      prose({ kind: 'ticks', name: 'contact', label: '', ticks: [none], several: true }),
      this.choice(
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
    const names = facts.identityDocuments.map((document) => say(language, `identity-document.${document}`));
    const documents = listOf(names, language, 'or');
    const ticks = plans.map((value) => ({ value, text: t(language, `citizen.identity.${value}`) }));
    return this.part('citizen.identity.heading', [
      { kind: 'ticks', ...one('identity', '', ticks) },
      ...(names.length === 0
        ? []
        : [prose(text(t(language, 'citizen.identity.show-document.hint', { documents })))]),
      row(field('known-by', t(language, 'citizen.identity.known-to-staff.label'), 1)),
    ]);
  }

  /** Filled in at the desk: the kind of document and never its number (law ID-7). */
  office(): FormPart {
    const { language } = this;
    const office = (name: 'received' | 'document' | 'checker', share: number): ShortField =>
      field(`office.${name}`, t(language, `paper.form.office.${name}`), share);
    return this.part('paper.form.office.heading', [
      row(office('received', 1), office('document', 2)),
      row(office('checker', 1)),
    ]);
  }

  private questionsOf(right: RequestedRight): FormItem {
    const { language } = this;
    const name = say(language, right === 'not-sure' ? 'right.not-sure.label' : `right.${right}.short`);
    return prose(
      text(`${name}:`, true),
      ...QUESTIONS[right].flatMap((question) => this.question(right, question)),
    );
  }

  private question(right: RequestedRight, { id, kind, textKey, options }: Question): readonly ProsePiece[] {
    const label = say(this.language, `${textKey}.label`);
    switch (kind) {
      case 'text':
      case 'date':
      case 'period':
        return [text(label)];
      case 'choice': {
        const ticks = (options ?? []).map((value) => ({
          value,
          text: say(this.language, `${textKey}.option.${value}`),
        }));
        return [text(label), { kind: 'ticks', ...one(`${right}.${id}`, label, ticks) }];
      }
      case 'files':
        return [text(t(this.language, 'paper.form.files', { label }))];
      default:
        return kind satisfies never;
    }
  }

  private part(heading: Parameters<typeof t>[1], items: readonly FormItem[], hint = ''): FormPart {
    return { heading: say(this.language, heading), hint, items };
  }

  private choice(name: string, label: string, ticks: readonly Tick[]): FormItem {
    return prose(text(label), { kind: 'ticks', ...one(name, label, ticks) });
  }

  private optional(label: string): string {
    return t(this.language, 'common.labelOptional', { label });
  }
}

const text = (words: string, strong = false): ProsePiece => ({ kind: 'text', text: words, strong });
const prose = (...pieces: readonly ProsePiece[]): FormItem => ({ kind: 'prose', pieces });
const row = (...fields: readonly ShortField[]): FormItem => ({ kind: 'row', fields });
const field = (name: string, label: string, share: number): ShortField => ({ name, label, share });
const one = (name: string, label: string, ticks: readonly Tick[]): TickGroup => ({
  name,
  label,
  ticks,
  several: false,
});
