import { decide, helsinkiDateOf, nextStepOf, retentionOf } from '@oikeuspolku/domain';
import type { Actor, CaseFacts, Command, NextStep, Refusal, Retention } from '@oikeuspolku/domain';
import { loadCaseFacts } from '../case/case-facts.js';
import { loadCaseInHand } from '../case/case-in-hand.js';
import type { CaseInHand } from '../case/case-in-hand.js';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { DocumentRecord, FileRecord, JournalEntry, Scope } from '../ports/index.js';
import { deliveriesOf } from './deliveries.js';
import type { Delivery } from './deliveries.js';

/** Everything the case page shows, and what deciding knows: so that the page can say why a button is off. */
export interface OpenedCase extends CaseInHand {
  readonly facts: CaseFacts;
  readonly nextStep: NextStep;
  readonly documents: readonly DocumentRecord[];
  readonly files: readonly FileRecord[];
  /** What is, will be or was sent about it. */
  readonly deliveries: readonly Delivery[];
  readonly journal: readonly JournalEntry[];
  /** How long the case is kept; until when, once it is closed (law RM-3). */
  readonly retention: Retention;
}

/** Lines of the journal that the case page shows at once. */
const JOURNAL_LINES = 200;

/** Open a case for a member of staff. Opening is a read and is recorded as one (Tiedonhallintalaki 17 §). */
export function openCase(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  caseId: string,
  section: string,
): Promise<OpenedCase | null> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const found = await loadCaseInHand(tx, caseId, now);
    if (found === null) return null;
    const facts = await loadCaseFacts(tx, caseId, found.case, found.registers, found.clocks, actor, now);
    await tx.journal.record({ at: now.at, actor, action: 'read', caseId, facts: { what: section } });
    return {
      ...found,
      facts,
      nextStep: nextStepOf(found.case),
      documents: await tx.documents.documentsOf(caseId),
      files: await tx.documents.filesOf(caseId),
      deliveries: await deliveriesOf(tx, caseId, await tx.duties.ofCase(caseId), now.at),
      retention: retentionOf(
        'case',
        {
          closedOn: found.case.closedAt === null ? null : helsinkiDateOf(found.case.closedAt),
          deliveredOn: null,
        },
        (await tx.registers.organisation()).settings.retentionYears,
      ),
      journal: await tx.journal.list({ caseId, size: JOURNAL_LINES }),
    };
  });
}

/**
 * Why a command would be refused now, or null. The page asks with an exemplary command, so that a button that is off
 * says the same reason as the refusal would.
 */
export function whyNot(opened: OpenedCase, command: Command): Refusal | null {
  const decision = decide(opened.case, command, opened.facts);
  return decision.ok ? null : decision.refusal;
}
