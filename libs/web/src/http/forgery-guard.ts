import { keyedHash, randomToken, sameText } from '@oikeuspolku/platform';

/** Name of the hidden field that carries the token. In a multipart form it must be the first field. */
export const TOKEN_FIELD = '_token';

/** Why a request that would change something is not believed to come from our own page. */
export type ForgeryReason = 'foreign-origin' | 'cross-site' | 'no-visitor' | 'wrong-token';

/** Where a request says that it comes from. */
export interface RequestOrigin {
  readonly origin: string | undefined;
  readonly secFetchSite: string | undefined;
}

/**
 * Guards against requests that another site makes in a person's name. Two independent checks: where the browser says the
 * request comes from, and a token that only our own page could have shown to this visitor.
 */
export class ForgeryGuard {
  /**
   * @param key secret of the server, the same in every process of the app
   * @param origins origins under which people reach the service, e.g. `https://tiedot.example.test`
   */
  constructor(
    private readonly key: Uint8Array,
    private readonly origins: readonly string[],
  ) {}

  /**
   * A token for a form of this visitor. Each one is salted, so that no two pages show the same text: what compression
   * reveals about one page says nothing about the next.
   */
  tokenFor(visitorId: string): string {
    return this.salted(visitorId, randomToken(16));
  }

  private salted(visitorId: string, salt: string): string {
    return `${salt}.${keyedHash(this.key, `form-token|${salt}|${visitorId}`)}`;
  }

  /**
   * Checks the browser's own statement. Under `Referrer-Policy: no-referrer` browsers send `Origin: null` with our own
   * forms, so `null` alone proves nothing either way and `Sec-Fetch-Site` or the token must decide.
   */
  checkOrigin({ origin, secFetchSite }: RequestOrigin): ForgeryReason | null {
    if (secFetchSite !== undefined && secFetchSite !== 'same-origin') return 'cross-site';
    if (origin !== undefined && origin !== 'null' && !this.origins.includes(origin)) return 'foreign-origin';
    return null;
  }

  /** Checks the token of a form against the visitor's cookie. */
  checkToken(visitorId: string | null, token: unknown): ForgeryReason | null {
    if (visitorId === null) return 'no-visitor';
    const salt = typeof token === 'string' ? token.split('.')[0] : undefined;
    if (salt === undefined || salt.length > 40) return 'wrong-token';
    return sameText(String(token), this.salted(visitorId, salt)) ? null : 'wrong-token';
  }
}
