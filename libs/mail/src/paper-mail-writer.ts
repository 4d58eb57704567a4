import { Temporal } from 'temporal-polyfill';
import { MailWriter } from '@oikeuspolku/application';
import type { DigestLineFacts, MailOrder, WrittenMail } from '@oikeuspolku/application';
import { DEFAULT_OMBUDSMAN_CONTACT } from '@oikeuspolku/domain';
import { citizenMail, digestMail, HANDLER_WARNINGS, staffMail, warningMail } from '@oikeuspolku/language';
import type { DigestLine, HandlerWarning, LetterFrame, MailText, WarningLine } from '@oikeuspolku/language';
import { mailBodyOf } from './mail-body.js';

const day = (date: string): Temporal.PlainDate => Temporal.PlainDate.from(date);

type PersonOrder = Extract<MailOrder, { readonly code: 'L1' | 'L2' | 'L22' }>;
type DigestOrder = Extract<MailOrder, { readonly code: 'digest' }>;

/** Writes every message from the letters of libs/language: plain text and HTML of one content, links to our own hosts. */
export class PaperMailWriter extends MailWriter {
  private readonly hosts: readonly string[];

  /** @param origins public addresses of the apps; only their hosts may be linked */
  constructor(origins: readonly string[]) {
    super();
    this.hosts = origins.map((origin) => new URL(origin).host);
  }

  override write(order: MailOrder): WrittenMail {
    const { subject, paper } = textOf(order);
    const body = mailBodyOf(subject, paper, this.hosts);
    return { subject: body.subject, text: body.text, html: body.html };
  }
}

function textOf(order: MailOrder): MailText {
  switch (order.code) {
    case 'L1': {
      const { statusUrl, identityOpen } = order;
      const target = order.targetDate === null ? null : day(order.targetDate);
      const facts = {
        received: day(order.receivedOn),
        target,
        statutory: day(order.statutoryDate),
        identityOpen,
        statusUrl,
      };
      return citizenMail('L1', facts, frameOf(order));
    }
    case 'L2': {
      const { documents, statusUrl } = order;
      const facts = {
        reason: '',
        documents,
        due: day(order.answerBy),
        pausedFrom: order.pausedFrom === null ? null : day(order.pausedFrom),
        statusUrl,
      };
      return citizenMail('L2', facts, frameOf(order));
    }
    case 'L22':
      return citizenMail('L22', { statusUrl: order.statusUrl }, frameOf(order));
    case 'L5': {
      const { registerName: register, right, dpoContact: dpo } = order;
      return staffMail(
        'L5',
        { register, right, due: day(order.taskDueOn), target: day(order.targetDate), dpo },
        order,
      );
    }
    case 'L20':
      return staffMail('L20', { signDue: day(order.signBy), statutory: day(order.statutoryDate) }, order);
    case 'owner-code':
      return staffMail('owner-code', { digits: order.digits, minutes: order.minutes }, order);
    case 'digest':
      return digestOf(order);
    default:
      return order satisfies never;
  }
}

function frameOf(order: PersonOrder): LetterFrame {
  const { language, organisationName, caseNumber, neutral, reader, contact } = order;
  return {
    language,
    organisationName,
    caseNumber,
    neutral,
    reader,
    contact,
    window: null,
    ombudsman: DEFAULT_OMBUDSMAN_CONTACT,
  };
}

/** Tasks first, then warnings about cases: one message a day, whatever a person does. */
function digestOf(order: DigestOrder): MailText {
  const tasks = order.lines.flatMap((line) => taskLineOf(line));
  const warnings = order.lines.flatMap((line) => warningLineOf(line));
  if (tasks.length + warnings.length !== order.lines.length)
    throw new Error('a digest line without its sentence');
  if (warnings.length === 0) return digestMail(tasks, order);
  if (tasks.length === 0) return warningMail(warnings, order);
  const first = digestMail(tasks, order);
  const second = warningMail(warnings, order);
  const heading = { kind: 'heading', level: 2, text: second.paper.title } as const;
  return {
    ...first,
    paper: { ...first.paper, blocks: [...first.paper.blocks, heading, ...second.paper.blocks] },
  };
}

const LADDER_LETTERS = ['L6', 'L7', 'L8', 'L9'] as const;

function taskLineOf({ code, caseNumber, registerName, dueOn, link }: DigestLineFacts): readonly DigestLine[] {
  const letter = LADDER_LETTERS.find((one) => one === code);
  return letter === undefined
    ? []
    : [{ letter, caseNumber, register: registerName ?? '', due: day(dueOn), link }];
}

function warningLineOf({ code, caseNumber, dueOn, link }: DigestLineFacts): readonly WarningLine[] {
  const warning = HANDLER_WARNINGS.find((one: HandlerWarning) => one === code);
  return warning === undefined ? [] : [{ warning, caseNumber, due: day(dueOn), link }];
}
