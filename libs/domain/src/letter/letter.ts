import type { EventType } from '../case/event.js';
import type { LadderStep } from '../reminder/ladder.js';
import type { LetterFact } from './letter-fact.js';

/** The letters of the service (letters L1–L22; L23 tells of an intended fee, law FE-3). */
export const LETTER_CODES = [
  'L1',
  'L2',
  'L3',
  'L4',
  'L5',
  'L6',
  'L7',
  'L8',
  'L9',
  'L10',
  'L11',
  'L12',
  'L13',
  'L14',
  'L15',
  'L16',
  'L17',
  'L18',
  'L19',
  'L20',
  'L21',
  'L22',
  'L23',
] as const;
export type LetterCode = (typeof LETTER_CODES)[number];

/** Who reads a letter. */
export type LetterReader = 'requester' | 'owners' | 'ladder' | 'escalation' | 'recipient' | 'signatory';

/**
 * How a letter travels. Citizens get mail of L1, L2 and L22 only; every other letter is a document in the service that
 * L22 announces (design §9). Mail to staff holds no personal data.
 */
export type LetterCarrier = 'mail' | 'document' | 'mail-and-document';

/** What opens a document: the case secret, or the secret and a confirmed identity (design §9). */
export type LetterKey = 'secret' | 'secret-and-identity';

/** Blocks at the end: A who to ask, B if you disagree, C appeal instructions (letters, blocks). */
export type LetterBlock = 'A' | 'B' | 'C';

/** Why a letter is written: an act of the case, an ending of an item, a step of the ladder, or another letter that waits. */
export type LetterOccasion =
  | { readonly kind: 'event'; readonly events: readonly EventType[] }
  | { readonly kind: 'ending' }
  | { readonly kind: 'ladder'; readonly step: LadderStep }
  | { readonly kind: 'announcement' };

/** What neutral mode changes (letters, rules for all letters; law ID-26, NT-4). */
export type NeutralRule =
  /** Sender and subject show the organisation and the case number only; no address anywhere; post only to a contact address. */
  | 'citizen'
  /** Nothing to change: the letter never names the person. */
  | 'no-person'
  /** Notices to recipients carry no address data (law NT-4). */
  | 'no-address-data';

/** The law and the logistics of one letter; its words live in libs/language under `letter.<code>`. */
export interface LetterRow {
  readonly code: LetterCode;
  readonly to: LetterReader;
  readonly occasion: LetterOccasion;
  readonly carrier: LetterCarrier;
  /** Null for mail to staff and for notices to recipients, which go by a secure channel. */
  readonly opensWith: LetterKey | null;
  readonly requiredFacts: readonly LetterFact[];
  readonly blocks: readonly LetterBlock[];
  readonly neutral: NeutralRule;
  readonly source: string;
}

const event = (...events: EventType[]): LetterOccasion => ({ kind: 'event', events });
const ENDING: LetterOccasion = { kind: 'ending' };

const citizen = (
  code: LetterCode,
  occasion: LetterOccasion,
  opensWith: LetterKey,
  requiredFacts: readonly LetterFact[],
  blocks: readonly LetterBlock[],
  source: string,
  carrier: LetterCarrier = 'document',
): LetterRow => ({
  code,
  to: 'requester',
  occasion,
  carrier,
  opensWith,
  requiredFacts: ['caseNumber', ...requiredFacts],
  blocks,
  neutral: 'citizen',
  source,
});

const staff = (
  code: LetterCode,
  to: LetterReader,
  occasion: LetterOccasion,
  requiredFacts: readonly LetterFact[],
  source: string,
): LetterRow => ({
  code,
  to,
  occasion,
  carrier: 'mail',
  opensWith: null,
  requiredFacts: ['caseNumber', ...requiredFacts],
  blocks: [],
  neutral: 'no-person',
  source,
});

