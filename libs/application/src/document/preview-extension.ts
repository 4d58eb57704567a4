import type { Actor, CommandOf } from '@oikeuspolku/domain';
import { supposeCommand } from '../case/suppose-command.js';
import type { Supposition } from '../case/suppose-command.js';
import type { Dependencies } from '../dependencies.js';
import { commonFacts, factsOfCause } from '../duty/letter-facts.js';
import { legacyDateOf, nowOf } from '../now.js';
import type { PressedDocument, Scope } from '../ports/index.js';
import { letterOrderOf, personWindow } from './press-letter.js';

/** The letter as it would leave now, or why the extension would be refused. */
export type ExtensionPreview =
  { readonly ok: true; readonly document: PressedDocument } | Exclude<Supposition, { readonly ok: true }>;

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
    const supposed = await supposeCommand(tx, wish.caseId, actor, wish.command, now);
    if (!supposed.ok) return supposed;
    const { after, events } = supposed;
    const cause = events.find(({ type }) => type === 'deadline-extended');
    if (cause === undefined) throw new Error('an extension without its event');
    const organisation = await tx.registers.organisation();
    const hand = { inHand: after, tx };
    const { order } = await letterOrderOf(
      tx,
      after,
      {
        code: 'L4',
        language: after.case.language,
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
