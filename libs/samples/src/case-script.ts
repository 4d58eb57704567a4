import type { Temporal } from 'temporal-polyfill';
import { isRight } from '@oikeuspolku/domain';
import type { Command, RequestedRight } from '@oikeuspolku/domain';
import type { SampleStep, StepRole } from './sample-case.js';
import type { SeededRandom } from './seeded-random.js';
import type { Stage } from './stage.js';

/** Writes the history of one invented case up to a stage, in working hours of the days after its receipt. */
export class CaseScript {
  private readonly steps: SampleStep[] = [];
  private readonly taskId: string;
  private readonly certificateId: string;
  private clock: Temporal.Instant;

  constructor(
    private readonly random: SeededRandom,
    private readonly itemId: string,
    private readonly registerId: string,
    private readonly right: RequestedRight,
    received: Temporal.Instant,
    private readonly guardian: boolean,
  ) {
    this.taskId = random.uuid();
    this.certificateId = random.uuid();
    this.clock = received;
  }

  /** The steps that bring the case to the stage. */
  upTo(stage: Stage): readonly SampleStep[] {
    SCRIPTS[stage].forEach((part) => this[part]());
    return this.steps;
  }

  private later(hours: number): string {
    this.clock = this.clock.add({ hours, minutes: this.random.whole(0, 20) });
    return this.clock.toString();
  }

  private command(hours: number, by: string, role: StepRole, command: Command): void {
    this.steps.push({ kind: 'command', at: this.later(hours), by, role, command });
  }

  private assign(): void {
    this.command(1, 'handler', 'handler', { name: 'assign-handler', handlerId: 'handler' });
  }

  private askIdentity(): void {
    this.command(2, 'handler', 'handler', {
      name: 'request-identity',
      requestId: this.random.uuid(),
      reason: 'samannimisiä opiskelijoita on useita',
      answerBy: this.clock
        .add({ hours: 24 * 14 })
        .toString()
        .slice(0, 10),
    });
  }

  private showIdentity(): void {
    const command = {
      name: 'record-identity',
      method: 'photo-id-shown',
      document: this.random.pick(['passport', 'identity-card', 'driving-licence'] as const),
      note: '',
      checkedOn: this.clock.toString().slice(0, 10),
    } as const;
    this.steps.push({ kind: 'record-identity', at: this.later(3), by: 'handler', command });
    if (this.guardian) this.checkCustody();
  }

  private checkCustody(): void {
    this.command(1, 'handler', 'handler', {
      name: 'check-authority',
      means: 'population-register',
      result: 'confirmed',
      scope: '',
      checkedOn: this.clock.toString().slice(0, 10),
    });
  }

  private askClarification(): void {
    this.command(2, 'handler', 'handler', {
      name: 'request-clarification',
      requestId: this.random.uuid(),
      itemIds: [this.itemId],
      question: 'Minkä lukuvuosien tietoja tarkoitat?',
      reason: 'rekisterissä on paljon tietoja usealta vuodelta',
      recital63: true,
      newFacts: false,
      answerBy: this.clock
        .add({ hours: 24 * 14 })
        .toString()
        .slice(0, 10),
    });
  }

  private giveTask(): void {
    this.command(2, 'handler', 'handler', {
      name: 'give-task',
      taskId: this.taskId,
      registerId: this.registerId,
      itemIds: [this.itemId],
      instruction: '',
    });
  }

  private answerTask(): void {
    this.command(24, 'owner', 'register-owner', { name: 'take-task', taskId: this.taskId });
    this.command(2, 'owner', 'register-owner', {
      name: 'answer-task',
      taskId: this.taskId,
      answers: [
        {
          itemId: this.itemId,
          kind: this.right === 'rectification' ? 'propose-refusal' : 'done',
          text: 'Tarkistin asian rekisteristä ja alkuperäisestä päätöksestä.',
          fileIds: [],
          othersData: 'no',
          proposedGround: this.right === 'rectification' ? 'NOT_INACCURATE' : null,
        },
      ],
    });
  }

