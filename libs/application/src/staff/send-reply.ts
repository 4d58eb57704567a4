import { givesData, isRight, lastDayOf } from '@oikeuspolku/domain';
import type { Actor, Item, ReplyPaper } from '@oikeuspolku/domain';
import { changeCase, judgeCommand } from '../case/change-case.js';
import type { CaseInHand } from '../case/case-in-hand.js';
import type { ChangeResult } from '../case/change-case.js';
import type { Dependencies } from '../dependencies.js';
import { keepDocument, pressLetter, wantPrinted } from '../document/press-letter.js';
import { nowOf } from '../now.js';
import type { Now } from '../now.js';
import type { DocumentRecord, Organisation, Scope, Tx } from '../ports/index.js';
import { article15Answers } from '../reply/article-15-answer.js';
import { pressItemPaper } from '../reply/item-paper.js';
import { opensWithIdentity, ownLetterOf, pressOwnLetter } from '../reply/own-letter.js';
import { toldGround } from '../reply/told-ground.js';

/** What is sent, seen at which version of the case. */
export interface ReplyOrder {
  readonly caseId: string;
  readonly expectedVersion: number | null;
  readonly itemIds: readonly string[];
  /** Address of the follow-up page, printed in the cover letter. */
  readonly statusUrl?: string;
}

/** Outcome of sending, with the documents that left. */
export type SendResult =
  | { readonly ok: true; readonly version: number; readonly documentIds: readonly string[] }
  | Exclude<ChangeResult, { readonly ok: true }>;

/**
 * Send the reply of some items as one act: the cover letter and the paper of each item that gives data are pressed and stored,
 * certificates and the files that are not withheld go with them, the items are answered and the notice to the person is owed.
 * All of it or nothing. Only what goes by download opens in the service, for the period `reply-open`.
 */
export function sendReply(
  deps: Dependencies,
  scope: Scope,
  actor: Actor,
  order: ReplyOrder,
): Promise<SendResult> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx): Promise<SendResult> => {
    const before = await tx.cases.load(order.caseId);
    if (before === null) return { ok: false, kind: 'not-found' };
    const channel = before.case.delivery;
    const closed = before.case.items.some(
      (item) => order.itemIds.includes(item.itemId) && needsIdentity(item),
    );
    const openUntil = closed && channel === 'download' ? lastDayOf('reply-open', now.today).toString() : null;
    const command = {
      name: 'send-reply',
      itemIds: order.itemIds,
      documentIds: [],
      openUntil,
      channel,
    } as const;
    const judged = await judgeCommand(tx, order.caseId, order.expectedVersion, actor, command, now);
    if (!judged.ok) return judged;

    const items = judged.before.case.items.filter((item) => order.itemIds.includes(item.itemId));
    const { address } = await tx.cases.contactOf(order.caseId);
    const window = channel === 'letter' ? address : null;
    const reach = { openUntil, statusUrl: order.statusUrl, window };
    const cover = await coverLetter(deps, tx, judged.before, items, reach, now);
    const { papers, parts } = await itemPapers(deps, tx, judged.before, items, reach, now);
    const certificates = judged.before.case.certificates
      .filter((one) => items.some(({ certificateId }) => certificateId === one.certificateId))
      .flatMap((one) => one.documentId ?? []);
    const documentIds = [
      cover.documentId,
      ...new Set(certificates),
      ...papers.map(({ documentId }) => documentId),
    ];
    const sent = await changeCase(
      tx,
      order.caseId,
      judged.before.case.version,
      actor,
      { ...command, documentIds, parts },
      now,
    );
    if (!sent.ok) throw new Error(`sending was allowed and then refused: ${sent.kind}`);

    const version = await issueAll(tx, order.caseId, actor, [cover, ...papers], now);
    for (const documentId of new Set(certificates))
      await wantPrinted(tx, sent.after.case, { documentId, caseId: order.caseId, issuedAt: now.at });
    return { ok: true, version, documentIds };
  });
}

