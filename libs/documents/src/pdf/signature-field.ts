import type { PdfSheet, PdfReference, Tag } from './pdf-sheet.js';

/** What the signature field says in clear text; the proof is in the signature itself. */
export interface SignatureField {
  /** Name of the sealing organisation. */
  readonly signer: string;
  /** Why it was sealed, in the language of the paper. */
  readonly reason: string;
  /** What assistive technology says about the field. */
  readonly label: string;
  readonly signedAt: Date;
  /** Room for the signature in bytes; a time stamp of a large authority fits 16 kB. */
  readonly room?: number;
}

/** Where in the finished bytes the signature goes. */
export interface SignatureGap {
  /** Offset of the signature dictionary's object. */
  readonly objectOffset: number;
  readonly room: number;
}

const DEFAULT_ROOM = 16_384;

/** Stands for an offset that is known only when the file is whole; as wide as any offset. */
export const OFFSET_PLACEHOLDER = 9_999_999_999;

/**
 * Adds an empty signature field to the file while it is written, so that the signed file has one revision and its
 * field is tagged like everything else (an added revision would leave an untagged field behind).
 * The field is invisible and, being a `Form` element with a label, still announced.
 */
export function addSignatureField(sheet: PdfSheet, parent: Tag, field: SignatureField): PdfReference {
  const room = field.room ?? DEFAULT_ROOM;
  const signature = sheet.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'adbe.pkcs7.detached',
    ByteRange: [0, OFFSET_PLACEHOLDER, OFFSET_PLACEHOLDER, OFFSET_PLACEHOLDER],
    Contents: new Uint8Array(room),
    M: field.signedAt,
    Name: Object(field.signer),
    Reason: Object(field.reason),
  });
  signature.end();
  const form = sheet.struct('Form');
  parent.add(form);
  sheet.annotate(0, 0, 0, 0, {
    Subtype: 'Widget',
    FT: 'Sig',
    T: Object('seal'),
    TU: Object(field.label),
    Contents: Object(field.label),
    V: signature,
    F: 132, // print, locked
    structParent: form,
  });
  form.end();
  const annotations = (sheet.page.dictionary.data['Annots'] ?? []) as PdfReference[];
  const acroForm = sheet.ref({ Fields: [annotations.at(-1)], SigFlags: 3 });
  acroForm.end();
  sheet._root.data['AcroForm'] = acroForm;
  // pdfkit would finish a form of its own here; this one is finished.
  sheet.endAcroForm = () => undefined;
  return signature;
}

/** Where the signature of a finished sheet goes. */
export function signatureGap(sheet: PdfSheet, signature: PdfReference, field: SignatureField): SignatureGap {
  return { objectOffset: sheet._offsets[signature.id - 1] ?? 0, room: field.room ?? DEFAULT_ROOM };
}
