import { ReplyPacker, type PackageOrder } from '@oikeuspolku/application';
import { informationPaper, packageIndexPaper, withheldPaper } from '@oikeuspolku/language';
import type { Readable } from 'node:stream';
import { informationData } from './information-data.js';
import { streamReplyPackage } from './reply-package.js';

/**
 * Packs a reply that was sent into one ZIP stream. The papers in it were pressed and sealed when the reply was sent; the package
 * around them carries hashes but no seal, because it is made by the process that faces the public, which holds no key.
 */
export class ZipReplyPacker extends ReplyPacker {
  override pack(order: PackageOrder): Readable {
    const { organisationName, caseNumber, language, at, documents, registers, withheld } = order;
    const frame = { language, organisationName, caseNumber };
    return streamReplyPackage(
      {
        organisationName,
        caseNumber,
        at,
        index: packageIndexPaper(frame),
        coverLetter: null,
        documents,
        withheld: withheld.length === 0 ? null : { page: withheldPaper(withheld, frame), data: { withheld } },
        registers: registers.map(({ slug, name, files, information }) => ({
          slug,
          name,
          files,
          information: information.length === 0 ? null : informationPaper(name, information, frame),
          informationData: information.length === 0 ? null : informationData(name, information, frame),
          tables: [],
        })),
      },
      null,
    );
  }
}
