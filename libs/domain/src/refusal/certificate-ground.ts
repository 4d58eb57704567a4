import type { CertificateGround, CertificateParts } from './certificate.js';
import type { CertificateFacts, GroundOfCase } from './certificate-facts.js';
import type { Checked, Lack } from './checked.js';
import { absent, lacking, part, textFault } from './checked.js';
import type { Ground } from './ground.js';
import { GROUNDS, printedGround } from './ground.js';

/**
 * Words that would tell of a security ban, a restraining order or a child taken into care. They are looked for only in
 * texts that go to a requester from whom the data are protected (law ID-27); Finnish, Swedish and English stems.
 */
const REVEALING =
  /turvakiel|lähestymiskiel|huostaan|spärrmark|besöksförbud|omhändertag|non-disclosure|restraining|taken into care|31 k\b/i;

/** The rows of the law behind the grounds of a case. */
export const groundsOfCase = ({ grounds }: CertificateFacts): readonly Ground[] =>
  grounds.map(({ code }) => GROUNDS[code]);

/** Element 9: every ground fits every item, has its facts and, where asked for, the DPO's approval. */
export function checkGrounds(facts: CertificateFacts): Checked<CertificateParts['grounds']> {
  const lacks = facts.grounds.flatMap((ground) => groundFaults(ground, facts));
  if (lacks.length > 0) return lacking(...lacks);
  const [first, ...others] = printed(facts);
  return first === undefined ? lacking(absent('grounds')) : part([first, ...others]);
}

function groundFaults({ code, facts: given }: GroundOfCase, facts: CertificateFacts): readonly Lack[] {
  const { rights, requiredFacts, dpoApproval } = GROUNDS[code];
  return [
    ...facts.items
      .filter(({ right }) => !rights.includes(right))
      .map(({ right }): Lack => ({ why: 'ground-not-for-right', about: `${code}:${right}` })),
    ...requiredFacts
      .filter((fact) => !given[fact]?.trim())
      .map((fact): Lack => ({ why: 'ground-fact-missing', about: fact })),
    ...(dpoApproval && !facts.dpoApproved ? [{ why: 'dpo-approval-missing', about: code } as const] : []),
  ];
}

/** The grounds as printed: neutral where naming one would reveal a ban, each printed code once. */
function printed({ grounds, protectedFromRequester }: CertificateFacts): readonly CertificateGround[] {
  const lines = grounds.map(({ code, facts }) => {
    const shown = printedGround(code, protectedFromRequester);
    const { provisions, iri, textKey } = GROUNDS[shown];
    return { code: shown, provisions, iri, textKey, facts: shown === code ? facts : {} };
  });
  return lines.filter(({ code }, index) => lines.findIndex((line) => line.code === code) === index);
}

/** Element 10: the facts of this case in more words than the standard text, without a code or a revealing word. */
export function checkReasons(facts: CertificateFacts): Checked<CertificateParts['reasons']> {
  const { text, template, withheld } = facts.reasons;
  const fault = textFault(text, 'reasons');
  if (fault !== null) return lacking(fault);
  if (facts.protectedFromRequester && revealing(facts))
    return lacking({ why: 'reveals-protection', about: 'reasons' });
  // A withheld reason is a fixed sentence, so there is nothing longer than the template to say.
  return withheld || text.trim().length > template.trim().length
    ? part({ text })
    : lacking({ why: 'not-longer-than-template', about: 'reasons' });
}

const revealing = ({ reasons, decision, insteadDone }: CertificateFacts): boolean =>
  [reasons.text, decision.refused, decision.given, ...insteadDone.map(({ note }) => note)].some((text) =>
    REVEALING.test(text),
  );

/** Element 11: a reason may be withheld only under TSL 34 § 3 mom., and only when an internal memo holds the real one. */
export function checkWithheldReason(facts: CertificateFacts): Checked<CertificateParts['withheldReason']> {
  const { withheld, memoWritten } = facts.reasons;
  if (!withheld) return part(null);
  if (!groundsOfCase(facts).some(({ reasonMayBeWithheld }) => reasonMayBeWithheld)) {
    return lacking({ why: 'reason-may-not-be-withheld', about: 'reasons' });
  }
  return memoWritten
    ? part({ textKey: 'certificate.reason-withheld' })
    : lacking({ why: 'memo-missing', about: 'memo' });
}
