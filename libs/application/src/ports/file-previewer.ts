/** Why a file cannot be shown as pictures. */
export type PreviewRefusal = 'no-program' | 'not-shown' | 'busy' | 'failed';

/** One page of a file as a picture made anew, or why not. */
export type PreviewedPage =
  { readonly ok: true; readonly png: Buffer } | { readonly ok: false; readonly kind: PreviewRefusal };

/** What a file says of itself: how many pages, and the text on them. */
export type PreviewedFile =
  | { readonly ok: true; readonly pages: number; readonly text: string }
  | { readonly ok: false; readonly kind: PreviewRefusal };

/**
 * Shows foreign files without opening them: pages are drawn by another program, with limits of time, memory and size, and only its
 * pictures are shown. PDF, JPEG and PNG; anything else is not shown (design §9, Uploads).
 */
export abstract class FilePreviewer {
  abstract look(content: Buffer, mediaType: string): Promise<PreviewedFile>;
  /** @param page from 1 on */
  abstract draw(content: Buffer, mediaType: string, page: number): Promise<PreviewedPage>;
}
