import type { Paper } from '@oikeuspolku/language';
import type { Readable } from 'node:stream';
import { Temporal } from 'temporal-polyfill';
import { renderPdf } from '../pdf/index.js';
import { signDetached, type SealKey, type TimeStampAuthority } from '../signing/index.js';
import { BAG_DECLARATION, bagInfo, manifest, type BagFacts } from './bag.js';
import { htmlPage } from './html-page.js';
import { PathRegister, safeFileName } from './package-path.js';
import { tableAsCsv, tableAsJson, tableFields, tableSchema, type ReplyTable } from './table.js';
import { bytesFile, streamZip, textFile, type PackageFile, type PackedFile } from './zip-stream.js';

/** What one register gives to a reply. */
export interface RegisterPart {
  /** Folder name: small letters, digits and `-`. */
  readonly slug: string;
  /** Name for the reader. */
  readonly name: string;
  /** The information of Art. 15(1) and (2) for this register, to read and for programs (JSON-LD). */
  readonly information: Paper | null;
  readonly informationData: object | null;
  readonly tables: readonly ReplyTable[];
  /** Original files, opened one at a time. The name is what somebody called it. */
  readonly files: readonly { readonly name: string; readonly open: () => Promise<Readable> }[];
}

/** Everything a reply package is made of. */
export interface ReplyPackage extends BagFacts {
  /** The page to begin with, in plain words. */
  readonly index: Paper;
  /** Pressed here; null when a letter that was issued before stands among the documents. */
  readonly coverLetter: Paper | null;
  readonly registers: readonly RegisterPart[];
  /** What is withheld and on which grounds; null when nothing is. */
  readonly withheld: { readonly page: Paper; readonly data: object } | null;
  /** Documents that are sealed already, such as certificates. */
  readonly documents: readonly { readonly name: string; readonly open: () => Promise<Readable> }[];
}

/** Seal of the package's manifest. */
export interface PackageSeal {
  readonly key: SealKey;
  readonly authority: TimeStampAuthority | null;
}

/** The time stamp that was asked for could not be had; the package ends without an end. */
export class PackageNotSealed extends Error {}

/** Gives the signature of a manifest of manifests (PKCS#7 detached, DER), or null where there is none. */
export type PackageSigner = (tagManifest: string) => Promise<Uint8Array | null>;

/** Signs with a seal that is at hand. */
export const sealedWith =
  ({ key, authority }: PackageSeal, at: Date): PackageSigner =>
  async (tagManifest) => {
    const signed = await signDetached(Buffer.from(tagManifest, 'utf8'), key, at, authority);
    if (!signed.ok) throw new PackageNotSealed(signed.fault);
    return signed.signature;
  };

/**
 * Streams a reply package: a ZIP file that is a bag (RFC 8493) with a Frictionless `datapackage.json`, readable from
 * `data/index.html`. The manifest of manifests is signed (`tagmanifest-sha256.txt.p7s`, PKCS#7 detached) when the signer gives a
 * signature for it: a process that faces the public holds no seal, and hands in a signature that was made before.
 * Blobs are opened and decrypted when their turn comes; nothing but the names and hashes is kept in memory.
 */
export function streamReplyPackage(reply: ReplyPackage, signer: PackageSigner | null): Readable {
  return streamZip((packed) => bagFiles(reply, signer, packed), reply.at);
}

async function* bagFiles(
  reply: ReplyPackage,
  signer: PackageSigner | null,
  packed: readonly PackedFile[],
): AsyncGenerator<PackageFile> {
  yield* payloadFiles(reply, packed);
  const payload = [...packed];
  yield textFile('bagit.txt', () => BAG_DECLARATION);
  yield textFile('bag-info.txt', () => bagInfo(reply, payload));
  yield textFile('manifest-sha256.txt', () => manifest(payload));
  const tags = manifest(packed.slice(payload.length));
  yield textFile('tagmanifest-sha256.txt', () => tags);
  const signature = signer === null ? null : await signer(tags);
  if (signature !== null) yield bytesFile('tagmanifest-sha256.txt.p7s', () => signature);
}

/** A file of `data/`, with what `datapackage.json` says of it. */
interface Resource {
  readonly file: PackageFile;
  readonly description: Readonly<Record<string, unknown>>;
  /** What the index page calls it; null: not linked. */
  readonly link: string | null;
}

