import type { CertificatePreview } from '@oikeuspolku/application';
import type { Language } from '@oikeuspolku/domain';
import { certificatePaper, paperToHtml, say } from '@oikeuspolku/language';

/** Stands where the code will be: a preview is neither numbered nor sealed. */
const NOT_YET = '—';

/** A certificate that is not issued yet, as `case/certificate.njk` shows it: the paper, or what it still lacks. */
export interface CertificateView {
  readonly certificate: string;
  readonly certificateLanguage: Language;
  readonly missing: readonly string[];
}

/** @param written language of the certificate; @param read language of whoever looks at it @param verifyUrl as it will be printed */
export function certificateView(
  preview: Exclude<CertificatePreview, { readonly kind: 'not-found' }>,
  written: Language,
  read: Language,
  verifyUrl: string,
): CertificateView {
  if (preview.ok) {
    const paper = certificatePaper(preview.content, {
      language: written,
      printedCode: NOT_YET,
      verifyUrl,
    });
    return { certificate: paperToHtml(paper, { topLevel: 2 }), certificateLanguage: written, missing: [] };
  }
  const lacks = preview.missing.map(
    ({ code, why }) =>
      `${say(read, `certificate-element.${code}`)}: ${say(read, `certificate-missing.${why}`)}`,
  );
  return { certificate: '', certificateLanguage: written, missing: [...new Set(lacks)] };
}
