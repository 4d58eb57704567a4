import {
  openDocument,
  OPEN_WITH_SECRET,
  REQUESTER,
  type FollowedCase,
  type Scope,
} from '@oikeuspolku/application';
import { issuedPaper, joinPapers, renderPdf, type IssuedPaper } from '@oikeuspolku/documents';
import type { Language } from '@oikeuspolku/domain';
import { instantShort } from '@oikeuspolku/language';
import { Temporal } from 'temporal-polyfill';
import type { CitizenDependencies } from '../citizen-dependencies.js';
import { bundlePaper, type BundleFacts, type BundledPaper } from './bundle-paper.js';
import { documentName } from './case-view.js';

/** Bytes of issued papers that are joined in memory: some hundreds of letters. What is beyond is named and stays on the case's page. */
const MOST_BYTES = 20_000_000;
/** Times that the front is set: its page numbers stand in it, and almost never move it to another page. */
const MOST_SETTINGS = 3;

type Frame = Omit<BundleFacts, 'papers' | 'frontPages'>;

/** One issued paper with its line in the list of contents; `file` is null when its pages are left out. */
interface Gathered {
  readonly line: BundledPaper;
  readonly file: IssuedPaper | null;
}

/** The case and everything that was issued in it and opens with the secret, as one PDF. Each opened paper is recorded as read. */
export async function pressBundle(
  deps: CitizenDependencies,
  scope: Scope,
  followed: FollowedCase,
  frame: Frame,
  language: Language,
): Promise<Buffer> {
  const gathered = await gather(deps, scope, followed, language);
  const papers = gathered.map(({ line }) => line);
  const issued = gathered.flatMap(({ file }) => (file === null ? [] : [file]));
  const front = await frontOf(followed, { ...frame, papers }, language, deps.clock.now());
  return joinPapers(front, issued);
}

/** The front, set again until it tells its own number of pages. */
async function frontOf(
  followed: FollowedCase,
  facts: Omit<BundleFacts, 'frontPages'>,
  language: Language,
  createdAt: Temporal.Instant,
): Promise<IssuedPaper> {
  let frontPages = 2;
  for (let setting = 1; ; setting += 1) {
    const paper = bundlePaper(followed, { ...facts, frontPages }, language);
    const front = issuedPaper(
      await renderPdf(paper, { createdAt, linkHosts: [new URL(facts.verifyUrl).host] }),
    );
    if (front === null) throw new Error('the front of a bundle cannot be read');
    if (front.pages === frontPages || setting === MOST_SETTINGS) return front;
    frontPages = front.pages;
  }
}

async function gather(
  deps: CitizenDependencies,
  scope: Scope,
  { caseId, documents }: FollowedCase,
  language: Language,
): Promise<readonly Gathered[]> {
  const gathered: Gathered[] = [];
  let bytes = 0;
  for (const { documentId, code, issuedAt, sha256, size } of documents) {
    bytes += size;
    const file = bytes > MOST_BYTES ? null : await fileOf(deps, scope, caseId, documentId);
    const on = instantShort(Temporal.Instant.from(issuedAt), language);
    const line = { name: documentName(code, language), on, sha256, pages: file?.pages ?? null };
    gathered.push({ line, file });
  }
  return gathered;
}

async function fileOf(
  deps: CitizenDependencies,
  scope: Scope,
  caseId: string,
  documentId: string,
): Promise<IssuedPaper | null> {
  const opened = await openDocument(deps, scope, REQUESTER, caseId, documentId, ({ code }) =>
    OPEN_WITH_SECRET.includes(code),
  );
  if (!opened.ok) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of opened.content) chunks.push(chunk as Buffer);
  return issuedPaper(Buffer.concat(chunks));
}
