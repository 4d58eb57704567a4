import { Temporal } from 'temporal-polyfill';
import { clockErrorOf } from '../deadline/facts-check.js';
import {
  COMMON_OUTCOMES,
  needsCertificate as outcomeNeedsCertificate,
  RIGHT_OUTCOMES,
} from '../right/outcome.js';
import { OPEN_ITEM_STATES } from './state.js';
import type { Case, Item } from './state.js';
import type { CaseFacts, Command, CommandName, CommandOf } from './command.js';
import { isRight } from './event.js';
import { clockFactsOf, helsinkiDateOf } from './item-clock.js';
import { hasOpenGap } from './open-gap.js';
import { deliveredAnswers, givesData, guardianshipHolds, replyPartOf } from './reply-content.js';

/** Whether a condition of a row holds. A no is explained by the code of the need itself. */
type Test = (current: Case, command: Command, facts: CaseFacts) => boolean;

/** A condition, and where it comes from. */
export interface NeedRow {
  readonly test: Test;
  readonly source: string;
}

/** A condition of one command; for any other it does not hold, so that a row cannot name it by mistake. */
const on =
  <K extends CommandName>(
    name: K,
    test: (current: Case, command: CommandOf<K>, facts: CaseFacts) => boolean,
  ): Test =>
  (current, command, facts) =>
    command.name === name && test(current, command as CommandOf<K>, facts);

const written = (text: string): boolean => text.trim().length > 0;

const itemsOf = (current: Case, command: Command): readonly Item[] => {
  if ('itemIds' in command) return current.items.filter((item) => command.itemIds.includes(item.itemId));
  if ('itemId' in command) return current.items.filter((item) => item.itemId === command.itemId);
  if ('certificateId' in command) return itemsOfCertificate(current, command.certificateId);
  return current.items;
};

const itemsOfCertificate = (current: Case, certificateId: string): readonly Item[] => {
  const certificate = current.certificates.find((one) => one.certificateId === certificateId);
  return current.items.filter((item) => certificate?.itemIds.includes(item.itemId) ?? false);
};

const certificateOf = (current: Case, command: Command) =>
  'certificateId' in command
    ? current.certificates.find((one) => one.certificateId === command.certificateId)
    : undefined;

const registerOfTask = (current: Case, command: Command): string | undefined => {
  if (command.name === 'give-task') return command.registerId;
  return 'taskId' in command
    ? current.tasks.find((task) => task.taskId === command.taskId)?.registerId
    : undefined;
};

/** The items a task asks for; a task that does not exist is refused by its state before any condition is asked. */
const itemIdsOfTask = (current: Case, taskId: string): readonly string[] =>
  current.tasks.filter((task) => task.taskId === taskId).flatMap(({ itemIds }) => itemIds);

const needsSignedRefusal = (item: Item): boolean =>
  item.outcome !== null && outcomeNeedsCertificate(item.outcome);

/** Whether what a command touches carries personal data out of the house. */
const disclosesData = (current: Case, command: Command): boolean => itemsOf(current, command).some(givesData);

/** Whether an item would give data if it were decided so. */
const decidesData = (current: Case, { itemId, outcome }: CommandOf<'decide-item'>): boolean => {
  const item = current.items.find((one) => one.itemId === itemId);
  return item !== undefined && givesData({ right: item.right, outcome });
};

/** Whether a decision releases a typed answer in other words than its owner's. */
const textChanges = (current: Case, { itemId, released }: CommandOf<'decide-item'>): boolean => {
  const typed = deliveredAnswers(current.tasks, itemId);
  return (released ?? []).some(({ taskId, text }) =>
    typed.some((one) => one.taskId === taskId && one.text !== text),
  );
};

/** Whether a decision holds back something that is no whole file. */
const holdsBackText = ({ withheld }: CommandOf<'decide-item'>): boolean =>
  withheld.some(({ fileId }) => fileId === null);

