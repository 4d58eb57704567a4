import type { IsoDate } from '../calendar/civil-date.js';

/**
 * Why a case follows another: the person asks the organisation to look again, or the Data Protection Ombudsman has ordered
 * something to be done. Source: Hallintolaki 8 §; GDPR Art. 58(2)(c), (d).
 */
export const FOLLOW_UP_KINDS = ['complaint', 'ombudsman-order'] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/** The order: the Ombudsman's own reference number, and the last day that was set. */
export interface OmbudsmanOrder {
  readonly reference: string;
  readonly dueOn: IsoDate;
}

/** What a follow-up is about, whichever end of the link it is read from. */
export interface FollowUpMatter {
  readonly kind: FollowUpKind;
  /** What the person asks to be looked at again, or what was ordered. Personal. */
  readonly matter: string;
  /** Null for a complaint: it is a new request with the ordinary dates. */
  readonly orderedBy: OmbudsmanOrder | null;
}

/** The case that a follow-up continues, as the follow-up itself knows it. */
export interface FollowedCase extends FollowUpMatter {
  readonly caseId: string;
  readonly number: string;
  /** Items of the earlier case that it concerns. */
  readonly itemIds: readonly string[];
}

/** A follow-up, as the case that it continues knows it. */
export interface FollowUpLink {
  readonly caseId: string;
  readonly number: string;
  readonly kind: FollowUpKind;
}
