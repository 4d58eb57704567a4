import type {
  Holiday,
  HolidayCalendar,
  IsoDate,
  Language,
  OmbudsmanContact,
  RemedyTemplate,
  RetentionYears,
} from '@oikeuspolku/domain';

/** An organisation with its settings. */
export interface Organisation {
  readonly organisationId: string;
  /** Path segment of the citizen service: `sedu`, `nurmijarvi`. */
  readonly slug: string;
  readonly name: string;
  readonly settings: OrganisationSettings;
}

/** A change of the holidays that the tables of the law do not know yet, as it is stored (law CAL-3). */
export interface HolidayChange {
  readonly calendars: readonly HolidayCalendar[];
  /** Day on which the change enters into force. */
  readonly validFrom: IsoDate;
  readonly working: boolean;
  /** One day … */
  readonly date?: IsoDate;
  /** … or one holiday of every year. */
  readonly holiday?: Holiday;
}

/** A version of the supervisory authority's contact block, as it is stored (law RF-10). */
export type StoredOmbudsmanContact = Omit<OmbudsmanContact, 'validFrom'> & { readonly validFrom: IsoDate };

/** Settings that the organisation's staff edit. */
export interface OrganisationSettings {
  readonly languages: readonly Language[];
  readonly address: string;
  /** Body that decides, as it stands on a certificate (law RF element 2). */
  readonly decidingBody: string;
  readonly dataProtectionOfficer: {
    readonly name: string | null;
    readonly title: string;
    readonly phone: string | null;
    readonly email: string | null;
  };
  /** Place printed beside a signature. */
  readonly place: string;
  readonly servicePoint: string;
  readonly phone: string;
  readonly email: string;
  readonly openingHours: string;
  /** Chosen and confirmed remedy template (law RF-5); unconfirmed after an import. */
  readonly remedy: RemedyTemplate;
  readonly identityDocuments: readonly string[];
  readonly suomiFiMessages: boolean;
  /** Business id (Y-tunnus) of the information management unit, for the case register (law RM-2); empty or absent until given. */
  readonly businessId?: string;
  /** Identifier of the authority within that unit; empty or absent until given (law RM-2). */
  readonly authorityId?: string;
  /** Task class and process of the organisation's own records plan; empty or absent until given (law RM-2). */
  readonly taskClass?: string;
  /** Years of keeping by that plan; `DEFAULT_RETENTION` when absent (law RM-3). */
  readonly retentionYears?: RetentionYears;
  /** Register owners may open one task with a code by e-mail instead of signing in (design §9); no when absent. */
  readonly ownerEmailCode?: boolean;
  /** Changes of the holidays (law CAL-3); none when absent. Changed with `recomputeDeadlines` only. */
  readonly holidays?: readonly HolidayChange[];
  /** Contact blocks of the supervisory authority, each from a day on (law RF-10). Changed with `saveOmbudsmanContact` only. */
  readonly ombudsman?: readonly StoredOmbudsmanContact[];
}
