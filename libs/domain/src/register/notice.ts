import type { Language } from '../case/vocabulary.js';

/**
 * A privacy notice (tietosuojaseloste) of one register as structured data. `null` means that the notice does not say it.
 * `sections` holds the notice word for word; the other fields say the same as entity fields. `derived` and `anomalies`
 * are the software's reading of it and are not part of the notice.
 */
export interface RegisterNotice {
  readonly id: string;
  readonly language: Language;
  readonly name: string;
  readonly noticeType: string;
  readonly sector?: string;
  readonly statedFramework?: readonly string[];
  /** Date of the notice, `2022-05-05`. */
  readonly noticeModified: string | null;
  readonly noticeModifiedNote?: string;
  readonly noticeModifiedAsWritten?: string;
  readonly sourceFile?: string;
  readonly sourceSha256?: string;
  readonly controller: NoticeOrganisation;
  readonly controllerResponsiblePerson: NoticePerson | null;
  readonly registerResponsiblePersons: readonly NoticePerson[];
  readonly contacts: readonly NoticePerson[];
  readonly contactsAsWritten?: readonly string[];
  readonly dataProtectionOfficer: NoticePerson | null;
  readonly outsourcing: NoticeOutsourcing | null;
  readonly purpose: { readonly paragraphs: readonly string[]; readonly registerNature: string | null };
  readonly legalBasis: NoticeLegalBasis;
  readonly automatedDecisionMaking: {
    readonly used: boolean | null;
    readonly profiling: boolean | null;
    readonly text: string;
  } | null;
  readonly dataSubjectGroups: {
    readonly intro: string | null;
    readonly groups: readonly string[];
    readonly note?: string;
  } | null;
  readonly dataCategories: { readonly intro: string | null; readonly groups: readonly NoticeCategoryGroup[] };
  readonly secrecy: NoticeSecrecy | null;
  readonly combiningWithOtherRegisters: { readonly text: string; readonly combined: boolean | null } | null;
  readonly systems: {
    readonly text: string | null;
    readonly items: readonly string[];
    readonly integrations: readonly string[];
    readonly note?: string;
  } | null;
  readonly sources: readonly {
    readonly text: string;
    readonly source: string;
    readonly statute?: string | null;
  }[];
  readonly disclosures: NoticeDisclosures;
  readonly transfersOutsideEea: NoticeTransfers | null;
  readonly retention: NoticeRetention | null;
  readonly security: {
    readonly groups: readonly { readonly heading: string | null; readonly items: readonly string[] }[];
  } | null;
  readonly rights: NoticeRights;
  readonly rectification: NoticeRectification | null;
  readonly consentWithdrawal: { readonly heading: string | null; readonly text: readonly string[] } | null;
  readonly identityVerification: NoticeIdentityVerification | null;
  readonly prohibitions: readonly {
    readonly code: string;
    readonly heading: string;
    readonly paragraphs: readonly string[];
    readonly items: readonly string[];
  }[];
  readonly supervisoryAuthorityComplaint: {
    readonly heading?: string | null;
    readonly text: string;
    readonly sectionRef?: string;
  } | null;
  readonly processingAgreement: { readonly exists: boolean; readonly text: string } | null;
  readonly otherInformation: readonly { readonly heading: string | null; readonly text: string }[];
  readonly footer: {
    readonly text: string;
    readonly nonTextResidue?: readonly string[];
    readonly verbatim?: string;
  } | null;
  readonly sections: readonly NoticeSection[];
  readonly derived?: NoticeDerived;
  readonly anomalies?: readonly NoticeAnomaly[];
}

/** A section as printed; the part before the first number has none. */
export interface NoticeSection {
  readonly number: string | null;
  readonly title: string;
  readonly text: string;
}

/** The organisation (rekisterinpitäjä) as the notice names it. */
export interface NoticeOrganisation {
  readonly name: string;
  readonly alsoCalled: readonly string[];
  readonly organisationType: string;
  readonly governingBody: string | null;
  readonly units: readonly string[];
  readonly asWritten?: string;
  readonly postalAddress: {
    readonly poBox: string | null;
    readonly street: string | null;
    readonly postalCode: string;
    readonly city: string;
    readonly raw: string;
  };
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
}

/** A person or an office named in the notice. */
export interface NoticePerson {
  readonly name: string | null;
  readonly title: string | null;
  readonly heading?: string;
  readonly label?: string;
  readonly organisation?: string;
  readonly address?: string | null;
  readonly phone?: string | null;
  readonly phoneAsWrittenInSection16?: string;
  readonly email?: string | null;
  readonly emailAsWritten?: string;
  readonly sectionRef?: string;
}