  private extend(): void {
    this.command(24, 'handler', 'handler', {
      name: 'extend-deadline',
      itemIds: [this.itemId],
      months: 1,
      reasonCodes: ['complex'],
      reasons: 'Tietoja on kolmessa järjestelmässä, ja niissä on myös muiden ihmisten tietoja.',
      doneSoFar: 'Olemme hakeneet tiedot kahdesta järjestelmästä.',
    });
  }

  private decideYes(): void {
    if (!isRight(this.right)) return;
    this.command(24, 'handler', 'handler', {
      name: 'decide-item',
      itemId: this.itemId,
      outcome: 'granted',
      outcomeCode: 'use-stopped',
      given: 'Lopetimme tietojesi käytön kyselyihin.',
      withheld: [],
    });
  }

  private decideNo(): void {
    this.command(24, 'handler', 'handler', {
      name: 'decide-item',
      itemId: this.itemId,
      outcome: 'refused',
      outcomeCode: 'refused',
      given: '',
      withheld: [],
    });
  }

  private draft(): void {
    this.command(2, 'handler', 'handler', {
      name: 'draft-certificate',
      certificateId: this.certificateId,
      itemIds: [this.itemId],
      ground: 'NOT_INACCURATE',
      reasons:
        'Vertasimme otteen päivää opiskelijaksi ottamista koskevaan päätökseen. Päätöksessä opintojen aloituspäivä on 1.8.2024, joten otteen tieto on oikein.',
      refused: 'Opintojen aloituspäivän muuttaminen.',
      given: '',
      groundFacts: { 'source-checked': 'opiskelijaksi ottamista koskeva päätös' },
      signatoryId: 'signatory',
    });
  }

  private answerPoints(): void {
    this.steps.push({
      kind: 'command',
      at: this.later(1),
      by: 'handler',
      role: 'handler',
      command: { name: 'answer-article-15', registerId: this.registerId, answers: {} },
    });
  }

  private requestApproval(): void {
    this.command(1, 'handler', 'handler', { name: 'request-approval', certificateId: this.certificateId });
  }

  private sign(): void {
    this.steps.push({ kind: 'sign', at: this.later(20), by: 'signatory', certificateId: this.certificateId });
  }

  private send(): void {
    this.steps.push({ kind: 'send', at: this.later(2), by: 'handler', itemIds: [this.itemId] });
  }

  private withdraw(): void {
    this.command(30, 'requester', 'requester', { name: 'withdraw-case', reason: '' });
  }

  private close(): void {
    this.command(24, 'handler', 'handler', { name: 'close-case', lessons: '' });
  }
}

/** Parts of the script in order; `answerPoints` is filled with the register's open points by whoever loads the case. */
type Part =
  | 'assign'
  | 'askIdentity'
  | 'showIdentity'
  | 'askClarification'
  | 'giveTask'
  | 'answerTask'
  | 'extend'
  | 'decideYes'
  | 'decideNo'
  | 'draft'
  | 'answerPoints'
  | 'requestApproval'
  | 'sign'
  | 'send'
  | 'withdraw'
  | 'close';

const TO_REVIEW: readonly Part[] = ['assign', 'showIdentity', 'giveTask', 'answerTask'];
const TO_DRAFT: readonly Part[] = [...TO_REVIEW, 'decideNo', 'draft'];

const SCRIPTS: Readonly<Record<Stage, readonly Part[]>> = {
  new: [],
  unclassified: [],
  'awaiting-identity': ['assign', 'askIdentity'],
  'awaiting-clarification': ['assign', 'showIdentity', 'askClarification'],
  collecting: ['assign', 'showIdentity', 'giveTask'],
  'owner-late': ['assign', 'giveTask'],
  reviewing: TO_REVIEW,
  drafted: TO_DRAFT,
  'awaiting-signature': [...TO_DRAFT, 'answerPoints', 'requestApproval'],
  signed: [...TO_DRAFT, 'answerPoints', 'requestApproval', 'sign'],
  extended: ['assign', 'showIdentity', 'giveTask', 'extend'],
  overdue: ['assign', 'giveTask'],
  answered: [...TO_REVIEW, 'decideYes', 'answerPoints', 'send'],
  withdrawn: ['assign', 'withdraw'],
  closed: [...TO_REVIEW, 'decideYes', 'answerPoints', 'send', 'close'],
};
