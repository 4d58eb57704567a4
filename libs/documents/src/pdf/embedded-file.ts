import { createHash } from 'node:crypto';
import type { PdfSheet } from './pdf-sheet.js';

/** The one file that a paper may carry inside: its machine-readable twin. */
export interface EmbeddedTwin {
  /** File name inside the PDF, of plain letters. */
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/**
 * Embeds the twin as an associated file (ISO 19005-3 clause 6.8). pdfkit's own way writes the checksum as 32 letters
 * where ISO 32000-1 table 46 asks for 16 bytes, so the two objects are written here.
 */
export function embedTwin(sheet: PdfSheet, twin: EmbeddedTwin, createdAt: Date): void {
  const stream = sheet.ref({
    Type: 'EmbeddedFile',
    Subtype: nameOf(twin.mediaType),
    Params: {
      Size: twin.bytes.byteLength,
      CheckSum: new Uint8Array(createHash('md5').update(twin.bytes).digest()),
      ModDate: createdAt,
    },
  });
  stream.end(twin.bytes);
  const specification = sheet.ref({
    Type: 'Filespec',
    AFRelationship: 'Data',
    F: Object(twin.name),
    UF: Object(twin.name),
    Desc: Object(twin.description),
    EF: { F: stream, UF: stream },
  });
  specification.end();
  sheet.addNamedEmbeddedFile(twin.name, specification);
  sheet._root.data['AF'] = [specification];
}

/** A PDF name with the signs that names may not hold written as `#xx` (ISO 32000-1 clause 7.3.5). */
function nameOf(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
