import { escapeHtml, paperToHtml, paperToText } from '@oikeuspolku/language';
import type { Paper } from '@oikeuspolku/language';
import type { OutgoingMail } from '@oikeuspolku/application';

/** What a reader sees of a message: the same content as plain text and as HTML. */
export type MailBody = Pick<OutgoingMail, 'subject' | 'text' | 'html' | 'language'>;

/**
 * Renders a paper as a message. Plain markup without images, styles from elsewhere or scripts; links only to the given
 * hosts (the service's own). The subject stands in the message and is repeated as the page's title.
 */
export function mailBodyOf(subject: string, paper: Paper, linkHosts: readonly string[]): MailBody {
  const oneLine = subject.replace(/\s+/g, ' ').trim();
  return {
    subject: oneLine,
    text: paperToText(paper),
    html: page(oneLine, paper.language, paperToHtml(paper, { linkHosts })),
    language: paper.language,
  };
}

function page(title: string, language: string, article: string): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body style="font-family: Arial, Helvetica, sans-serif; font-size: 16px; line-height: 1.5; max-width: 40em">
${article}</body>
</html>
`;
}
