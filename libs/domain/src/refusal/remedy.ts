import type { Provision } from '../right/provision.js';
import { gdpr, provision } from '../right/provision.js';

/**
 * How a refusal can be brought before somebody else (law RF-5). Every refusal, whole or partial, has a court remedy
 * (KHO:2020:72). The organisation's lawyer confirms one template once; there is no default.
 */
export const REMEDY_TEMPLATE_CODES = ['OIKAISUVAATIMUS', 'HALLINTOVALITUS', 'TSV_ONLY'] as const;
export type RemedyTemplateCode = (typeof REMEDY_TEMPLATE_CODES)[number];

/** What one template prints. Numbers and provisions here, sentences in libs/language under `remedy.<code>`. */
export interface RemedyTemplateRow {
  readonly code: RemedyTemplateCode;
  /** Days from service; null when the template has no time limit. */
  readonly days: number | null;
  readonly to: 'own-body' | 'administrative-court' | 'none';
  readonly provisions: readonly Provision[];
  /** Court fees must be explained (HL 47 §); a claim for a revised decision is free of charge. */
  readonly courtFee: boolean;
  /** What may be tried after this step, so that the reader sees the whole way. */
  readonly next: RemedyTemplateCode | null;
  /** May stand in a refusal certificate: Art. 12(4) requires the court remedy to be told. */
  readonly allowedForRefusal: boolean;
  readonly textKey: string;
}

/** The remedy templates (law RF-5). */
export const REMEDY_TEMPLATES: Readonly<Record<RemedyTemplateCode, RemedyTemplateRow>> = {
  OIKAISUVAATIMUS: {
    code: 'OIKAISUVAATIMUS',
    days: 14,
    to: 'own-body',
    provisions: [
      provision('local-government-act', '134'),
      provision('local-government-act', '138'),
      provision('administrative-procedure-act', '49 b'),
    ],
    courtFee: false,
    next: 'HALLINTOVALITUS',
    allowedForRefusal: true,
    textKey: 'remedy.OIKAISUVAATIMUS',
  },
  HALLINTOVALITUS: {
    code: 'HALLINTOVALITUS',
    days: 30,
    to: 'administrative-court',
    provisions: [
      gdpr('79', '1'),
      provision('administrative-judicial-act', '6'),
      provision('administrative-judicial-act', '8'),
      provision('administrative-judicial-act', '13'),
    ],
    courtFee: true,
    next: null,
    allowedForRefusal: true,
    textKey: 'remedy.HALLINTOVALITUS',
  },
  TSV_ONLY: {
    code: 'TSV_ONLY',
    days: null,
    to: 'none',
    provisions: [gdpr('77', '1'), provision('data-protection-act', '21')],
    courtFee: false,
    next: null,
    allowedForRefusal: false,
    textKey: 'remedy.TSV_ONLY',
  },
};

/** Where the remedy is filed; kept by the organisation, confirmed by its lawyer (law RF-4: closing time of the office too). */
export interface RemedyBody {
  readonly name: string;
  readonly address: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** Time of day at which the office closes, e.g. `16.15`: instructions without it were faulty (KHO:2024:22). */
  readonly closesAt: string;
}

/** The organisation's choice. `confirmedBy` is null after an import: nothing can be issued before a person confirms it. */
export interface RemedyTemplate {
  readonly code: RemedyTemplateCode | null;
  readonly body: RemedyBody | null;
  readonly confirmedBy: { readonly accountId: string; readonly on: string } | null;
}

/** What an import leaves behind: nothing chosen, nothing confirmed (design §9). */
export const UNCONFIRMED_REMEDY: RemedyTemplate = { code: null, body: null, confirmedBy: null };

/** Why a remedy template cannot stand in a certificate yet. */
export type RemedyProblem =
  'not-chosen' | 'not-for-refusal' | 'body-missing' | 'closing-time-missing' | 'not-confirmed';

/** The first thing that keeps a remedy template out of a certificate, or null when it is fit. */
export function remedyProblem({ code, body, confirmedBy }: RemedyTemplate): RemedyProblem | null {
  if (code === null) return 'not-chosen';
  if (!REMEDY_TEMPLATES[code].allowedForRefusal) return 'not-for-refusal';
  if (body === null || body.name.trim() === '' || body.address.trim() === '') return 'body-missing';
  if (!CLOSING_TIME.test(body.closesAt)) return 'closing-time-missing';
  return confirmedBy === null ? 'not-confirmed' : null;
}

const CLOSING_TIME = /^([01]?\d|2[0-3])\.[0-5]\d$/;
