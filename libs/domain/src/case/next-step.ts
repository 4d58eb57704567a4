import { needsCertificate } from '../right/outcome.js';
import { openRoutes } from './case-route.js';
import { givesData } from './reply-content.js';
import type { Case, Item, ItemState } from './state.js';
import { caseStateOf, needsAnotherOwner, openItems, statusOf } from './status.js';

/** The one recommended next step of a handler (ux H4); the sentence stands under `next-step.<code>`. */
export const NEXT_STEPS = [
  'settle-failed-mail',
  'classify',
  'assign-handler',
  'wait-for-identity',
  'wait-for-clarification',
  'check-authority',
  'give-task',
  'wait-for-owner',
  'find-another-owner',
  'decide',
  'settle-identity',
  'draft-certificate',
  'request-approval',
  'wait-for-signature',
  'check-disclosure',
  'release',
  'send',
  'finish-route',
  'tell-recipients-and-close',
  'nothing',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

/** Conditions in the order in which they matter; the first that holds is the step. */
const STEP_RULES: readonly { readonly step: NextStep; readonly when: (current: Case) => boolean }[] = [
  { step: 'settle-failed-mail', when: (c) => c.failedMails.length > 0 },
  { step: 'nothing', when: (c) => caseStateOf(c) === 'closed' },
  { step: 'finish-route', when: (c) => openItems(c).length === 0 && openRoutes(c).length > 0 },
  { step: 'tell-recipients-and-close', when: (c) => openItems(c).length === 0 },
  { step: 'assign-handler', when: (c) => c.handlerId === null },
  { step: 'classify', when: (c) => hasItem(c, 'unclassified') },
  { step: 'wait-for-identity', when: (c) => statusOf(c) === 'awaiting-identity' },
  { step: 'wait-for-clarification', when: (c) => statusOf(c) === 'awaiting-clarification' },
  { step: 'check-authority', when: (c) => c.requesterRole !== 'self' && c.authority === null },
  { step: 'give-task', when: (c) => hasItem(c, 'received') },
  { step: 'find-another-owner', when: needsAnotherOwner },
  { step: 'wait-for-owner', when: (c) => hasItem(c, 'collecting') },
  { step: 'decide', when: (c) => hasItem(c, 'reviewing') },
  { step: 'request-approval', when: (c) => hasItem(c, 'drafted') },
  { step: 'wait-for-signature', when: (c) => hasItem(c, 'awaiting-signature') },
  { step: 'draft-certificate', when: (c) => openItems(c).some(isUndraftedRefusal) },
  {
    step: 'settle-identity',
    when: (c) => c.identity.status === 'open' || c.identity.status === 'not-proved',
  },
  {
    step: 'check-disclosure',
    when: (c) => c.disclosureChecked === null && openItems(c).some(isUnreleasedData),
  },
  { step: 'release', when: (c) => openItems(c).some(isUnreleasedData) },
  { step: 'send', when: () => true },
];

const hasItem = (current: Case, state: ItemState): boolean =>
  current.items.some((item) => item.state === state);

const isUndraftedRefusal = ({ state, outcome }: Item): boolean =>
  state === 'decided' && outcome !== null && needsCertificate(outcome);

const isUnreleasedData = (item: Item): boolean => givesData(item) && item.state !== 'released';

/** The recommended step of the handler now. */
export const nextStepOf = (current: Case): NextStep =>
  STEP_RULES.find((rule) => rule.when(current))?.step ?? 'nothing';