/** Record and store what was pressed; returns the version of the case after it. */
async function issueAll(
  tx: Tx,
  caseId: string,
  actor: Actor,
  documents: readonly DocumentRecord[],
  now: Now,
): Promise<number> {
  let version = 0;
  for (const document of documents) {
    const { documentId, code, language, sha256 } = document;
    const issued = { name: 'issue-document', documentId, code, language, sha256 } as const;
    const recorded = await changeCase(tx, caseId, null, actor, issued, now);
    if (!recorded.ok) throw new Error(`a document of the reply was not recorded: ${recorded.kind}`);
    await keepDocument(tx, recorded.after.case, document);
    version = recorded.after.case.version;
  }
  return version;
}

/** Whether the paper about an item opens with a proof of identity only. */
const needsIdentity = (item: Item): boolean => {
  const code = ownLetterOf(item);
  return givesData(item) || (code !== null && opensWithIdentity(code));
};

/** The paper with the data of each item that gives some, and the letter about each that has one of its own. */
async function itemPapers(
  deps: Dependencies,
  tx: Tx,
  inHand: CaseInHand,
  items: readonly Item[],
  { statusUrl = '', window }: ReplyReach,
  now: Now,
): Promise<{ readonly papers: readonly DocumentRecord[]; readonly parts: readonly ReplyPaper[] }> {
  const papers: DocumentRecord[] = [];
  const parts: ReplyPaper[] = [];
  for (const item of items) {
    const paper = givesData(item)
      ? await pressItemPaper(deps, tx, inHand, item, now)
      : await pressOwnLetter(deps, tx, inHand, item, { statusUrl, window }, now);
    if (paper === null) continue;
    papers.push(paper);
    if (needsIdentity(item)) parts.push({ itemId: item.itemId, documentId: paper.documentId });
  }
  return { papers, parts };
}

/** Press the cover letter: what became of each item, in the words of its right. */
async function coverLetter(
  deps: Dependencies,
  tx: Tx,
  inHand: CaseInHand,
  items: readonly Item[],
  reach: ReplyReach,
  now: Now,
): Promise<DocumentRecord> {
  const organisation = await tx.registers.organisation();
  return pressLetter(
    deps,
    tx,
    inHand,
    {
      code: 'cover',
      language: inHand.case.language,
      window: reach.window,
      facts: coverFacts(inHand, items, organisation, reach),
    },
    now,
  );
}

/** Until when and where the reply is reached, and the window of what goes by post. */
interface ReplyReach {
  readonly window: readonly string[] | null;
  readonly openUntil: string | null;
  readonly statusUrl: string | undefined;
}

/** Facts of the cover letter. It opens with the secret alone, so it holds no data of the registers. */
const coverFacts = (
  inHand: CaseInHand,
  items: readonly Item[],
  organisation: Organisation,
  { openUntil, statusUrl }: ReplyReach,
): Readonly<Record<string, unknown>> => ({
  receivedOn: inHand.case.receivedAt,
  openUntil,
  ...(statusUrl === undefined ? {} : { statusUrl }),
  phone: organisation.settings.phone,
  servicePoint: organisation.settings.servicePoint,
  items: items
    .filter((item) => isRight(item.right))
    .map((item) => ({
      right: item.right,
      registerName: inHand.registers.get(item.registerId ?? '')?.notice.name ?? '',
      outcome: item.outcome,
      outcomeCode: item.outcomeCode,
      given: item.given,
      withheld: item.withheld.map((piece) => ({
        description: piece.description,
        ground: toldGround(inHand.case, piece),
      })),
      information: informationOf(inHand, item),
      certificateNumber:
        inHand.case.certificates.find(
          (one) => one.certificateId === item.certificateId && one.state === 'signed',
        )?.number ?? null,
    })),
});

/** The information of Art. 15 about the item's register; the cover letter prints it where an access answer gives data. */
const informationOf = (inHand: CaseInHand, item: Item) => {
  const register = inHand.registers.get(item.registerId ?? '');
  return register === undefined ? [] : article15Answers(register, inHand.case);
};
