import type { Readable } from 'node:stream';

/** A file as an answer: always an attachment, never shown as a page of ours. */
export interface Download {
  readonly kind: 'download';
  readonly content: Readable;
  /** Name on the person's device: ASCII, no personal data (case numbers and document codes are allowed). */
  readonly fileName: string;
  readonly mediaType: string;
  /** Bytes, when known before sending. */
  readonly size: number | null;
}

/** Builds a download answer. */
export function download(
  content: Readable,
  fileName: string,
  mediaType: string,
  size: number | null = null,
): Download {
  return { kind: 'download', content, fileName, mediaType, size };
}

/** Whether a value that a controller returned is a download. */
export function isDownload(value: unknown): value is Download {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'download';
}