async function* payloadFiles(
  reply: ReplyPackage,
  packed: readonly PackedFile[],
): AsyncGenerator<PackageFile> {
  const resources = resourcesOf(reply);
  const links = resources.flatMap(({ file, link }) =>
    link === null ? [] : [{ path: file.path.slice('data/'.length), text: link }],
  );
  yield textFile('data/index.html', () => htmlPage(reply.index, links));
  for (const { file } of resources) yield file;
  yield textFile(
    'data/datapackage.json',
    () => `${JSON.stringify(dataPackage(reply, resources, packed), null, 2)}\n`,
  );
}

function dataPackage(
  reply: ReplyPackage,
  resources: readonly Resource[],
  packed: readonly PackedFile[],
): object {
  const known = new Map(packed.map((file) => [file.path, file]));
  return {
    profile: 'data-package',
    name: 'reply',
    title: reply.index.title,
    created: reply.at.toISOString(),
    resources: resources.map(({ file, description }, index) => ({
      name: `resource-${String(index + 1)}`,
      path: file.path.slice('data/'.length),
      bytes: known.get(file.path)?.size,
      hash: `sha256:${known.get(file.path)?.sha256 ?? ''}`,
      ...description,
    })),
  };
}

function resourcesOf(reply: ReplyPackage): Resource[] {
  const paths = new PathRegister();
  const at = (path: string): string => paths.unique(`data/${path}`);
  const createdAt = Temporal.Instant.fromEpochMilliseconds(reply.at.getTime());
  const { coverLetter } = reply;
  return [
    ...(coverLetter === null ? [] : [coverResource(coverLetter, createdAt, at)]),
    ...(reply.withheld === null ? [] : withheldResources(reply.withheld, at)),
    ...reply.documents.map(({ name, open }) => original(at(`documents/${safeFileName(name)}`), name, open)),
    ...reply.registers.flatMap((register) => registerResources(register, at)),
  ];
}

function coverResource(letter: Paper, createdAt: Temporal.Instant, at: PathMaker): Resource {
  const file = bytesFile(at('cover-letter.pdf'), async () => renderPdf(letter, { createdAt }));
  return { file, description: { mediatype: 'application/pdf' }, link: letter.title };
}

type PathMaker = (path: string) => string;

function withheldResources({ page, data }: NonNullable<ReplyPackage['withheld']>, at: PathMaker): Resource[] {
  return [pageResource(at('withheld.html'), page, page.title), dataResource(at('withheld.json'), data)];
}

function registerResources(register: RegisterPart, at: PathMaker): Resource[] {
  const folder = safeFileName(register.slug);
  const { information, informationData, name } = register;
  return [
    ...(information === null
      ? []
      : [pageResource(at(`${folder}/information.html`), information, `${name}: ${information.title}`)]),
    ...(informationData === null ? [] : [dataResource(at(`${folder}/information.jsonld`), informationData)]),
    ...register.tables.flatMap((table) => tableResources(folder, table, `${name}: ${table.title.fi}`, at)),
    ...register.files.map((file) =>
      original(at(`${folder}/files/${safeFileName(file.name)}`), `${name}: ${file.name}`, file.open),
    ),
  ];
}

function tableResources(folder: string, table: ReplyTable, link: string, at: PathMaker): Resource[] {
  const stem = `${folder}/${safeFileName(table.name)}`;
  const schema = { fields: tableFields(table), missingValues: [''] };
  const csv = { path: at(`${stem}.csv`), open: () => tableAsCsv(table), compress: true };
  const json = { path: at(`${stem}.json`), open: () => tableAsJson(table), compress: true };
  const description = { title: table.title.fi, 'x-title': table.title, encoding: 'utf-8' };
  return [
    {
      file: csv,
      description: {
        ...description,
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        schema,
      },
      link,
    },
    {
      file: json,
      description: { ...description, format: 'json', mediatype: 'application/json' },
      link: null,
    },
    dataResource(at(`${stem}.schema.json`), tableSchema(table)),
  ];
}

function pageResource(path: string, page: Paper, link: string): Resource {
  return {
    file: textFile(path, () => htmlPage(page)),
    description: { mediatype: 'text/html', encoding: 'utf-8' },
    link,
  };
}

function dataResource(path: string, data: object): Resource {
  const file = textFile(path, () => `${JSON.stringify(data, null, 2)}\n`);
  return {
    file,
    description: { format: 'json', mediatype: 'application/json', encoding: 'utf-8' },
    link: null,
  };
}

function original(path: string, link: string, open: () => Promise<Readable>): Resource {
  return { file: { path, open, compress: false }, description: {}, link };
}
