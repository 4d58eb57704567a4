import type { ReplyContents } from '@oikeuspolku/application';
import type { Language } from '@oikeuspolku/domain';
import { fileSize, instantShort, say, t } from '@oikeuspolku/language';
import { Temporal } from 'temporal-polyfill';

/** One thing to download. */
interface DownloadLink {
  readonly href: string;
  readonly text: string;
  readonly size: string;
}

/** C14 as its template shows it. */
export interface ReplyView {
  readonly heading: string;
  readonly until: string;
  readonly all: string;
  readonly registers: readonly { readonly name: string; readonly links: readonly DownloadLink[] }[];
  readonly downloads: readonly string[];
  readonly help: string;
  /** Where a message asks for it. */
  readonly otherFormat: string;
}

/** Formats as people call them. */
const FORMATS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'text/csv': 'CSV',
  'application/json': 'JSON',
};

/** The unlocked reply: one ZIP, single files register by register, and who fetched what before. */
export function replyView(
  contents: ReplyContents,
  base: string,
  phone: string,
  language: Language,
): ReplyView {
  const describe = (mediaType: string, size: number): string =>
    [FORMATS[mediaType] ?? mediaType, fileSize(size, language)].join(', ');
  return {
    heading: t(language, 'citizen.download.heading'),
    until: t(language, 'citizen.download.until', { date: Temporal.PlainDate.from(contents.openUntil) }),
    all: `${base}/case/reply/package`,
    registers: contents.fromRegisters.map(({ registerName, papers, files }) => ({
      name: registerName,
      links: [
        ...papers.map(({ documentId, code, size }) => ({
          href: `${base}/case/reply/document/${documentId}`,
          text:
            code === 'data'
              ? t(language, 'reply.dataDoc', { register: registerName })
              : say(language, `letter.name.${code}`),
          size: describe('application/pdf', size),
        })),
        ...files.map(({ fileId, name, mediaType, size }) => ({
          href: `${base}/case/reply/file/${fileId}`,
          text: name,
          size: describe(mediaType, size),
        })),
      ],
    })),
    downloads: contents.downloads.map(({ at }) =>
      t(language, 'citizen.download.loggedRow', { time: instantShort(Temporal.Instant.from(at), language) }),
    ),
    help: t(language, 'citizen.download.help', { phone }),
    otherFormat: `${base}/case/add`,
  };
}

/** The sentence for an obstacle that no PIN removes. */
export function obstacleText(
  kind: 'no-reply' | 'expired' | 'guardianship-ended',
  openUntil: string | null,
  phone: string,
  language: Language,
): string {
  switch (kind) {
    case 'no-reply':
      return t(language, 'reply.none');
    case 'guardianship-ended':
      return t(language, 'reply.ended', { phone });
    case 'expired':
      return say(language, 'error.E47', { date: Temporal.PlainDate.from(openUntil ?? '') });
    default:
      return kind satisfies never;
  }
}
