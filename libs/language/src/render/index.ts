export { blocksToHtml, escapeHtml, paperToHtml, type HtmlPaperOptions } from './html-paper.js';
export { allowedLink } from './link-rule.js';
export { paperToText } from './text-paper.js';
