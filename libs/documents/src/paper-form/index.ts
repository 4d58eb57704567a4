export { questionsOnPaper, type PaperFormFacts } from './questions-on-paper.js';
export { renderPaperForm } from './render-paper-form.js';