/** Ids that a command gives to new things, and those that are taken. What is with the signatory or signed is never redrafted. */
function newIds(
  current: Case,
  command: Command,
): { readonly given: readonly string[]; readonly taken: readonly string[] } {
  switch (command.name) {
    case 'receive-request':
      return { given: command.items.map(({ itemId }) => itemId), taken: [] };
    case 'classify-item':
      return {
        given: command.becomes.map(({ itemId }) => itemId),
        taken: current.items.map(({ itemId }) => itemId).filter((id) => id !== command.itemId),
      };
    case 'give-task':
      return { given: [command.taskId], taken: current.tasks.map(({ taskId }) => taskId) };
    case 'request-identity':
    case 'request-clarification':
      return { given: [command.requestId], taken: current.pauses.map(({ requestId }) => requestId) };
    case 'draft-certificate':
      return {
        given: [command.certificateId],
        taken: current.certificates
          .filter(({ state }) => state === 'awaiting-signature' || state === 'signed')
          .map(({ certificateId }) => certificateId),
      };
    default:
      return { given: [], taken: [] };
  }
}

/** Whether an outcome is an ending of the item's right, in the words of that right (law RT-17). */
const isEnding = (item: Item, { outcome, outcomeCode }: CommandOf<'decide-item'>): boolean =>
  isRight(item.right) &&
  (RIGHT_OUTCOMES[item.right].some((row) => row.code === outcomeCode && row.outcome === outcome) ||
    (outcome === outcomeCode && COMMON_OUTCOMES.includes(outcome)));

/** Days in which a withdrawal can be undone (ux C15). */
export const UNDO_WITHDRAWAL_DAYS = 14;

const isOpen = (item: Item): boolean => OPEN_ITEM_STATES.includes(item.state);

const idsExist = (ids: readonly string[], known: readonly string[]): boolean =>
  ids.every((id) => known.includes(id));

/**
 * The conditions that rows of the lifecycle name. Each says in one expression when it holds,
 * and cites why it exists; the sentence for the reader stands in the message files under `needs.<code>`.
 */
