import { lifecycleMarkdown } from './lifecycle.js';
import { refusalGroundsMarkdown } from './refusal-grounds.js';
import { rightsMatrixMarkdown } from './rights-matrix.js';

/** The generated pages about the law: where each stands, relative to the root, and what writes it. */
export const LAW_PAGES: Readonly<Record<string, () => string>> = {
  'docs/rights.md': rightsMatrixMarkdown,
  'docs/refusal-grounds.md': refusalGroundsMarkdown,
  'docs/lifecycle.md': lifecycleMarkdown,
};
