import { foldCase, isRight, RIGHT_OUTCOMES } from '@oikeuspolku/domain';
import type {
  Actor,
  Case,
  CaseEvent,
  EventBody,
  EventOf,
  NewItem,
  Outcome,
  RequestedRight,
  TaskItemAnswer,
} from '@oikeuspolku/domain';
import { PEOPLE } from './case-people.js';

type Receipt = EventOf<'request-received'>;

/** What may be said of a decision beyond its outcome. */
type DecisionDetails = Partial<Pick<EventOf<'item-decided'>, 'given' | 'withheld' | 'released'>>;

const RECEIPT: Receipt = {
  type: 'request-received',
  number: 'TP-2026-00042',
  channel: 'web',
  receivedAt: '2026-03-03T10:00:00Z',
  language: 'fi',
  requesterRole: 'self',
  representationBasis: null,
  delivery: 'download',
  protectedAddress: false,
  identityPlan: 'show-document',
  items: [],
  content: {
    subject: { name: 'Aino Esimerkki', birthDate: '2001-05-17' },
    requester: null,
    answers: {},
    period: null,
  },
  fileIds: [],
};

/** Begin an invented case: `aCase().about('access').receivedOn('2026-03-03').awaitingIdentity().build()`. */
export const aCase = (): CaseBuilder => new CaseBuilder(RECEIPT, [], '2026-03-03');

/**
 * A case told as a sentence. Every word gives a new builder, so a beginning can be shared. Items, tasks, questions and
 * certificates are numbered in the order in which they come: `item-1`, `task-1`, `question-1`, `certificate-1`.
 */
export class CaseBuilder {
  constructor(
    private readonly receipt: Receipt,
    private readonly acts: readonly CaseEvent[],
    private readonly day: string,
  ) {}

  /** One more item: a right, and the register it is about (null: not known yet). */
  about(
    right: RequestedRight,
    registerId: string | null = 'students',
    categories: readonly string[] = [],
  ): CaseBuilder {
    const item: NewItem = { itemId: `item-${this.receipt.items.length + 1}`, right, registerId, categories };
    return this.received({ items: [...this.receipt.items, item] });
  }

  receivedOn(date: string): CaseBuilder {
    return new CaseBuilder({ ...this.receipt, receivedAt: `${date}T10:00:00Z` }, this.acts, date);
  }

  /** Anything else of the receipt: channel, language, delivery, content … */
  received(named: Partial<Omit<Receipt, 'type'>>): CaseBuilder {
    return new CaseBuilder({ ...this.receipt, ...named }, this.acts, this.day);
  }

  byGuardian(birthDateOfChild = '2015-05-17'): CaseBuilder {
    const { content } = this.receipt;
    return this.received({
      requesterRole: 'guardian',
      content: {
        ...content,
        subject: { ...content.subject, birthDate: birthDateOfChild },
        requester: { name: 'Eino Esimerkki', birthDate: null },
      },
    });
  }

  /** The day of the acts that follow. */
  on(date: string): CaseBuilder {
    return new CaseBuilder(this.receipt, this.acts, date);
  }

  /** One act of anybody; the words below are the usual ones. */
  act(body: EventBody, actor: Actor = PEOPLE.handler): CaseBuilder {
    const event: CaseEvent = { ...body, at: `${this.day}T11:00:00Z`, actor };
    return new CaseBuilder(this.receipt, [...this.acts, event], this.day);
  }

  handledBy(handlerId: string): CaseBuilder {
    return this.act({ type: 'handler-assigned', handlerId });
  }

  classifiedAs(...becomes: readonly NewItem[]): CaseBuilder {
    return this.act({ type: 'item-classified', itemId: 'item-1', becomes });
  }

  awaitingIdentity(): CaseBuilder {
    const requestId = `question-${this.count('identity-requested', 'clarification-requested') + 1}`;
    return this.act({
      type: 'identity-requested',
      requestId,
      reason: 'Kaksi samannimistä.',
      answerBy: '2026-04-01',
    });
  }

  identified(): CaseBuilder {
    return this.act({
      type: 'identity-verified',
      method: 'photo-id-shown',
      document: 'passport',
      note: '',
      checkedOn: this.day,
    });
  }

  identityNotProved(): CaseBuilder {
    return this.act({ type: 'identity-not-proved', reason: 'Ei tullut käymään.' });
  }

  awaitingClarification(...itemIds: readonly string[]): CaseBuilder {
    const requestId = `question-${this.count('identity-requested', 'clarification-requested') + 1}`;
    return this.act({
      type: 'clarification-requested',
      requestId,
      itemIds: this.named(itemIds),
      question: 'Mitä vuosia tarkoitat?',
      reason: 'Tietoja on paljon.',
      recital63: true,
      newFacts: false,
      answerBy: '2026-04-01',
    });
  }

  clarified(requestId = 'question-1'): CaseBuilder {
    const answer = { requestId, text: 'Vuosia 2024–2025.', everything: false, fileIds: [] };
    return this.act({ type: 'clarification-answered', ...answer }, PEOPLE.requester);
  }

  extended(...itemIds: readonly string[]): CaseBuilder {
    return this.act({
      type: 'deadline-extended',
      itemIds: this.named(itemIds),
      months: 1,
      reasonCodes: ['complex'],
      reasons: 'Tietoja on kolmessa järjestelmässä.',
      doneSoFar: 'Yksi on haettu.',
    });
  }

  authorityConfirmed(): CaseBuilder {
    const checked = {
      means: 'population-register',
      result: 'confirmed',
      scope: '',
      checkedOn: this.day,
    } as const;
    return this.act({ type: 'authority-checked', ...checked });
  }

