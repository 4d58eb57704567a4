import type { Verification } from '@oikeuspolku/application';
import type { Language } from '@oikeuspolku/domain';
import { instantShort, t } from '@oikeuspolku/language';
import { Temporal } from 'temporal-polyfill';

type Genuine = Extract<Verification, { readonly kind: 'genuine' }>;

/** What came of checking. A code that does not fit says no more than `not-found`. */
export type Verified =
  | { readonly kind: 'genuine' | 'genuine-file'; readonly certificate: Genuine }
  | { readonly kind: 'not-found' | 'changed' | 'not-ours' };

/** What the page says about the certificate. */
export interface Outcome {
  readonly genuine: boolean;
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The answer in words: whether it is ours and unchanged, who signed it and when, and whether another took its place. */
export function outcomeOf(verified: Verified, organisationName: string, language: Language): Outcome {
  switch (verified.kind) {
    case 'genuine':
      return genuine(t(language, 'citizen.verify.genuine'), verified.certificate, organisationName, language);
    case 'genuine-file':
      return genuine(
        t(language, 'citizen.verify.genuineFile'),
        verified.certificate,
        organisationName,
        language,
      );
    case 'not-found':
      return { genuine: false, heading: t(language, 'citizen.verify.notFound'), lines: [] };
    case 'changed':
      return {
        genuine: false,
        heading: t(language, 'citizen.verify.changed'),
        lines: [t(language, 'citizen.verify.changed.what')],
      };
    case 'not-ours':
      return {
        genuine: false,
        heading: t(language, 'citizen.verify.notOurs', { organisation: organisationName }),
        lines: [t(language, 'citizen.verify.notOurs.what')],
      };
    default:
      return verified satisfies never;
  }
}

function genuine(heading: string, certificate: Genuine, organisation: string, language: Language): Outcome {
  const [name = '', title = ''] = splitOnce(certificate.signedBy);
  const time = instantShort(Temporal.Instant.from(certificate.signedAt), language);
  return {
    genuine: true,
    heading,
    lines: [
      certificate.certificateNumber,
      t(language, 'citizen.verify.signedBy', { name, title }),
      t(language, 'citizen.verify.signedAt', { time }),
      t(language, 'citizen.verify.sealedBy', { organisation }),
      certificate.replacedBy === null
        ? t(language, 'citizen.verify.current')
        : t(language, 'citizen.verify.replaced', { number: certificate.replacedBy }),
    ],
  };
}

/** `Name, title` of a signatory. */
function splitOnce(signedBy: string): readonly string[] {
  const comma = signedBy.indexOf(', ');
  return comma === -1 ? [signedBy, ''] : [signedBy.slice(0, comma), signedBy.slice(comma + 2)];
}
