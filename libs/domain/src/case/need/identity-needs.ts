import { itemsOf, on, written } from './condition.js';
import type { NeedRow } from './condition.js';

/** Conditions of knowing who asks and in whose name. */
export const IDENTITY_NEEDS = {
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
} satisfies Record<string, NeedRow>;
