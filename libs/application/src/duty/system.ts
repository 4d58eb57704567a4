import type { Actor } from '@oikeuspolku/domain';

/** The system itself, as the journal names it. */
export const SYSTEM: Actor = { id: 'system', role: 'system' };
