import type { Actor } from '@oikeuspolku/domain';

/** Who acts in invented cases: one account per role, and a second handler for what takes four eyes. */
export const PEOPLE = {
  requester: { id: 'requester', role: 'requester' },
  system: { id: 'system', role: 'system' },
  handler: { id: 'handler-1', role: 'handler' },
  secondHandler: { id: 'handler-2', role: 'handler' },
  registrar: { id: 'registrar-1', role: 'registrar' },
  owner: { id: 'owner-1', role: 'register-owner' },
  signatory: { id: 'signatory-1', role: 'signatory' },
  dpo: { id: 'dpo-1', role: 'dpo' },
  admin: { id: 'admin-1', role: 'admin' },
  auditor: { id: 'auditor-1', role: 'auditor' },
  protectedAddressHandler: { id: 'protected-1', role: 'protected-address-handler' },
} as const satisfies Readonly<Record<string, Actor>>;
