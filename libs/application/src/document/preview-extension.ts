import { decide, evolve } from '@oikeuspolku/domain';
import type { Actor, Case, CommandOf, Refusal } from '@oikeuspolku/domain';
import { inHand, loadCaseInHand } from '../case/case-in-hand.js';
import { loadCaseFacts } from '../case/case-facts.js';
import type { Dependencies } from '../dependencies.js';
import { commonFacts, factsOfCause } from '../duty/letter-facts.js';
import { legacyDateOf, nowOf } from '../now.js';
import type { PressedDocument, Scope } from '../ports/index.js';
import { letterOrderOf, personWindow } from './press-letter.js';

/** The letter as it would leave now, or why the extension would be refused. */
export type ExtensionPreview =
  | { readonly ok: true; readonly document: PressedDocument }
  | { readonly ok: false; readonly kind: 'not-found' }
  | { readonly ok: false; readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Press the extension letter (L4) before it is sent: the same words and dates, marked as not sent. The extension is judged as if it
 * were given now (cap, reasons, last day for the notice), and nothing is stored or recorded.
 */
export function previewExtension(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock' | 'press'>,
  scope: Scope,
  actor: Actor,
  wish: {
    readonly caseId: string;
    readonly command: CommandOf<'extend-deadline'>;
    readonly citizenOrigin: string;
  },
): Promise<ExtensionPreview> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const before = await loadCaseInHand(tx, wish.caseId, now);
    if (before === null) return { ok: false, kind: 'not-found' };
    const facts = await loadCaseFacts(
      tx,
      wish.caseId,
      before.case,
      before.registers,
      before.clocks,
      actor,
      now,
    );
    const decision = decide(before.case, wish.command, facts);
    if (!decision.ok) return { ok: false, kind: 'refused', refusal: decision.refusal };
    const folded = decision.events.reduce<Case>((current, event) => evolve(current, event), before.case);
    const events = [...before.events, ...decision.events];
    const after = inHand(
      { caseId: wish.caseId, case: folded, events },
      before.registers,
      before.deadlines,
      now,
    );
    const cause = decision.events.find(({ type }) => type === 'deadline-extended');
    if (cause === undefined) throw new Error('an extension without its event');
    const organisation = await tx.registers.organisation();
    const hand = { inHand: after, tx };
    const { order } = await letterOrderOf(
      tx,
      after,
      {
        code: 'L4',
        language: folded.language,
        window: await personWindow(hand),
        facts: {
          ...commonFacts({ links: wish }, hand, organisation),
          ...factsOfCause(hand, cause, organisation),
        },
      },
      now,
    );
    return { ok: true, document: await deps.press.letter({ ...order, notSent: true }, legacyDateOf(now.at)) };
  });
}
