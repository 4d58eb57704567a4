import type { LimitRule } from '@oikeuspolku/application';

/** Limits of guessing at sign-in: per person, and per network so that one room of people still gets in. */
export const SIGN_IN_RULES = {
  person: { name: 'sign-in-person', most: 10, windowSeconds: 900 },
  network: { name: 'sign-in-network', most: 100, windowSeconds: 900 },
} as const satisfies Record<string, LimitRule>;