export interface NoticeOutsourcing {
  readonly question: string | null;
  readonly options: readonly { readonly label: string; readonly checked: boolean }[];
  readonly outsourced: boolean | null;
  readonly detailsLabel?: string;
  readonly details: string | null;
  readonly processors: readonly {
    readonly name: string | null;
    readonly role: string;
    readonly description?: string;
    readonly agreement?: { readonly exists: boolean; readonly text: string; readonly sectionRef?: string };
  }[];
}

export interface NoticeStatute {
  readonly name: string;
  readonly number?: string;
  readonly numberAsWritten?: string;
  readonly sections?: readonly string[];
  readonly asWritten?: string;
  readonly raw?: string;
}

export interface NoticeLegalBasis {
  readonly stated: string;
  readonly gdprArticles: readonly { readonly article: string; readonly text: string }[];
  readonly statutoryTasks?: readonly { readonly text: string; readonly statutes: readonly NoticeStatute[] }[];
  readonly statutesHeading?: string;
  readonly statutes: readonly NoticeStatute[];
  readonly statutesPlacement?: string;
}

/** A data item; items may hold further items. */
export interface NoticeCategoryItem {
  readonly text: string;
  readonly items?: readonly NoticeCategoryItem[];
}

export interface NoticeCategoryGroup {
  readonly group: string;
  readonly condition: string | null;
  readonly items: readonly NoticeCategoryItem[];
}

export interface NoticeSecrecy {
  readonly text: readonly string[];
  readonly statute: string | null;
  readonly points: readonly string[];
  readonly subjects: readonly string[];
}

export interface NoticeDisclosures {
  readonly regular: readonly {
    readonly recipient: string;
    readonly recipientType: string;
    readonly text: string;
    readonly data: readonly string[];
    readonly statute: string | null;
  }[];
  readonly method: string | null;
  readonly notes: readonly string[];
  readonly marketing?: string;
}

/** `contradictory`: the notice says both yes and no (law SD-3). */
export interface NoticeTransfers {
  readonly occurs: boolean | 'contradictory' | null;
  readonly text: readonly string[];
  readonly safeguards: string | null;
}

export interface NoticeRetention {
  readonly heading?: string;
  readonly text: readonly string[];
  readonly processor: readonly string[];
  readonly governedBy: string | null;
}

export interface NoticeRights {
  readonly intro: string | null;
  readonly articles: string | null;
  readonly listed: readonly string[];
  readonly limitations: readonly string[];
  readonly contactLabel?: string;
  readonly contact: string | null;
  readonly access: { readonly heading: string; readonly text: readonly string[] } | null;
  readonly other?: { readonly heading: string; readonly text: readonly string[] };
}

export interface NoticeRectification {
  readonly heading?: string;
  readonly paragraphs: readonly string[];
  readonly refusal: string | null;
  readonly complaint: string | null;
  readonly supervisoryAuthorityAsWritten?: {
    readonly name: string;
    readonly poBox: string;
    readonly postalCode: string;
    readonly city: string;
  };
  readonly howToRequest: string | null;
  readonly otherCases: string | null;
}

export interface NoticeIdentityVerification {
  readonly heading: string | null;
  readonly text: string;
  readonly acceptedDocumentsAsWritten: readonly string[];
  readonly photoRequired: boolean | null;
  readonly exceptions: readonly string[];
}

/** The software's reading of a notice; every field has a default when it is missing. */
export interface NoticeDerived {
  readonly gdprLegalBases?: readonly string[];
  readonly statutoryRegister?: boolean;
  readonly registerIsAuthorityActivity?: boolean;
  readonly deadlineRules?: Readonly<Record<string, string>>;
  readonly rights?: Readonly<Record<string, string>>;
  readonly fee?: { readonly policy?: string; readonly freePerYear?: number | null };
  readonly identityDocuments?: readonly {
    readonly code: string;
    readonly label: string;
    readonly enabled: boolean;
    readonly why?: string;
  }[];
  readonly refusalCertificate?: { readonly issuedBy?: string | null };
  readonly turvakieltoRelevant?: boolean;
  readonly containsHetu?: boolean;
  readonly minorsPossible?: boolean;
}

/** Something odd in the notice. The text is shown unchanged (law SD-3). */
export interface NoticeAnomaly {
  readonly where: string;
  readonly what: string;
  readonly note: string;
}
