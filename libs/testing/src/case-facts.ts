import { GROUND_CODES } from '@oikeuspolku/domain';
import type { Actor, Case, CaseFacts } from '@oikeuspolku/domain';
import { PEOPLE } from './case-people.js';

/** The moment at which invented commands are given, unless a test says otherwise. */
export const NOW = '2026-03-20T10:00:00Z';

/**
 * Facts under which nothing stands in the way: everything appointed, confirmed, scanned and in time. A test names the one
 * fact it is about, e.g. `factsOf(current, PEOPLE.owner, { ownRegisters: [] })`.
 */
export function factsOf(
  current: Case | null,
  actor: Actor = PEOPLE.handler,
  named: Partial<CaseFacts> = {},
): CaseFacts {
  const items = current?.items ?? [];
  const registers = [...new Set(items.flatMap(({ registerId }) => registerId ?? []))];
  const perItem = <T>(value: T) => Object.fromEntries(items.map(({ itemId }) => [itemId, value]));
  return {
    now: NOW,
    today: '2026-03-20',
    actor,
    ownRegisters: registers,
    extensionNoticeBy: perItem('2026-04-03'),
    remedyConfirmed: true,
    signatories: Object.fromEntries(registers.map((register) => [register, [PEOPLE.signatory.id]])),
    groundsAllowed: perItem(GROUND_CODES),
    openPoints: perItem([]),
    recipientsToTell: [],
    hasContactAddress: true,
    fileIdsOfCase: ['file-1', 'file-2', 'file-3'],
    fileIdsBlocked: [],
    ...named,
  };
}
