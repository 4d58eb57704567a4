export { checkPdf, type PdfExpectation, type PdfReport } from './structure-check.js';
