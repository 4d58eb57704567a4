import type { Paper } from '@oikeuspolku/language';
import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { renderUnsignedPdf, type EmbeddedTwin, type SignatureField } from '../pdf/index.js';
import { signPdf, type SealKey, type SealResult, type TimeStampAuthority } from '../signing/index.js';

/** What a sealed certificate is made of, beside its paper. */
export interface SealOrder {
  readonly twin: EmbeddedTwin;
  readonly at: Date;
  readonly linkHosts: readonly string[];
  readonly key: SealKey;
  readonly authority: TimeStampAuthority | null;
  readonly words: Pick<SignatureField, 'signer' | 'reason' | 'label'>;
}

/** A sealed certificate, ready to be stored, or why it could not be sealed. */
export type SealedCertificate =
  | { readonly ok: true; readonly bytes: Buffer; readonly sha256: string; readonly stampedAt: Date | null }
  | Exclude<SealResult, { readonly ok: true }>;

/** Renders a certificate with its twin inside and puts the organisation's seal on it. */
export async function sealCertificate(paper: Paper, order: SealOrder): Promise<SealedCertificate> {
  const unsigned = await renderUnsignedPdf(paper, {
    createdAt: Temporal.Instant.fromEpochMilliseconds(order.at.getTime()),
    linkHosts: order.linkHosts,
    twin: order.twin,
    signatureField: order.words,
  });
  const sealed = await signPdf(unsigned, order.key, { signedAt: order.at, authority: order.authority });
  return sealed.ok ? { ...sealed, sha256: createHash('sha256').update(sealed.bytes).digest('hex') } : sealed;
}
