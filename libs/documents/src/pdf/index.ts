export { renderPdf, renderUnsignedPdf, type PdfOptions, type UnsignedPdf } from './render-pdf.js';
export type { EmbeddedTwin } from './embedded-file.js';
export type { SignatureField, SignatureGap } from './signature-field.js';
