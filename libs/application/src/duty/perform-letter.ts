import { helsinkiDateOf, leadingClock } from '@oikeuspolku/domain';
import type { CaseEvent } from '@oikeuspolku/domain';
import { changeCase } from '../case/change-case.js';
import { storeDocument } from '../document/store-document.js';
import { legacyDateOf } from '../now.js';
import type { Organisation } from '../ports/index.js';
import type { CaseDutyInHand, DutyDependencies, DutyOutcome } from './perform-duty.js';
import { SYSTEM } from './system.js';

/** Press a letter of the case into a document that is kept, and write its hash into the history. */
export async function performLetter(deps: DutyDependencies, hand: CaseDutyInHand): Promise<DutyOutcome> {
  const { inHand, tx, duty, now } = hand;
  const cause = inHand.events[Number(duty.facts['event'])];
  const code = duty.facts['code'];
  if (cause === undefined || code === undefined) return { kind: 'void', reason: 'no-cause' };
  const organisation = await tx.registers.organisation();
  const { case: current } = inHand;
  const pressed = await deps.press.letter(
    {
      code,
      language: current.language,
      neutral: current.protectedAddress,
      organisationName: organisation.name,
      caseNumber: current.number,
      window: null,
      facts: { ...commonFacts(deps, hand, organisation), ...factsOfCause(hand, cause) },
    },
    legacyDateOf(now.at),
  );
  const documentId = deps.ids.next();
  const { language } = current;
  const stored = await storeDocument(deps, pressed, {
    documentId,
    caseId: inHand.caseId,
    code,
    language,
    issuedAt: now.at,
  });
  await tx.documents.addDocument(stored);
  const issued = { name: 'issue-document', documentId, code, language, sha256: pressed.sha256 } as const;
  const result = await changeCase(tx, inHand.caseId, null, SYSTEM, issued, now);
  return result.ok ? { kind: 'done' } : { kind: 'failed', reason: `record-${result.kind}`, final: false };
}

/** Facts that every letter may print. */
const commonFacts = (deps: DutyDependencies, { inHand }: CaseDutyInHand, organisation: Organisation) => {
  const clock = leadingClock(inHand.case, inHand.clocks);
  return {
    requesterRole: inHand.case.requesterRole,
    receivedOn: helsinkiDateOf(inHand.case.receivedAt).toString(),
    targetDate: clock?.fourWeeksDue?.toString() ?? null,
    statutoryDate: clock?.oneMonthDue?.toString() ?? null,
    effectiveDue: clock?.effectiveDue?.toString() ?? null,
    statusUrl: `${deps.links.citizenOrigin}/${organisation.slug}/follow`,
    servicePoint: organisation.settings.servicePoint,
    phone: organisation.settings.phone,
    acceptedDocuments: organisation.settings.identityDocuments,
  };
};

/** Facts that the cause adds: the question and its reason, or the extension's. */
function factsOfCause({ inHand }: CaseDutyInHand, cause: CaseEvent): Readonly<Record<string, unknown>> {
  const pausedFrom = helsinkiDateOf(cause.at).toString();
  switch (cause.type) {
    case 'identity-requested':
      return { reason: cause.reason, answerBy: cause.answerBy, pausedFrom };
    case 'clarification-requested':
      return {
        question: cause.question,
        reason: cause.reason,
        answerBy: cause.answerBy,
        pausedFrom: cause.recital63 || cause.newFacts ? pausedFrom : null,
      };
    case 'deadline-extended': {
      const due = cause.itemIds.map((id) => inHand.clocks.get(id)?.effectiveDue?.toString() ?? '').sort();
      const before = cause.itemIds
        .map((id) => inHand.clocks.get(id)?.extensionNoticeBy.toString() ?? '')
        .sort();
      return { reasons: cause.reasons, doneSoFar: cause.doneSoFar, oldDate: before[0], newDate: due.at(-1) };
    }
    default:
      return {};
  }
}
