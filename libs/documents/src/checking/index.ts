export { paperText, squeezed } from './paper-text.js';
export { checkPdf, type PdfExpectation, type PdfReport } from './structure-check.js';
