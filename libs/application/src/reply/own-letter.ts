import {
  CASE_PERIODS,
  helsinkiDateOf,
  isOpenItem,
  isRight,
  lastDayOf,
  leadingClock,
  LETTERS,
  ownLetterFor,
} from '@oikeuspolku/domain';
import type { CaseEvent, EventOf, Item, LetterCode } from '@oikeuspolku/domain';
import { recipientsToTell } from '../case/case-facts.js';
import type { CaseInHand } from '../case/case-in-hand.js';
import type { Dependencies } from '../dependencies.js';
import { pressLetter } from '../document/press-letter.js';
import type { Now } from '../now.js';
import type { DocumentRecord, Organisation, Tx } from '../ports/index.js';
import { article15Answers } from './article-15-answer.js';

type Facts = Readonly<Record<string, unknown>>;

/** The letter about one item that goes with its reply; null where something else tells the outcome. */
export const ownLetterOf = ({ right, outcome }: Pick<Item, 'right' | 'outcome'>): LetterCode | null =>
  isRight(right) && outcome !== null ? ownLetterFor(right, outcome) : null;

/** Whether a letter opens with the secret and a proof of identity only: it holds personal data (design §9). */
export const opensWithIdentity = (code: LetterCode): boolean =>
  LETTERS[code].opensWith === 'secret-and-identity';

/** Press and store the letter about one item that goes with its reply: L11, L13, L14, L15, L19 or L21; null when it has none. */
export async function pressOwnLetter(
  deps: Dependencies,
  tx: Tx,
  inHand: CaseInHand,
  item: Item,
  reach: { readonly statusUrl: string; readonly window: readonly string[] | null },
  now: Now,
): Promise<DocumentRecord | null> {
  const code = ownLetterOf(item);
  if (code === null) return null;
  const organisation = await tx.registers.organisation();
  const facts = {
    ...commonFacts(inHand, item, organisation, reach.statusUrl),
    ...factsOf(code, inHand, item, organisation, now),
  };
  const { language } = inHand.case;
  return pressLetter(deps, tx, inHand, { code, language, window: reach.window, facts }, now);
}

const commonFacts = (
  { case: current, registers }: CaseInHand,
  item: Item,
  { settings }: Organisation,
  statusUrl: string,
): Facts => ({
  receivedOn: current.receivedAt,
  registerName: registers.get(item.registerId ?? '')?.notice.name ?? '',
  given: item.given,
  statusUrl,
  phone: settings.phone,
  servicePoint: settings.servicePoint,
});

/** What the letter of this code says beside the common facts. */
function factsOf(
  code: LetterCode,
  inHand: CaseInHand,
  item: Item,
  organisation: Organisation,
  now: Now,
): Facts {
  const decided = decisionOf(inHand, item);
  const doneOn = helsinkiDateOf(decided?.at ?? now.at).toString();
  switch (code) {
    case 'L11':
      return {
        ...decided?.details,
        doneOn,
        completed: item.outcomeCode === 'completed-with-statement',
        recipients: recipientsOf(inHand, item),
      };
    case 'L13':
      return { refused: refusedOf(inHand, item), remedy: organisation.settings.remedy };
    case 'L14':
      return noDataFacts(inHand, item, now);
    case 'L15':
      return {
        ...decided?.details,
        transferredOn: decided?.details?.passedOn === true ? doneOn : null,
        ...ownPartOf(inHand),
      };
    case 'L19':
      return { restrictedFrom: item.restricted ? inHand.case.receivedAt : doneOn };
    case 'L21':
      return {
        right: item.right,
        doneOn,
        stoppedOn: item.consentStopped ? inHand.case.receivedAt : doneOn,
        recipients: recipientsOf(inHand, item),
      };
    default:
      return {};
  }
}

const decisionOf = (
  { events }: CaseInHand,
  { itemId }: Item,
): (CaseEvent & EventOf<'item-decided'>) | null => {
  const found = events.findLast((event) => event.type === 'item-decided' && event.itemId === itemId);
  return found?.type === 'item-decided' ? found : null;
};

/** What is refused, as the certificate says it line by line; what is withheld where there is none. */
function refusedOf({ case: current }: CaseInHand, item: Item): readonly string[] {
  const certificate = current.certificates.find((one) => one.certificateId === item.certificateId);
  const lines = (certificate?.refused ?? '').split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0 ? lines : item.withheld.map(({ description }) => description);
}

/** Whether those who had been given the data were told (GDPR Art. 19), as far as it is recorded. */
function recipientsOf({ case: current, registers }: CaseInHand, item: Item): Facts {
  const register = registers.get(item.registerId ?? '');
  const owed = register === undefined ? [] : recipientsToTell(item, register);
  const nameOf = (id: string): string => register?.recipients.find(({ code }) => code === id)?.name ?? id;
  const having = (...statuses: readonly string[]): readonly string[] =>
    owed.filter((id) => statuses.includes(current.recipients[id]?.status ?? 'to-notify'));
  const told = having('notified');
  const later = having('to-notify');
  const impossible = having('not-possible', 'disproportionate');
  if (told.length > 0) return { kind: 'told', names: told.map(nameOf) };
  if (later.length > 0) return { kind: 'later', names: later.map(nameOf) };
  if (impossible.length > 0)
    return { kind: 'impossible', why: current.recipients[impossible[0] ?? '']?.reason ?? '' };
  return { kind: 'none' };
}

/** With what and when it was searched, and for how long such data are kept; the values themselves are not repeated. */
function noDataFacts({ case: current, registers }: CaseInHand, item: Item, now: Now): Facts {
  const { subject, period } = current.content;
  const answered = current.tasks.findLast(({ answers }) =>
    answers.some(({ itemId }) => itemId === item.itemId),
  );
  const register = registers.get(item.registerId ?? '');
  const retention =
    register === undefined
      ? undefined
      : article15Answers(register, current).find(({ element }) => element === 'retention')?.text;
  return {
    searchedOn: helsinkiDateOf(answered?.answeredAt ?? now.at).toString(),
    terms: [
      'name',
      ...((subject.otherNames ?? '').trim() === '' ? [] : ['otherNames']),
      ...(subject.birthDate === null ? [] : ['birthDate']),
    ],
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    retention: retention ?? null,
    reopenUntil: lastDayOf('search-again', now.today).toString(),
    caseYears: CASE_PERIODS['case-file'].amount,
  };
}

/** What is still handled here, and until when, when only a part of the case belongs elsewhere. */
function ownPartOf({ case: current, registers, clocks }: CaseInHand): Facts {
  const open = current.items.filter((item) => isOpenItem(item) && item.outcome !== 'transferred');
  const target = leadingClock(current, clocks)?.effectiveDue?.toString() ?? null;
  return open.length === 0 || target === null
    ? { ownPart: [], ownTarget: null }
    : {
        ownPart: open.map(({ right, registerId }) => ({
          right,
          registerName: registers.get(registerId ?? '')?.notice.name ?? '',
        })),
        ownTarget: target,
      };
}
