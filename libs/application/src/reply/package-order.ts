import { createHash } from 'node:crypto';
import { legacyDateOf } from '../now.js';
import type { BlobStore, DocumentRecord } from '../ports/index.js';
import { article15Answers } from './article-15-answer.js';
import type { Article15Answer } from './article-15-answer.js';
import type { ReplyContents } from './reply-contents.js';
import type { PackageEntry, PackageOrder } from './reply-packer.js';
import { toldGround } from './told-ground.js';

/** Names a manifest, so that its signature is found again. */
export const manifestHash = (tagManifest: string): string =>
  createHash('sha256').update(tagManifest, 'utf8').digest('hex');

/**
 * What the package of a reply is made of. It depends on nothing but the reply: it is dated with the day on which the reply was sent,
 * so that whoever packs it, and when, gets the same manifest.
 */
export function packageOrderOf(
  blobs: BlobStore,
  organisationName: string,
  contents: ReplyContents,
): Omit<PackageOrder, 'signatureOf'> {
  const { case: current, fromRegisters, letters } = contents;
  const entry = (name: string, { blobId, key }: Pick<DocumentRecord, 'blobId' | 'key'>): PackageEntry => ({
    name,
    open: () => blobs.open(blobId, key),
  });
  const paper = (document: DocumentRecord): PackageEntry =>
    entry(`${document.code}-${document.language}.pdf`, document);
  return {
    organisationName,
    caseNumber: current.number,
    language: current.language,
    at: legacyDateOf(sentAt(contents)),
    documents: letters.map(paper),
    registers: fromRegisters.map(({ registerId, registerName, papers, files }) => ({
      slug: registerId,
      name: registerName,
      files: [
        ...papers.map(paper),
        ...files.map((file) => ({ ...entry(file.name, file), mediaType: file.mediaType })),
      ],
      information: informationOf(contents, registerId),
    })),
    withheld: current.items
      .filter(({ state }) => state === 'answered')
      .flatMap((item) =>
        item.withheld.map((piece) => ({
          register: contents.registers.get(item.registerId ?? '')?.notice.name ?? '',
          description: piece.description,
          ground: toldGround(current, piece),
        })),
      ),
  };
}

/** When the reply was sent last. */
const sentAt = ({ events, case: current }: ReplyContents): string =>
  events.findLast(({ type }) => type === 'reply-sent')?.at ?? current.receivedAt;

/** What Art. 15 wants told about a register: it belongs to the answer to an access request, and to no other. */
function informationOf(
  { case: current, registers }: ReplyContents,
  registerId: string,
): readonly Article15Answer[] {
  const register = registers.get(registerId);
  const accessed = current.items.some((item) => item.registerId === registerId && item.right === 'access');
  return register === undefined || !accessed ? [] : article15Answers(register, current);
}
