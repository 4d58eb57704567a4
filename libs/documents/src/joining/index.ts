export { issuedPaper, joinPapers, type IssuedPaper } from './join-papers.js';
