import { Temporal } from 'temporal-polyfill';
import { DEFAULT_OMBUDSMAN_CONTACT, LANGUAGES } from '@oikeuspolku/domain';
import type { Actor, OmbudsmanContact } from '@oikeuspolku/domain';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { OrganisationSettings, Scope, StoredOmbudsmanContact } from '../ports/index.js';

/** The contact blocks that an organisation may print, the built-in one first; `ombudsmanContactOn` chooses by day. */
export const ombudsmanContactsOf = ({
  ombudsman = [],
}: Pick<OrganisationSettings, 'ombudsman'>): readonly OmbudsmanContact[] => [
  DEFAULT_OMBUDSMAN_CONTACT,
  ...ombudsman.map((contact) => ({ ...contact, validFrom: Temporal.PlainDate.from(contact.validFrom) })),
];

/** Longest line of a contact block. */
const LINE_LIMIT = 200;

/** A saved block, or why it was not: `empty` names the first line that is missing, `past` a day before today. */
export type OmbudsmanResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly kind: 'role' | 'empty' | 'too-long' | 'no-date' | 'past' };

/**
 * Save a new version of the supervisory authority's contact block, from a day on (law RF-10). What was printed before stays as it
 * was printed; a version with the same first day takes the place of the earlier one.
 */
export function saveOmbudsmanContact(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  contact: StoredOmbudsmanContact,
): Promise<OmbudsmanResult> {
  const now = nowOf(deps.clock);
  const fault = actor.role === 'admin' || actor.role === 'dpo' ? faultOf(contact, now.isoToday) : 'role';
  if (fault !== null) return Promise.resolve({ ok: false, kind: fault });
  return deps.unitOfWork.transaction(scope, async (tx): Promise<OmbudsmanResult> => {
    const organisation = await tx.registers.organisation();
    const others = (organisation.settings.ombudsman ?? []).filter(
      ({ validFrom }) => validFrom !== contact.validFrom,
    );
    const ombudsman = [...others, contact].slice(-MOST_VERSIONS);
    await tx.registers.saveOrganisation({
      ...organisation,
      settings: { ...organisation.settings, ombudsman },
    });
    const facts = { validFrom: contact.validFrom };
    await tx.journal.record({ at: now.at, actor, action: 'ombudsman-contact-saved', caseId: null, facts });
    return { ok: true };
  });
}

/** Versions that are kept; older ones stand printed in the letters that named them. */
const MOST_VERSIONS = 20;

function faultOf(
  { addresses, switchboard, registry, email, website, validFrom }: StoredOmbudsmanContact,
  today: string,
): Exclude<OmbudsmanResult, { readonly ok: true }>['kind'] | null {
  const texts: readonly string[] = [
    ...LANGUAGES.map((language) => addresses[language]).flatMap(({ name, visiting, postal }) => [
      name,
      visiting,
      postal,
    ]),
    switchboard,
    registry,
    email,
    website,
  ];
  if (texts.some((text) => text.trim() === '')) return 'empty';
  if (texts.some((text) => text.length > LINE_LIMIT)) return 'too-long';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(validFrom)) return 'no-date';
  return validFrom < today ? 'past' : null;
}