/** Which letter answers which event, to whom, how it travels, and what it cannot be written without. */
export const LETTERS: Readonly<Record<LetterCode, LetterRow>> = {
  L1: citizen(
    'L1',
    event('request-received'),
    'secret',
    ['receivedOn', 'targetDate', 'statutoryDate', 'statusUrl'],
    ['A'],
    'Laki 13/2003 12 §; law DL-4',
    'mail-and-document',
  ),
  L2: citizen(
    'L2',
    event('identity-requested'),
    'secret',
    ['reasonForDoubt', 'acceptedDocuments', 'servicePoint', 'statusUrl', 'identityDueOn', 'pausedFrom'],
    ['A'],
    'GDPR Art. 12(6); law ID-1',
    'mail-and-document',
  ),
  L3: citizen(
    'L3',
    event('clarification-requested'),
    'secret',
    ['question', 'why', 'statusUrl', 'answerDueOn'],
    ['A'],
    'GDPR recital 63; law DL-14',
  ),
  L4: citizen(
    'L4',
    event('deadline-extended'),
    'secret',
    ['oldDate', 'newDate', 'extensionNoticeBy', 'reasonCodes', 'reasonPlain', 'doneSoFar'],
    ['A', 'B'],
    'GDPR Art. 12(3); law DL-18…20',
  ),
  L5: staff(
    'L5',
    'owners',
    { kind: 'ladder', step: 'told' },
    ['registerName', 'registerShort', 'taskPlain', 'taskDueOn', 'targetDate', 'taskUrl', 'dpoContact'],
    'letters L5',
  ),
  L6: staff(
    'L6',
    'ladder',
    { kind: 'ladder', step: 'first-reminder' },
    ['registerShort', 'taskPlain', 'taskDueOn', 'daysLeft', 'taskUrl'],
    'letters L6',
  ),
  L7: staff(
    'L7',
    'ladder',
    { kind: 'ladder', step: 'due-today' },
    ['registerShort', 'taskUrl', 'minutes', 'overdueNoticeOn'],
    'letters L7',
  ),
  L8: staff(
    'L8',
    'ladder',
    { kind: 'ladder', step: 'overdue' },
    ['registerShort', 'taskDueOn', 'targetDate', 'statutoryDate', 'taskUrl', 'escalationOn'],
    'letters L8',
  ),
  L9: staff(
    'L9',
    'escalation',
    { kind: 'ladder', step: 'escalation' },
    [
      'registerName',
      'taskDueOn',
      'statutoryDate',
      'daysLeft',
      'extensionNoticeBy',
      'reminderDates',
      'remindedRoles',
      'ownerContact',
      'taskUrl',
    ],
    'letters L9; design §9',
  ),
  L10: citizen(
    'L10',
    ENDING,
    'secret-and-identity',
    [
      'receivedOn',
      'scopePlain',
      'registersWithResult',
      'period',
      'attachments',
      'article15',
      'newRequestUrl',
      'openUntil',
    ],
    ['A', 'B'],
    'GDPR Art. 15(1)–(3); law RT-6',
  ),
  L11: citizen(
    'L11',
    ENDING,
    'secret-and-identity',
    ['doneOn', 'registerName', 'oldValue', 'newValue', 'recipientsTold', 'statusUrl'],
    ['A', 'B'],
    'GDPR Art. 16, 19',
  ),
  L12: citizen(
    'L12',
    event('certificate-signed'),
    'secret',
    ['certificate'],
    ['A', 'B', 'C'],
    'GDPR Art. 12(4); law RF',
  ),
  L13: citizen(
    'L13',
    ENDING,
    'secret-and-identity',
    ['granted', 'refused'],
    ['A', 'B', 'C'],
    'GDPR Art. 12(4); law RF-2',
  ),
  L14: citizen(
    'L14',
    ENDING,
    'secret-and-identity',
    [
      'receivedOn',
      'registersSearched',
      'searchedOn',
      'searchTerms',
      'period',
      'retentionPlain',
      'reopenUntil',
      'caseRetention',
      'statusUrl',
    ],
    ['A', 'B'],
    'GDPR Art. 15(1); law RT-6, RF-9',
  ),
  L15: citizen(
    'L15',
    ENDING,
    'secret',
    ['organisation', 'otherOrganisation', 'why', 'otherContact'],
    ['A', 'B'],
    'Hallintolaki 21 §; law DL-3, RF-9',
  ),
  L16: {
    code: 'L16',
    to: 'recipient',
    occasion: event('recipient-told'),
    carrier: 'document',
    opensWith: null,
    requiredFacts: [
      'caseNumber',
      'registerName',
      'disclosedOn',
      'doneOn',
      'change',
      'confirmBy',
      'handlerContact',
    ],
    blocks: [],
    neutral: 'no-address-data',
    source: 'GDPR Art. 19; law NT-1, NT-4',
  },
  L17: citizen(
    'L17',
    event('case-withdrawn'),
    'secret',
    ['withdrawnOn', 'newRequestUrl', 'caseRetention'],
    ['A'],
    'letters L17',
  ),
  L18: citizen(
    'L18',
    ENDING,
    'secret',
    ['askedOn', 'why', 'reopenUntil', 'statusUrl'],
    ['A', 'B', 'C'],
    'GDPR Art. 12(2), 12(6); law DL-17, RT-17',
  ),
  L19: citizen(
    'L19',
    event('restriction-flagged', 'restriction-end-announced'),
    // It says no more than the case page, which opens with the secret: that there is a restriction, and from when to when.
    'secret',
    ['restrictedFrom', 'registerName'],
    ['A', 'B'],
    'GDPR Art. 18(1), 18(3); law RT-15',
  ),
  L20: staff(
    'L20',
    'signatory',
    event('approval-requested'),
    ['signBy', 'statutoryDate', 'taskUrl'],
    'letters L20',
  ),
  L21: citizen('L21', ENDING, 'secret-and-identity', ['items', 'doneOn'], ['A', 'B'], 'GDPR Art. 12(3)'),
  L22: citizen('L22', { kind: 'announcement' }, 'secret', ['statusUrl'], [], 'design §9', 'mail'),
  L23: citizen(
    'L23',
    event('fee-intended'),
    'secret',
    ['feeCents', 'feeItems', 'why', 'answerDueOn'],
    ['A', 'B'],
    'GDPR Art. 12(5), 15(3); law FE-3',
  ),
};

