import PostalMime from 'postal-mime';
import type { Attachment, Email } from 'postal-mime';

/** What a delivery status notification (RFC 3464) says about one of our messages. */
export interface Bounce {
  readonly kind: 'bounce';
  /** Message-ID of our message; null when the report names none. */
  readonly messageId: string | null;
  /** `failed` is final; `delayed` is news only; the others are good news. */
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** Enhanced status code, `5.1.1`. */
  readonly status: string;
}

export type ParsedBounce = Bounce | { readonly kind: 'other-mail' } | { readonly kind: 'unreadable' };

/** Reports are short; more than this is cut off, and the parts that matter stand first. */
export const LARGEST_REPORT = 512 * 1024;

const ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;

/** Reads an incoming message as a delivery report. The recipient's address in it is not kept. */
export async function parseBounce(raw: Uint8Array): Promise<ParsedBounce> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(raw.subarray(0, LARGEST_REPORT), {
      attachmentEncoding: 'utf8',
      forceRfc822Attachments: true,
      maxNestingDepth: 8,
      maxHeadersSize: 64 * 1024,
    });
  } catch {
    return { kind: 'unreadable' };
  }
  const report = partOf(mail, 'message/delivery-status') ?? partOf(mail, 'message/global-delivery-status');
  if (report === null) return { kind: 'other-mail' };
  const [message = new Map<string, string>(), ...recipients] = groupsOf(report);
  const worst = recipients.find((group) => group.get('action')?.toLowerCase() === 'failed') ?? recipients[0];
  const action = ACTIONS.find((name) => name === worst?.get('action')?.toLowerCase());
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(worst?.get('status') ?? '')?.[0];
  if (action === undefined || status === undefined) return { kind: 'unreadable' };
  return { kind: 'bounce', messageId: messageIdOf(mail, message), action, status };
}

function partOf(mail: Email, type: string): string | null {
  const part = mail.attachments.find(({ mimeType }) => mimeType === type);
  return part === undefined ? null : textOf(part);
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** Groups of fields between empty lines: the first about the message, then one a recipient. */
function groupsOf(text: string): Map<string, string>[] {
  return text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n[ \t]*\n/)
    .slice(0, 20)
    .map((group) => fieldsOf(group));
}

function fieldsOf(text: string): Map<string, string> {
  const lines = text.replace(/\n[ \t]+/g, ' ').split('\n');
  return new Map(
    lines.slice(0, 100).flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : [];
    }),
  );
}

/** The returned headers name our message; where they were left out, the envelope's id does (RFC 3461). */
function messageIdOf(mail: Email, message: Map<string, string>): string | null {
  const returned =
    partOf(mail, 'text/rfc822-headers') ??
    partOf(mail, 'message/rfc822') ??
    partOf(mail, 'message/rfc822-headers');
  const header =
    returned === null
      ? undefined
      : fieldsOf(returned.replace(/\r\n?/g, '\n').split('\n\n')[0] ?? '').get('message-id');
  const envelope = message.get('original-envelope-id');
  const found = header ?? (envelope === undefined ? undefined : fromXtext(envelope));
  return found !== undefined && /^<[^<>\s]{3,250}>$/.test(found) ? found : null;
}

/** `+3C` stands for `<` in an envelope id. */
function fromXtext(text: string): string {
  return text.replace(/\+([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
