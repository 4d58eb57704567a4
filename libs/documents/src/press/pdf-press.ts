import {
  Press,
  type CertificateOrder,
  type LetterOrder,
  type PressedDocument,
} from '@oikeuspolku/application';
import type { Language } from '@oikeuspolku/domain';
import { allowedLink, certificatePaper, standardReason, t } from '@oikeuspolku/language';
import type { Paper } from '@oikeuspolku/language';
import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { certificateTwin, sealCertificate } from '../certificate/index.js';
import { renderPdf } from '../pdf/index.js';
import { signDetached, type SealKey, type TimeStampAuthority } from '../signing/index.js';
import { letterOf } from './letter-papers.js';

/** What the press works with. */
export interface PressSettings {
  /** Hosts that documents may link to; the first is the citizen site's. */
  readonly linkHosts: readonly string[];
  /** The seal of an organisation. Rejects when it has none. */
  readonly sealKeyOf: (organisationId: string) => Promise<SealKey>;
  /** Null: certificates carry no time stamp, and say nothing of one. */
  readonly timeStamps: TimeStampAuthority | null;
}

/** A certificate could not be sealed; the reason is a code without personal facts. */
export class SealingFailed extends Error {
  constructor(readonly fault: string) {
    super(`the certificate was not sealed: ${fault}`);
    this.name = 'SealingFailed';
  }
}

/** Stands where a code will be printed. */
const NO_CODE = '—';

/** A preview says first of all, and in its running header, that it is none of the papers that go out. */
const marked = (paper: Paper, key: 'letter.notSent' | 'certificate.notSigned'): Paper => {
  const text = t(paper.language, key);
  const mark = { kind: 'paragraph', content: [{ text, strong: true }] } as const;
  return { ...paper, window: null, blocks: [mark, ...paper.blocks] };
};

/** Presses papers as tagged PDF and seals certificates. */
export class PdfPress extends Press {
  constructor(private readonly settings: PressSettings) {
    super();
  }

  /** The front page of the service. Plain `http` is for this machine only, as in `allowedLink`. */
  private get home(): string {
    const [host = ''] = this.settings.linkHosts;
    const secure = `https://${host}/`;
    return allowedLink(`http://${host}/`, [host]) ?? secure;
  }

  /** Rejects when a fact of the letter is missing. */
  override async letter(order: LetterOrder, at: Date): Promise<PressedDocument> {
    const paper = letterOf(order, this.home);
    return this.pressed(order.notSent === true ? marked(paper, 'letter.notSent') : paper, at);
  }

  override async unsignedCertificate(
    { content, language, verifyUrl }: Parameters<Press['unsignedCertificate']>[0],
    at: Date,
  ): Promise<PressedDocument> {
    const paper = certificatePaper(content, { language, printedCode: NO_CODE, verifyUrl });
    return this.pressed(marked(paper, 'certificate.notSigned'), at);
  }

  /** Rejects with `SealingFailed` when the seal or, where one is configured, the time stamp could not be had. */
  override async certificate(order: CertificateOrder, at: Date): Promise<PressedDocument> {
    const { content, language, printedCode, verifyUrl, organisationId } = order;
    const paper = certificatePaper(content, { language, printedCode, verifyUrl });
    const signer = content.signature.sealedBy;
    const sealed = await sealCertificate(paper, {
      twin: certificateTwin(content, language),
      at,
      linkHosts: this.settings.linkHosts,
      key: await this.settings.sealKeyOf(organisationId),
      authority: this.settings.timeStamps,
      words: {
        signer,
        reason: t(language, 'certificate.title'),
        label: t(language, 'certificate.signature.sealed', { organisation: signer }),
      },
    });
    if (!sealed.ok) throw new SealingFailed(sealed.fault);
    return { bytes: sealed.bytes, sha256: sealed.sha256 };
  }

  /** Rejects with `SealingFailed` when the time stamp that is configured could not be had. */
  override async seal(organisationId: string, bytes: Buffer, at: Date): Promise<Buffer> {
    const key = await this.settings.sealKeyOf(organisationId);
    const signed = await signDetached(bytes, key, at, this.settings.timeStamps);
    if (!signed.ok) throw new SealingFailed(signed.fault);
    return Buffer.from(signed.signature);
  }

  private async pressed(paper: Paper, at: Date): Promise<PressedDocument> {
    const createdAt = Temporal.Instant.fromEpochMilliseconds(at.getTime());
    const bytes = await renderPdf(paper, { createdAt, linkHosts: this.settings.linkHosts });
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  override standardReason(ground: string, language: Language): string {
    return standardReason(ground, language);
  }
}