export const NEEDS = {
  'items-exist': {
    source: 'design §2: every item is decided by itself',
    test: (c, cmd) =>
      itemsOf(c, cmd).length > 0 && (!('itemIds' in cmd) || itemsOf(c, cmd).length === cmd.itemIds.length),
  },
  'has-items': {
    source: 'GDPR Art. 12(2): one request names at least one right',
    test: on('receive-request', (_c, cmd) => cmd.items.length > 0),
  },
  'not-in-the-future': {
    source: 'law DL-1: a request is received when it reaches the organisation',
    test: (_c, cmd, f) => !('receivedAt' in cmd) || Date.parse(cmd.receivedAt) <= Date.parse(f.now),
  },
  'receipt-fits-history': {
    source: 'law DL-1: nothing was asked, told or answered before the request arrived',
    test: on('correct-receipt', (c, { receivedAt }) =>
      c.items.every((item) => clockErrorOf(clockFactsOf({ ...c, receivedAt }, item)) === null),
    ),
  },
  'ids-are-new': {
    source: 'design §1: what happened is never written over, so an id names one thing for ever',
    test: (c, cmd) => {
      const { given, taken } = newIds(c, cmd);
      return new Set(given).size === given.length && !given.some((id) => taken.includes(id));
    },
  },
  'ending-of-right': {
    source: 'law RT-17; ux §2: each right has its own endings',
    test: on('decide-item', (c, cmd) => itemsOf(c, cmd).every((item) => isEnding(item, cmd))),
  },
  'reason-written': {
    source: 'Hallintolaki 45 §: measures are reasoned',
    test: (_c, cmd) => !('reason' in cmd) || written(cmd.reason),
  },
  'text-written': {
    source: 'ux E46, S25',
    test: (_c, cmd) => !('text' in cmd) || written(cmd.text),
  },
  'becomes-items': {
    source: 'GDPR Art. 12(2): the organisation finds out which right is meant',
    test: on(
      'classify-item',
      (_c, { becomes }) =>
        becomes.length > 0 && becomes.every((item) => isRight(item.right) && item.registerId !== null),
    ),
  },
  'identity-open': {
    source: 'GDPR Art. 12(6); EDPB 01/2022 para 73: who is known is not asked again',
    test: (c) =>
      c.identity.status === 'open' || c.identity.status === 'requested' || c.identity.status === 'not-proved',
  },
  'identity-not-asked-yet': {
    source: 'law DL-13: one question at a time stops the clock',
    test: (c) => c.identity.status === 'open' || c.identity.status === 'not-proved',
  },
  'document-named': {
    source: 'law ID-3: a shown document is recorded by its kind, never by its number',
    test: on(
      'record-identity',
      (_c, { method, document }) => method !== 'photo-id-shown' || document !== null,
    ),
  },
  'method-described': {
    source: 'law ID-3: who vouches and how the person is known',
    test: on(
      'record-identity',
      (_c, { method, note }) => (method !== 'known-to-staff' && method !== 'other') || written(note),
    ),
  },
  'identity-settled': {
    source: 'law ID-2: nothing is disclosed before it is known who asks; a lapse is told without it',
    test: (c, cmd) =>
      c.identity.status === 'verified' ||
      c.identity.status === 'not-needed' ||
      (cmd.name === 'send-reply' && itemsOf(c, cmd).every((item) => item.outcome === 'lapsed-no-identity')),
  },
  'acts-for-another': {
    source: 'law ID-21, ID-23: authority is checked of guardians and representatives',
    test: (c) => c.requesterRole !== 'self',
  },
  'authority-confirmed': {
    source: 'law ID-21, ID-23; a refusal that gives nothing is told without it',
    test: (c, cmd) =>
      c.requesterRole === 'self' ||
      c.authority?.result === 'confirmed' ||
      itemsOf(c, cmd).every((item) => item.outcome === 'refused' || item.outcome === 'lapsed-no-identity'),
  },
  'disclosure-checked': {
    source:
      'law ID-21, ID-26…28: restraining order, address and authority are looked at right before disclosure',
    test: (c, cmd) => !disclosesData(c, cmd) || c.disclosureChecked !== null,
  },
  'not-restrained': {
    source: 'law ID-28: nothing is disclosed to a person whom a restraining order keeps from the subject',
    test: (c, cmd) => !disclosesData(c, cmd) || c.disclosureChecked?.restrainingOrder !== 'the-requester',
  },
  'child-not-against': {
    source:
      'law ID-21; JulkL 11 § 2 mom. 1 k.: the child objects, or it is against the interest of the child',
    test: (c, cmd) => !disclosesData(c, cmd) || c.disclosureChecked?.childInterest !== 'conflict',
  },
  'address-reviewed': {
    source: 'law ID-26, ID-27: protected contact details are looked for in what is given',
    test: (c, cmd) => !disclosesData(c, cmd) || c.disclosureChecked?.addressReviewed !== false,
  },
  'authority-still-valid': {
    source: 'law ID-21, ID-23: looked at again at disclosure, not only at receipt',
    test: (c, cmd) =>
      !disclosesData(c, cmd) ||
      c.requesterRole === 'self' ||
      c.disclosureChecked?.authorityStillValid !== false,
  },
  'still-a-child': {
    source: 'law ID-21; 361/1983 3 §: custody ends at 18, looked at again at disclosure',
    test: (c, cmd, f) => !disclosesData(c, cmd) || guardianshipHolds(c, Temporal.PlainDate.from(f.today)),
  },
  'lawful-question': {
    source: 'GDPR recital 63; EDPB 01/2022 para 159',
    test: on('request-clarification', (_c, { question }) => written(question)),
  },
  'question-open': {
    source: 'law DL-14',
    test: on('answer-clarification', (c, { requestId }) =>
      c.pauses.some((pause) => pause.requestId === requestId && pause.answeredAt === null),
    ),
  },
  'answer-or-everything': {
    source: 'law DL-14: "everything" is an answer',
    test: on(
      'answer-clarification',
      (_c, { everything, text, fileIds }) => everything || written(text) || fileIds.length > 0,
    ),
  },
  'within-first-month': {
    source: 'GDPR Art. 12(3): told within one month of receipt (law DL-19)',
    test: (c, cmd, f) =>
      itemsOf(c, cmd).every((item) => {
        const last = f.extensionNoticeBy[item.itemId] ?? null;
        return last !== null && f.today <= last;
      }),
  },
  'not-extended-before': {
    source: 'GDPR Art. 12(3); law DL-19: once only',
    test: (c, cmd) =>
      'itemIds' in cmd && !c.extensions.some((one) => one.itemIds.some((id) => cmd.itemIds.includes(id))),
  },
  'extension-reasoned': {
    source: 'GDPR Art. 12(3): complexity or number of requests; law DL-20',
    test: on('extend-deadline', (_c, { reasonCodes, reasons }) => reasonCodes.length > 0 && written(reasons)),
  },
  'items-of-register': {
    source: 'design §2: a task asks one register for its own items',
    test: (c, cmd) => {
      const register = registerOfTask(c, cmd);
      return itemsOf(c, cmd).every((item) => item.registerId === register);
    },
  },
  'own-register': {
    source: 'law RM-5: an owner sees and answers only for the register',
    test: (c, cmd, f) => {
      if (f.actor.role !== 'register-owner') return true;
      const register = registerOfTask(c, cmd);
      return register !== undefined && f.ownRegisters.includes(register);
    },
  },
  'answers-every-item': {
    source: 'design §2: each item is answered',
    test: on('answer-task', (c, { taskId, answers }) => {
      const asked = itemIdsOfTask(c, taskId);
      const answered = answers.map((answer) => answer.itemId);
      // No more either: an owner speaks only of the items that were asked of the register.
      return idsExist(asked, answered) && idsExist(answered, asked);
    }),
  },
  'answers-have-substance': {
    source: 'ux O4: files or text, or where it was searched, or the grounds',
    test: on('answer-task', (_c, { answers }) =>
      answers.every(({ kind, text, fileIds }) => written(text) || (kind === 'found' && fileIds.length > 0)),
    ),
  },
  'files-of-case': {
    source: 'design §9: every attachment belongs to the case, checked by the database',
    test: (_c, cmd, f) => {
      if (cmd.name === 'answer-task') {
        return cmd.answers.every((answer) => idsExist(answer.fileIds, f.fileIdsOfCase));
      }
      if (cmd.name === 'decide-item') {
        return cmd.withheld.every((piece) => piece.fileId === null || f.fileIdsOfCase.includes(piece.fileId));
      }
      return !('fileIds' in cmd) || idsExist(cmd.fileIds, f.fileIdsOfCase);
    },
  },
  'attachments-of-case': {
    source:
      'design, four eyes: every attachment belongs to the case; what the database does not confirm does not leave',
    test: (c, cmd, f) =>
      itemsOf(c, cmd).every((item) => idsExist(replyPartOf(c, item).fileIds, f.fileIdsOfCase)),
  },
  'attachments-open': {
    source: 'design §9, Uploads: a file that was found harmful or waits for its check does not leave',
    test: (c, cmd, f) =>
      itemsOf(c, cmd).every(
        (item) => !replyPartOf(c, item).fileIds.some((id) => f.fileIdsBlocked.includes(id)),
      ),
  },
  'withheld-part-left-out': {
    source: 'GDPR Art. 15(4): a withheld part of a typed answer needs the wording that is given instead',
    test: on(
      'decide-item',
      (c, cmd) =>
        !decidesData(c, cmd) ||
        !holdsBackText(cmd) ||
        !deliveredAnswers(c.tasks, cmd.itemId).some(({ text }) => written(text)) ||
        textChanges(c, cmd),
    ),
  },
  'left-out-part-named': {
    source: 'GDPR Art. 12(4): what is left out of a typed answer is told, with its ground',
    test: on('decide-item', (c, cmd) => !textChanges(c, cmd) || holdsBackText(cmd)),
  },
  'others-covered': {
    source: 'GDPR Art. 15(4); law RT-9: material that holds marked data of other people is not given whole',
    test: on('decide-item', (c, cmd) => {
      const marked = deliveredAnswers(c.tasks, cmd.itemId).some(({ othersData }) => othersData === 'marked');
      return !marked || !decidesData(c, cmd) || cmd.withheld.length > 0;
    }),
  },
  'answer-not-read-yet': {
    source: 'ux O5: undone until the handler has decided on it',
    test: on('undo-task-answer', (c, { taskId }) =>
      itemIdsOfTask(c, taskId).every((id) =>
        c.items.some((item) => item.itemId === id && item.state === 'reviewing'),
      ),
    ),
  },
  'ground-allowed': {
    source: 'GDPR Art. 12(4); law §4: a refusal names a ground that fits the right',
    test: on('draft-certificate', (c, cmd, f) =>
      itemsOf(c, cmd).every((item) => f.groundsAllowed[item.itemId]?.includes(cmd.ground) === true),
    ),
  },
  'refusal-reasoned': {
    source: 'Hallintolaki 45 §; law RF element 8 and 10',
    test: on(
      'draft-certificate',
      (_c, { reasons, refused, given, groundFacts }) =>
        written(reasons) &&
        written(refused) &&
        ![reasons, refused, given, ...Object.values(groundFacts)].some(hasOpenGap),
    ),
  },
  'outcome-needs-certificate': {
    source: 'law RT-17',
    test: (c, cmd) => itemsOf(c, cmd).every(needsSignedRefusal),
  },
  'signatory-appointed': {
    source: 'law RF-7; design §9: signatories are appointed per register',
    test: (c, cmd, f) => {
      const signatory =
        cmd.name === 'draft-certificate' ? cmd.signatoryId : certificateOf(c, cmd)?.signatoryId;
      const appointed = ({ registerId }: Item): readonly string[] =>
        (registerId && f.signatories[registerId]) || [];
      return itemsOf(c, cmd).every((item) => signatory !== undefined && appointed(item).includes(signatory));
    },
  },
  'is-the-signatory': {
    source: 'law RF-7: the responsible person signs',
    test: (c, cmd, f) => certificateOf(c, cmd)?.signatoryId === f.actor.id,
  },
  'another-than-the-drafter': {
    source: 'ux S19: the person who drafted the certificate does not approve it',
    test: (c, cmd, f) => certificateOf(c, cmd)?.draftedBy.id !== f.actor.id,
  },
  'remedy-confirmed': {
    source:
      'GDPR Art. 12(4); law RF-5: remedies are confirmed by the organisation before its first certificate',
    test: (_c, _cmd, f) => f.remedyConfirmed,
  },
  'points-answered': {
    source: 'design §9: contradictory points of the notice are answered before a reply or certificate',
    test: (c, cmd, f) => itemsOf(c, cmd).every((item) => (f.openPoints[item.itemId] ?? []).length === 0),
  },
  'answers-are-written': {
    source: 'law SD-3: resolved by fact, not by quoting',
    test: on('answer-article-15', (_c, { answers }) => Object.values(answers).every(written)),
  },
  'all-decided': {
    source: 'ux S10, S14: every item of the reply has an outcome',
    test: (c, cmd) => itemsOf(c, cmd).every((item) => item.outcome !== null),
  },
  'another-than-the-decider': {
    source: 'design, four eyes before release',
    test: (c, cmd, f) => itemsOf(c, cmd).every((item) => item.decidedBy?.id !== f.actor.id),
  },
  'released-if-data-is-given': {
    source: 'design, four eyes before release',
    test: (c, cmd) => itemsOf(c, cmd).every((item) => !givesData(item) || item.state === 'released'),
  },
  'certificate-signed': {
    source: 'ux S11; law RF-2: a refusal is told only with a signed certificate',
    test: (c, cmd) =>
      itemsOf(c, cmd).every(
        (item) =>
          !needsSignedRefusal(item) ||
          c.certificates.some((one) => one.state === 'signed' && one.certificateId === item.certificateId),
      ),
  },
  'address-safe': {
    source: 'ux S12; law ID-26: no letter to a protected address but a contact address',
    test: (c, cmd, f) =>
      cmd.name !== 'send-reply' || cmd.channel !== 'letter' || !c.protectedAddress || f.hasContactAddress,
  },
  'recipients-told': {
    source: 'GDPR Art. 19; law NT-2',
    test: (c, _cmd, f) =>
      f.recipientsToTell.every((id) => {
        const status = c.recipients[id]?.status;
        return status !== undefined && status !== 'to-notify';
      }),
  },
  'nothing-open': {
    source: 'law PR-3: every item has its own decision',
    test: (c) => !c.items.some(isOpen),
  },
  'something-open': {
    source: 'ux C15: what has been answered can no longer be withdrawn',
    test: (c) => c.items.some(isOpen),
  },
  'still-undoable': {
    source: 'ux C15: fourteen days',
    test: (c, _cmd, f) =>
      c.withdrawnAt !== null &&
      Temporal.PlainDate.compare(
        f.today,
        helsinkiDateOf(c.withdrawnAt).add({ days: UNDO_WITHDRAWAL_DAYS }),
      ) <= 0,
  },
  'amount-positive': {
    source: 'GDPR Art. 12(5): a reasonable fee',
    test: (_c, cmd) => 'amountCents' in cmd && cmd.amountCents > 0 && written(cmd.reasons),
  },
  'fee-was-intended': {
    source: 'law FE-3: told before it is charged, so that the person can withdraw',
    test: (c) => c.fee !== null && !c.fee.decided,
  },
  'reply-was-sent': { source: 'ux C14', test: (c) => c.reply !== null },
} satisfies Record<string, NeedRow>;

/** Code of a condition. */
export type Need = keyof typeof NEEDS;

/** Look a condition up with its declared shape. */
export const needRow = (need: Need): NeedRow => NEEDS[need];

export { itemsOf };
