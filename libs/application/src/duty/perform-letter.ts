import type { CaseEvent } from '@oikeuspolku/domain';
import { changeCase } from '../case/change-case.js';
import { keepDocument, personWindow, pressLetter } from '../document/press-letter.js';
import { commonFacts, factsOfCause, recipientNotice } from './letter-facts.js';
import type { CaseDutyInHand, DutyDependencies, DutyOutcome } from './duty-in-hand.js';
import { SYSTEM } from './system.js';
import { unrecorded } from './unrecorded.js';

/** Press a letter of the case into a document that is kept, and write its hash into the history. */
export async function performLetter(deps: DutyDependencies, hand: CaseDutyInHand): Promise<DutyOutcome> {
  const { inHand, tx, duty, now } = hand;
  const cause = inHand.events[Number(duty.facts['event'])];
  const code = duty.facts['code'];
  if (cause === undefined || code === undefined) return { kind: 'void', reason: 'no-cause' };
  const organisation = await tx.registers.organisation();
  const { case: current } = inHand;
  const language = code === 'L16' ? (organisation.settings.languages[0] ?? 'fi') : current.language;
  const document = await pressLetter(
    deps,
    tx,
    inHand,
    {
      code,
      language,
      window: code === 'L16' ? recipientWindow(hand, cause) : await personWindow(hand),
      facts: { ...commonFacts(deps, hand, organisation), ...factsOfCause(hand, cause, organisation) },
    },
    now,
  );
  await keepDocument(tx, current, document);
  const { documentId, sha256 } = document;
  const issued = { name: 'issue-document', documentId, code, language, sha256 } as const;
  const result = await changeCase(tx, inHand.caseId, null, SYSTEM, issued, now);
  return result.ok ? { kind: 'done' } : unrecorded(result.kind, now);
}

const recipientWindow = ({ inHand }: CaseDutyInHand, cause: CaseEvent): readonly string[] | null =>
  cause.type === 'recipient-told' ? [recipientNotice(inHand, cause.recipientId).name] : null;
