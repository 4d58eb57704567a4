import type { Outcome } from '../case/vocabulary.js';
import { OUTCOMES_WITH_CERTIFICATE } from '../case/vocabulary.js';
import type { Right } from './right.js';

/** How one right can end, in the words of that right. The text is `outcome.<right>.<code>` in libs/language. */
export interface RightOutcome {
  readonly code: string;
  /** The kind of ending that the lifecycle and the statistics know (law RT-17). */
  readonly outcome: Outcome;
  /** The recipients of the data must be told (GDPR Art. 19). */
  readonly tellsRecipients: boolean;
  readonly textKey: string;
}

/** Endings that every right shares (ux §2). */
export const COMMON_OUTCOMES: readonly Outcome[] = ['withdrawn', 'transferred', 'lapsed-no-identity'];

const ending = (right: Right, code: string, outcome: Outcome, tellsRecipients = false): RightOutcome => ({
  code,
  outcome,
  tellsRecipients,
  textKey: `outcome.${right}.${code}`,
});

/**
 * The endings a handler chooses from (ux §2; law RT-6, RT-17). A right that does not apply ends in `refused` with a
 * certificate that offers what does (design §9): "does not apply" is no ending.
 */
export const RIGHT_OUTCOMES: Readonly<Record<Right, readonly RightOutcome[]>> = {
  access: [
    ending('access', 'given-in-full', 'granted'),
    ending('access', 'given-in-part', 'partly-granted'),
    ending('access', 'refused', 'refused'),
    ending('access', 'no-data', 'no-data'),
  ],
  rectification: [
    ending('rectification', 'corrected', 'granted', true),
    ending('rectification', 'completed-with-statement', 'granted', true),
    ending('rectification', 'partly-corrected', 'partly-granted', true),
    ending('rectification', 'refused', 'refused'),
    ending('rectification', 'no-data', 'no-data'),
  ],
  erasure: [
    ending('erasure', 'erased', 'granted', true),
    ending('erasure', 'partly-erased', 'partly-granted', true),
    ending('erasure', 'refused', 'refused'),
    ending('erasure', 'already-disposed', 'no-data'),
  ],
  restriction: [
    ending('restriction', 'restricted', 'granted', true),
    ending('restriction', 'partly-restricted', 'partly-granted', true),
    ending('restriction', 'refused', 'refused'),
    ending('restriction', 'no-data', 'no-data'),
  ],
  portability: [
    ending('portability', 'file-given', 'granted'),
    ending('portability', 'sent-to-other', 'granted'),
    ending('portability', 'given-to-person-not-feasible', 'partly-granted'),
    ending('portability', 'refused', 'refused'),
    ending('portability', 'no-data', 'no-data'),
  ],
  objection: [
    ending('objection', 'use-stopped', 'granted'),
    ending('objection', 'partly-stopped', 'partly-granted'),
    ending('objection', 'continues', 'refused'),
    ending('objection', 'no-data', 'no-data'),
  ],
  'automated-decision': [
    ending('automated-decision', 'reviewed-changed', 'granted'),
    ending('automated-decision', 'reviewed-unchanged', 'granted'),
    ending('automated-decision', 'refused', 'refused'),
  ],
  'consent-withdrawal': [
    ending('consent-withdrawal', 'withdrawn', 'granted'),
    ending('consent-withdrawal', 'partly-withdrawn', 'partly-granted'),
    ending('consent-withdrawal', 'no-consent', 'refused'),
  ],
};

/** Outcomes a handler may record for a right, each once, the shared ones last. */
export const outcomesOf = (right: Right): readonly Outcome[] => [
  ...new Set([...RIGHT_OUTCOMES[right].map(({ outcome }) => outcome), ...COMMON_OUTCOMES]),
];

/** Whether an outcome may be told only with a refusal certificate (law RT-17, RF-2). */
export const needsCertificate = (outcome: Outcome): boolean => OUTCOMES_WITH_CERTIFICATE.includes(outcome);

/** Whether Art. 19 obliges to tell the recipients after this outcome of this right. */
export const tellsRecipients = (right: Right, outcome: Outcome): boolean =>
  RIGHT_OUTCOMES[right].some((row) => row.outcome === outcome && row.tellsRecipients);
