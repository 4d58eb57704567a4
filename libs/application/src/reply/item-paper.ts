import { replyPartOf } from '@oikeuspolku/domain';
import type { Item } from '@oikeuspolku/domain';
import type { CaseInHand } from '../case/case-in-hand.js';
import type { Dependencies } from '../dependencies.js';
import { pressLetter } from '../document/press-letter.js';
import type { Now } from '../now.js';
import type { DocumentRecord, Tx } from '../ports/index.js';
import { article15Answers } from './article-15-answer.js';
import { toldGround } from './told-ground.js';

/** Code of the papers that hold data of a register: they never open with the secret alone. */
export const DATA_PAPER = 'data';

/** Press and store the paper with the data of one item: the typed answers as they are given, what files go along, what is missing. */
export async function pressItemPaper(
  deps: Dependencies,
  tx: Tx,
  inHand: CaseInHand,
  item: Item,
  now: Now,
): Promise<DocumentRecord> {
  const { case: current } = inHand;
  const organisation = await tx.registers.organisation();
  const register = inHand.registers.get(item.registerId ?? '');
  const part = replyPartOf(current, item);
  const files = await tx.documents.filesOf(inHand.caseId);
  return pressLetter(
    deps,
    tx,
    inHand,
    {
      code: DATA_PAPER,
      language: current.language,
      window: null,
      facts: {
        phone: organisation.settings.phone,
        servicePoint: organisation.settings.servicePoint,
        receivedOn: current.receivedAt,
        registerName: register?.notice.name ?? '',
        texts: part.texts.map(({ text }) => text),
        files: part.fileIds.flatMap((fileId) => files.find((file) => file.fileId === fileId)?.name ?? []),
        withheld: part.withheld.map((piece) => ({
          description: piece.description,
          ground: toldGround(current, piece),
        })),
        information: register === undefined ? [] : article15Answers(register, current),
      },
    },
    now,
  );
}
