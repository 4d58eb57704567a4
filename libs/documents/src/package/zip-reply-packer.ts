import { ReplyPacker, type PackageEntry, type PackageOrder } from '@oikeuspolku/application';
import { informationPaper, packageIndexPaper, withheldPaper } from '@oikeuspolku/language';
import { Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { asReplyTable, isTableMediaType, readTable } from './given-table.js';
import { informationData } from './information-data.js';
import { streamReplyPackage } from './reply-package.js';
import type { ReplyTable } from './table.js';

/**
 * Packs a reply that was sent into one ZIP stream. The papers in it were pressed and sealed when the reply was sent. The package
 * around them is made by the process that faces the public, which holds no key: it carries the signature that the worker made
 * over the same manifest, as long as the reply is still the same.
 */
export class ZipReplyPacker extends ReplyPacker {
  override pack(order: PackageOrder): Readable {
    return Readable.from(packed(order), { objectMode: false });
  }

  override async tagManifestOf(order: Omit<PackageOrder, 'signatureOf'>): Promise<string> {
    let found = '';
    const signatureOf = (tagManifest: string): Promise<null> => {
      found = tagManifest;
      return Promise.resolve(null);
    };
    // Nothing is kept of what flows by: only its hashes stand in the manifest.
    await pipeline(
      this.pack({ ...order, signatureOf }),
      new Writable({ write: (_chunk, _encoding, done) => done() }),
    );
    return found;
  }
}

/** The package, once the tables of its registers are read: their columns must be known before the first byte. */
async function* packed(order: PackageOrder): AsyncGenerator<Buffer> {
  const { organisationName, caseNumber, language, at, documents, registers, withheld, signatureOf } = order;
  const frame = { language, organisationName, caseNumber };
  const withTables: (PackageOrder['registers'][number] & { readonly tables: readonly ReplyTable[] })[] = [];
  for (const register of registers) withTables.push({ ...register, tables: await tablesOf(register.files) });
  yield* streamReplyPackage(
    {
      organisationName,
      caseNumber,
      at,
      index: packageIndexPaper(frame),
      coverLetter: null,
      documents,
      withheld: withheld.length === 0 ? null : { page: withheldPaper(withheld, frame), data: { withheld } },
      registers: withTables.map(({ slug, name, files, information, tables }) => ({
        slug,
        name,
        files,
        information: information.length === 0 ? null : informationPaper(name, information, frame),
        informationData: information.length === 0 ? null : informationData(name, information, frame),
        tables,
      })),
    },
    signatureOf,
  ) as AsyncIterable<Buffer>;
}

/**
 * The tables among the files of a register. Each is read whole to know its columns and again when its rows are written, so that
 * never more than one is held. What can no longer be read as a table stays an original file and nothing more.
 */
async function tablesOf(files: readonly PackageEntry[]): Promise<readonly ReplyTable[]> {
  const tables: ReplyTable[] = [];
  for (const { name, mediaType = '', open } of files) {
    if (!isTableMediaType(mediaType)) continue;
    const given = async () => readTable(await buffer(await open()), mediaType);
    const reading = await given();
    if (!reading.ok) continue;
    const table = asReplyTable(name.replace(/\.[^.]*$/, ''), { ...reading.table, rows: [] });
    tables.push({
      ...table,
      rows: async function* () {
        const again = await given();
        if (again.ok) yield* again.table.rows;
      },
    });
  }
  return tables;
}
