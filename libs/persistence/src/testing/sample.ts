import { randomUUID } from 'node:crypto';
import type { CaseEvent, EventBody } from '@oikeuspolku/domain';
import type { CaseRow, ContactBlock, Organisation, Scope } from '@oikeuspolku/application';
import { newKey } from '@oikeuspolku/platform';
import type { OrganisationKeys } from '../keys/organisation-keys.js';
import type { Persistence } from '../persistence.js';

/** Keys of invented organisations, each made at first use. */
export function keysInMemory(): OrganisationKeys {
  const made = new Map<string, ReturnType<typeof newKey>>();
  const current = (organisation: string) => {
    const key = made.get(organisation) ?? newKey(1);
    made.set(organisation, key);
    return key;
  };
  return { current, find: (organisation, version) => (version === 1 ? current(organisation).bytes : null) };
}

export const NOW = '2026-03-03T08:00:00.000Z';
export const SERVER_SECRET = 'a secret of tests that is long enough';
export const HANDLER = { id: 'handler-1', role: 'handler' } as const;

export const scopeOf = (organisationId: string): Scope => ({ organisationId, correlationId: 'test' });

export const NO_CONTACT: ContactBlock = {
  email: null,
  phone: null,
  address: null,
  addressIsContactAddress: false,
};

/** The receipt of an invented request. */
export function received(number: string, name = 'Aino Testinen', protectedAddress = false): CaseEvent {
  return {
    type: 'request-received',
    at: NOW,
    actor: { id: 'requester', role: 'requester' },
    number,
    channel: 'web',
    receivedAt: NOW,
    language: 'fi',
    requesterRole: 'self',
    representationBasis: null,
    delivery: 'download',
    protectedAddress,
    identityPlan: 'show-document',
    items: [{ itemId: randomUUID(), right: 'access', registerId: 'register-1', categories: [] }],
    content: { subject: { name, birthDate: '2001-02-03' }, requester: null, answers: {}, period: null },
    fileIds: [],
  };
}

export const event = (body: EventBody): CaseEvent => ({ ...body, at: NOW, actor: HANDLER });
export const note = (text: string): CaseEvent => event({ type: 'note-added', text });

/** A row of the queue; what matters to a test is given. */
export function rowOf(caseId: string, number: string, given: Partial<CaseRow> = {}): CaseRow {
  return {
    caseId,
    number,
    state: 'open',
    status: 'new',
    waitingFor: 'handler',
    effectiveDue: '2026-03-31',
    sortDue: '2026-03-31',
    receivedOn: '2026-03-03',
    rights: ['access'],
    registerIds: ['register-1'],
    tasksOpen: 0,
    tasksTotal: 0,
    handlerId: null,
    paused: false,
    extended: false,
    protectedAddress: false,
    minor: false,
    channel: 'web',
    outcome: null,
    version: 1,
    ...given,
  };
}

/** Make an organisation whose id is also its slug. */
export async function anOrganisation(house: Persistence, organisationId: string): Promise<void> {
  await house.unitOfWork.transaction(scopeOf(organisationId), (tx) =>
    tx.registers.saveOrganisation({
      organisationId,
      slug: organisationId,
      name: `Organisation ${organisationId}`,
      settings: {} as Organisation['settings'],
    }),
  );
}
