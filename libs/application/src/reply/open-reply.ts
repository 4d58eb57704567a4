import type { Readable } from 'node:stream';
import type { CommandOf } from '@oikeuspolku/domain';
import { changeCase } from '../case/change-case.js';
import { REQUESTER } from '../citizen/follow-case.js';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { Now } from '../now.js';
import type { DocumentRecord, FileRecord, Scope, Tx } from '../ports/index.js';
import { manifestHash, packageOrderOf } from './package-order.js';
import { replyContents } from './reply-contents.js';
import type { ReplyContents } from './reply-contents.js';
import type { ReplyPacker } from './reply-packer.js';
import type { ReplyPass } from './unlock-reply.js';

/** Times that a download tries again to write its entry when somebody changes the case at the same moment. */
const MOST_TRIES = 4;

/** What is fetched from a reply. */
export type ReplyChoice =
  | { readonly kind: 'document'; readonly documentId: string }
  | { readonly kind: 'file'; readonly fileId: string }
  | { readonly kind: 'package' };

/** A part of the reply, opened for one download; or closed, whatever the reason. */
export type OpenedReply =
  | {
      readonly ok: true;
      readonly kind: 'document';
      readonly document: DocumentRecord;
      readonly content: Readable;
    }
  | { readonly ok: true; readonly kind: 'file'; readonly file: FileRecord; readonly content: Readable }
  | { readonly ok: true; readonly kind: 'package'; readonly number: string; readonly content: Readable }
  | { readonly ok: false };

/**
 * Open something of an unlocked reply. The download is written into the journal before the first byte leaves, where the person
 * sees it too; what cannot be recorded is not given. Unknown, withheld and foreign ids look alike.
 */
export async function openReply(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock' | 'blobs'>,
  packer: ReplyPacker,
  scope: Scope,
  pass: ReplyPass,
  choice: ReplyChoice,
): Promise<OpenedReply> {
  const now = nowOf(deps.clock);
  const contents = await recordedContents(deps, scope, pass, choice, now);
  if (contents === null) return { ok: false };
  switch (choice.kind) {
    case 'document': {
      const document = papersOf(contents).find(({ documentId }) => documentId === choice.documentId);
      if (document === undefined) return { ok: false };
      return {
        ok: true,
        kind: 'document',
        document,
        content: await deps.blobs.open(document.blobId, document.key),
      };
    }
    case 'file': {
      const file = filesOf(contents).find(({ fileId }) => fileId === choice.fileId);
      if (file === undefined) return { ok: false };
      return { ok: true, kind: 'file', file, content: await deps.blobs.open(file.blobId, file.key) };
    }
    case 'package':
      return {
        ok: true,
        kind: 'package',
        number: contents.case.number,
        content: await packed(deps, packer, scope, contents),
      };
    default:
      return choice satisfies never;
  }
}

const papersOf = ({ fromRegisters }: ReplyContents): readonly DocumentRecord[] =>
  fromRegisters.flatMap(({ papers }) => papers);
const filesOf = ({ fromRegisters }: ReplyContents): readonly FileRecord[] =>
  fromRegisters.flatMap(({ files }) => files);

/** Whether the choice is a part of the reply. */
function isOffered(contents: ReplyContents, choice: ReplyChoice): boolean {
  switch (choice.kind) {
    case 'document':
      return papersOf(contents).some(({ documentId }) => documentId === choice.documentId);
    case 'file':
      return filesOf(contents).some(({ fileId }) => fileId === choice.fileId);
    case 'package':
      return true;
    default:
      return choice satisfies never;
  }
}

const downloadCommand = (choice: ReplyChoice): CommandOf<'record-download'> => ({
  name: 'record-download',
  documentId: choice.kind === 'document' ? choice.documentId : null,
  fileId: choice.kind === 'file' ? choice.fileId : null,
});

/** The contents with the download recorded; null when nothing may be given. */
async function recordedContents(
  deps: Pick<Dependencies, 'unitOfWork'>,
  scope: Scope,
  pass: ReplyPass,
  choice: ReplyChoice,
  now: Now,
): Promise<ReplyContents | null> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const outcome = await deps.unitOfWork.transaction(scope, (tx) => recordOnce(tx, pass, choice, now));
    if (outcome !== 'again') return outcome;
  }
  throw new Error('the download could not be recorded: the case keeps changing');
}

async function recordOnce(
  tx: Tx,
  pass: ReplyPass,
  choice: ReplyChoice,
  now: Now,
): Promise<ReplyContents | 'again' | null> {
  const reading = await replyContents(tx, pass, now);
  if (!reading.ok || !isOffered(reading.contents, choice)) return null;
  const recorded = await changeCase(tx, pass.caseId, null, REQUESTER, downloadCommand(choice), now);
  if (recorded.ok) return reading.contents;
  return recorded.kind === 'conflict' ? 'again' : null;
}

async function packed(
  deps: Pick<Dependencies, 'unitOfWork' | 'blobs'>,
  packer: ReplyPacker,
  scope: Scope,
  contents: ReplyContents,
): Promise<Readable> {
  const { name } = await deps.unitOfWork.transaction(scope, (tx) => tx.registers.organisation());
  return packer.pack({
    ...packageOrderOf(deps.blobs, name, contents),
    signatureOf: (tagManifest) =>
      deps.unitOfWork.transaction(scope, (tx) =>
        tx.packageSeals.find(contents.caseId, manifestHash(tagManifest)),
      ),
  });
}