  /** A task about some items (all of them by default), asked of the register of the first. */
  tasked(...itemIds: readonly string[]): CaseBuilder {
    const ids = this.named(itemIds);
    return this.act({
      type: 'task-given',
      taskId: `task-${this.count('task-given') + 1}`,
      registerId: this.build().items.find(({ itemId }) => itemId === ids[0])?.registerId ?? 'students',
      itemIds: ids,
      instruction: '',
    });
  }

  taken(taskId = 'task-1'): CaseBuilder {
    return this.act({ type: 'task-taken', taskId, ownerId: PEOPLE.owner.id }, PEOPLE.owner);
  }

  declined(taskId = 'task-1'): CaseBuilder {
    return this.act(
      { type: 'task-declined', taskId, suggestion: 'Kysykää opintotoimistosta.' },
      PEOPLE.owner,
    );
  }

  /** The task is answered about each of its items in the same way. */
  delivered(answer: Partial<TaskItemAnswer> = {}, taskId = 'task-1'): CaseBuilder {
    const task = this.build().tasks.find((one) => one.taskId === taskId);
    const answers = (task?.itemIds ?? []).map((itemId): TaskItemAnswer => ({
      itemId,
      kind: 'found',
      text: 'Arvosanat ja opintosuoritukset.',
      fileIds: ['file-1'],
      othersData: 'no',
      proposedGround: null,
      ...answer,
    }));
    return this.act({ type: 'task-answered', taskId, answers }, PEOPLE.owner);
  }

  /** The item is decided, in the words of its right for that outcome. */
  decided(outcome: Outcome, itemId = 'item-1', details: DecisionDetails = {}): CaseBuilder {
    return this.act({
      type: 'item-decided',
      itemId,
      outcome,
      outcomeCode: endingOf(this.build(), itemId, outcome),
      given: '',
      withheld: [],
      ...details,
    });
  }

  drafted(...itemIds: readonly string[]): CaseBuilder {
    return this.act({
      type: 'certificate-drafted',
      certificateId: `certificate-${this.count('certificate-drafted') + 1}`,
      itemIds: this.named(itemIds),
      ground: 'NOT_INACCURATE',
      reasons: 'Tieto on sama kuin alkuperäisessä päätöksessä.',
      refused: 'Aloituspäivän muuttaminen.',
      given: '',
      groundFacts: { 'source-checked': 'alkuperäinen päätös' },
      signatoryId: PEOPLE.signatory.id,
    });
  }

  awaitingSignature(certificateId = 'certificate-1'): CaseBuilder {
    return this.act({ type: 'approval-requested', certificateId });
  }

  returned(certificateId = 'certificate-1'): CaseBuilder {
    return this.act(
      { type: 'certificate-returned', certificateId, comment: 'Kirjoita lisää.' },
      PEOPLE.signatory,
    );
  }

  signed(certificateId = 'certificate-1'): CaseBuilder {
    return this.act(
      {
        type: 'certificate-signed',
        certificateId,
        certificateNumber: 'KT-2026-00007',
        documentId: 'document-1',
        sha256: 'a1b2',
        replaces: null,
      },
      PEOPLE.signatory,
    );
  }

  /** The look before disclosure; nothing was found unless the test names it. */
  disclosureChecked(found: Partial<EventOf<'disclosure-checked'>> = {}): CaseBuilder {
    return this.act({
      type: 'disclosure-checked',
      restrainingOrder: 'none',
      childInterest: 'not-a-child',
      addressReviewed: true,
      authorityStillValid: true,
      ...found,
    });
  }

  released(...itemIds: readonly string[]): CaseBuilder {
    return this.act({ type: 'reply-released', itemIds: this.named(itemIds) }, PEOPLE.secondHandler);
  }

  sent(...itemIds: readonly string[]): CaseBuilder {
    const reply = { documentIds: ['document-2'], channel: 'download', openUntil: '2026-05-03' } as const;
    return this.act({ type: 'reply-sent', itemIds: this.named(itemIds), ...reply });
  }

  rerouted(): CaseBuilder {
    return this.act({
      type: 'request-rerouted',
      route: 'document-request',
      itemIds: [],
      consent: 'Puhelimessa.',
      demanding: null,
    });
  }

  withdrawn(): CaseBuilder {
    return this.act({ type: 'case-withdrawn', reason: '' }, PEOPLE.requester);
  }

  closed(): CaseBuilder {
    return this.act({ type: 'case-closed', lessons: '' });
  }

  reopened(): CaseBuilder {
    return this.act({ type: 'case-reopened', reason: 'Uusi seikka.' });
  }

  /** The whole history, the receipt first. */
  events(): readonly CaseEvent[] {
    return [{ ...this.receipt, at: this.receipt.receivedAt, actor: PEOPLE.requester }, ...this.acts];
  }

  /** The case that the history folds to. */
  build(): Case {
    return foldCase(this.events());
  }

  private count(...types: readonly EventBody['type'][]): number {
    return this.acts.filter(({ type }) => types.includes(type)).length;
  }

  private named(itemIds: readonly string[]): readonly string[] {
    return itemIds.length > 0 ? itemIds : this.build().items.map(({ itemId }) => itemId);
  }
}

function endingOf(current: Case, itemId: string, outcome: Outcome): string {
  const right = current.items.find((item) => item.itemId === itemId)?.right;
  if (right === undefined || !isRight(right)) return outcome;
  return RIGHT_OUTCOMES[right].find((row) => row.outcome === outcome)?.code ?? outcome;
}