/** The letters that a citizen may get by mail (design §9). */
export const CITIZEN_MAIL: readonly LetterCode[] = LETTER_CODES.filter(
  (code) => LETTERS[code].to === 'requester' && LETTERS[code].carrier !== 'document',
);

/** Letters that an act of the case calls for, in order. */
export const lettersOn = (type: EventType): readonly LetterCode[] =>
  LETTER_CODES.filter((code) => {
    const { occasion } = LETTERS[code];
    return occasion.kind === 'event' && occasion.events.includes(type);
  });

/** Whether a message goes to the person who asked. A step that is no letter's code is a reminder to that person. */
export const goesToRequester = (step: string): boolean => {
  const code = LETTER_CODES.find((known) => known === step);
  return code === undefined || LETTERS[code].to === 'requester';
};

/** Whether a document must be announced to the person by L22. */
export const isAnnounced = (code: LetterCode): boolean =>
  LETTERS[code].to === 'requester' && LETTERS[code].carrier === 'document';

/** Facts a letter lacks, in the order of its list; an empty list means that it can be written. */
export const missingLetterFacts = (
  code: LetterCode,
  given: Readonly<Partial<Record<LetterFact, unknown>>>,
): readonly LetterFact[] =>
  LETTERS[code].requiredFacts.filter(
    (fact) => given[fact] === undefined || given[fact] === null || given[fact] === '',
  );
