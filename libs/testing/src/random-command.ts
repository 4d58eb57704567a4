import type { Actor, Case, Command, CommandName, NewItem } from '@oikeuspolku/domain';
import { COMMON_OUTCOMES, isRight, RIGHT_OUTCOMES, RIGHTS, ROUTES, rowsOf } from '@oikeuspolku/domain';
import { COMMAND_WAYS } from './command-ways.js';
import { PEOPLE } from './case-people.js';

/** Numbers of a random story, drawn beforehand so that it can be told again and made shorter. */
export interface Draw {
  readonly command: number;
  readonly subject: number;
  readonly detail: number;
  /** Whether somebody gives it who may, rather than anybody. */
  readonly fitting: boolean;
  /** Days that pass before it. */
  readonly days: number;
}

const TRANSFER = {
  otherOrganisation: 'Toinen',
  otherContact: 'Puhelin',
  transferWhy: 'Se vastaa tiedoista.',
};

const COMMANDS = (Object.keys(COMMAND_WAYS) as readonly CommandName[]).filter(
  (name) => name !== 'receive-request',
);
const EVERYBODY: readonly Actor[] = Object.values(PEOPLE);

const pick = <T>(from: readonly T[], number: number): T | undefined =>
  from[number % Math.max(1, from.length)];
/** Some of a list, by the bits of a number; never more than three. */
const some = <T>(from: readonly T[], bits: number): readonly T[] =>
  from.filter((_one, index) => ((bits >> index) & 1) === 1).slice(0, 3);

/** A command on a case that may or may not make sense, with whoever gives it. Ids are mostly real ones. */
export function randomCommand(
  current: Case,
  draw: Draw,
  newId: string,
): { readonly command: Command; readonly actor: Actor } {
  const name = pick(COMMANDS, draw.command) ?? 'add-note';
  const command = { ...COMMAND_WAYS[name].command, ...named(name, current, draw, newId) } as Command;
  const who = rowsOf(name)[0]?.who ?? [];
  const fitting = EVERYBODY.filter(({ role }) => who.includes(role));
  return { command, actor: pick(draw.fitting ? fitting : EVERYBODY, draw.detail) ?? PEOPLE.handler };
}

/** What the command names of this case: items, tasks, certificates, questions, and what is decided or given. */
function named(
  name: CommandName,
  current: Case,
  { subject, detail }: Draw,
  newId: string,
): Readonly<Record<string, unknown>> {
  const item = pick(current.items, subject);
  const itemIds = some(current.items, subject + 1).map(({ itemId }) => itemId);
  const taskId = pick(current.tasks, subject)?.taskId;
  const certificateId = pick(current.certificates, subject)?.certificateId;
  switch (name) {
    case 'classify-item':
      return { itemId: item?.itemId, becomes: newItems(newId, detail) };
    case 'request-identity':
      return { requestId: newId };
    case 'request-clarification':
      return { requestId: newId, itemIds };
    case 'answer-clarification':
      return { requestId: pick(current.pauses, subject)?.requestId ?? 'question-0' };
    case 'extend-deadline':
    case 'release-reply':
    case 'send-reply':
      return { itemIds };
    case 'open-follow-up':
      return { caseId: newId, itemIds };
    case 'reroute-request':
      return { route: pick(ROUTES, detail), itemIds, demanding: null };
    case 'finish-route':
      return { route: pick(current.routes, subject)?.route ?? 'feedback' };
    case 'give-task':
      return { taskId: newId, itemIds, registerId: item?.registerId };
    case 'decide-item':
      return { itemId: item?.itemId, ...endingOf(item?.right, detail), details: TRANSFER };
    case 'announce-restriction-end': {
      const restricted = current.items.find(
        ({ right, state }) => right === 'restriction' && state === 'answered',
      );
      return { itemId: (restricted ?? item)?.itemId, endsOn: '2031-01-01' };
    }
    case 'draft-certificate':
      return { itemIds, certificateId: detail % 2 === 0 ? newId : (certificateId ?? newId) };
    case 'answer-task': {
      const asked = current.tasks.find((task) => task.taskId === taskId)?.itemIds ?? itemIds;
      const [answer] = COMMAND_WAYS['answer-task'].command.answers;
      return { taskId, answers: asked.map((itemId) => ({ ...answer, itemId })) };
    }
    case 'correct-receipt':
      return { receivedAt: detail % 2 === 0 ? '2026-03-02T09:00:00Z' : '2026-03-05T09:00:00Z' };
    case 'take-task':
    case 'reassign-task':
    case 'ask-task-time':
    case 'decline-task':
    case 'undo-task-answer':
      return { taskId };
    case 'request-approval':
    case 'return-certificate':
    case 'sign-certificate':
      return { certificateId };
    default:
      return {};
  }
}

const newItems = (newId: string, detail: number): readonly NewItem[] =>
  Array.from({ length: 1 + (detail % 2) }, (_one, index) => ({
    itemId: `${newId}-${index}`,
    right: pick(RIGHTS, detail + index) ?? 'access',
    registerId: 'students',
    categories: [],
  }));

function endingOf(
  right: NewItem['right'] | undefined,
  detail: number,
): { readonly outcome: string; readonly outcomeCode: string } {
  const own = right !== undefined && isRight(right) ? RIGHT_OUTCOMES[right] : [];
  const shared = COMMON_OUTCOMES.map((outcome) => ({ outcome, code: outcome }));
  const ending = pick([...own, ...shared], detail);
  return { outcome: ending?.outcome ?? 'granted', outcomeCode: ending?.code ?? 'granted' };
}
