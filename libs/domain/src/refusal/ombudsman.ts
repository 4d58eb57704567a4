import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../calendar/civil-date.js';
import type { Language } from '../case/vocabulary.js';

/** Contact of the supervisory authority in one language, printed in element 15. */
export interface OmbudsmanAddress {
  readonly name: string;
  readonly visiting: string;
  readonly postal: string;
}

/** One version of the contact block. An organisation may hold several; the one in force on the day of issue is printed. */
export interface OmbudsmanContact {
  readonly validFrom: PlainDate;
  readonly addresses: Readonly<Record<Language, OmbudsmanAddress>>;
  readonly switchboard: string;
  readonly registry: string;
  readonly email: string;
  readonly website: string;
  /** Where the block comes from: seen on the Ombudsman's own page, or as a notice has it. */
  readonly source: 'verified' | 'as-in-notice';
}

/** The contact block seen on the Ombudsman's page (law RF-10). Check before each release. */
export const DEFAULT_OMBUDSMAN_CONTACT: OmbudsmanContact = {
  validFrom: Temporal.PlainDate.from('2019-01-01'),
  addresses: {
    fi: {
      name: 'Tietosuojavaltuutetun toimisto',
      visiting: 'Lintulahdenkuja 4, 00530 Helsinki',
      postal: 'PL 800, 00531 Helsinki',
    },
    sv: {
      name: 'Dataombudsmannens byrå',
      visiting: 'Fågelviksgränden 4, 00530 Helsingfors',
      postal: 'PB 800, 00531 Helsingfors',
    },
    en: {
      name: 'Office of the Data Protection Ombudsman',
      visiting: 'Lintulahdenkuja 4, FI-00530 Helsinki',
      postal: 'P.O. Box 800, FI-00531 Helsinki',
    },
  },
  switchboard: '029 566 6700',
  registry: '029 566 6768',
  email: 'tietosuoja@om.fi',
  website: 'tietosuoja.fi',
  source: 'verified',
};

/** The newest contact block in force on a day; the default when the organisation has none in force yet. */
export function ombudsmanContactOn(day: PlainDate, contacts: readonly OmbudsmanContact[]): OmbudsmanContact {
  const inForce = contacts.filter(({ validFrom }) => Temporal.PlainDate.compare(validFrom, day) <= 0);
  return inForce.reduce<OmbudsmanContact>(
    (newest, each) => (Temporal.PlainDate.compare(each.validFrom, newest.validFrom) >= 0 ? each : newest),
    DEFAULT_OMBUDSMAN_CONTACT,
  );
}
