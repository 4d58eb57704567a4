import type { IdentifiedPerson, Language } from '@oikeuspolku/domain';
import type { Logger } from '@oikeuspolku/platform';
import * as oidc from 'openid-client';
import { CLAIM_PROFILES, personOfClaims, type Claims } from './claim-profile.js';

/** Where strong identification comes from; made from the settings OIDC_*. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly profile: keyof typeof CLAIM_PROFILES;
  /** Levels (acr) that count; empty: those of the profile. */
  readonly levels: readonly string[];
  /** Plain HTTP is spoken to the provider: never in production. */
  readonly insecure: boolean;
}

/** What one round trip is checked against. Kept in the visitor's session, used once. */
export interface IdentityRound {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/**
 * Who came back, or why nobody did. `cancelled`: the person turned back; `unavailable`: the provider does not answer;
 * `refused`: what came back cannot be believed. `reason` is a code for the log, never what the provider wrote.
 */
export type Identification =
  | { readonly ok: true; readonly person: IdentifiedPerson }
  | {
      readonly ok: false;
      readonly kind: 'cancelled' | 'unavailable' | 'refused';
      readonly reason: string;
    };

const TIMEOUT_SECONDS = 5;
/** An identification older than this does not count: people share computers. */
const MAX_AGE_SECONDS = 300;
/** What the provider says about itself is asked again after so long. */
const KEEP_MS = 3_600_000;

/** A provider of strong identification by OpenID Connect: code flow with PKCE, state, nonce and a verified signature. */
export class IdentityProvider {
  private known: { readonly configuration: oidc.Configuration; readonly until: number } | null = null;
  private asking: Promise<oidc.Configuration> | null = null;

  constructor(
    private readonly settings: ProviderSettings,
    private readonly log: Logger,
    private readonly milliseconds: () => number = () => performance.now(),
  ) {}

  /**
   * Begins a round trip.
   * @param returnTo our own address that the provider sends the browser back to
   * @returns the provider's address and what the answer is checked against; null when the provider does not answer
   */
  async begin(
    returnTo: string,
    language: Language,
  ): Promise<{ readonly href: string; readonly round: IdentityRound } | null> {
    const configuration = await this.configuration().catch(() => null);
    if (configuration === null) return null;
    const round = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const href = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: returnTo,
      scope: this.profile.scope,
      state: round.state,
      nonce: round.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(round.verifier),
      code_challenge_method: 'S256',
      acr_values: this.levels.join(' '),
      max_age: String(MAX_AGE_SECONDS),
      ui_locales: language,
    });
    return { href: href.href, round };
  }

  /** Judges what came back. @param answer our own address with the provider's query */
  async finish(answer: URL, round: IdentityRound): Promise<Identification> {
    const found = await this.judge(answer, round);
    if (!found.ok) this.log.warn('identity.not-identified', { kind: found.kind, reason: found.reason });
    return found;
  }

  private async judge(answer: URL, round: IdentityRound): Promise<Identification> {
    try {
      const configuration = await this.configuration();
      const tokens = await oidc.authorizationCodeGrant(configuration, answer, {
        expectedState: round.state,
        expectedNonce: round.nonce,
        pkceCodeVerifier: round.verifier,
        maxAge: MAX_AGE_SECONDS,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) return { ok: false, kind: 'refused', reason: 'no-id-token' };
      const person =
        this.personOf(claims) ?? this.personOf(await this.more(configuration, tokens.access_token, claims));
      return person === null
        ? { ok: false, kind: 'refused', reason: 'not-strong-or-incomplete' }
        : { ok: true, person };
    } catch (error) {
      return notIdentified(error);
    }
  }

  private get profile(): (typeof CLAIM_PROFILES)['standard'] {
    return CLAIM_PROFILES[this.settings.profile];
  }

  private get levels(): readonly string[] {
    return this.settings.levels.length === 0 ? this.profile.levels : this.settings.levels;
  }

  private personOf(claims: Claims): IdentifiedPerson | null {
    return personOfClaims(claims, this.profile, this.levels);
  }

  /** Some providers tell names at the userinfo endpoint only. The level is the signed one, whatever stands there. */
  private async more(
    configuration: oidc.Configuration,
    accessToken: string,
    claims: oidc.IDToken,
  ): Promise<Claims> {
    if (configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
    const told = await oidc.fetchUserInfo(configuration, accessToken, claims.sub);
    return { ...told, ...claims };
  }

  /** What the provider says about itself; asked once at a time, and again when it failed or grew old. */
  private configuration(): Promise<oidc.Configuration> {
    if (this.known !== null && this.known.until > this.milliseconds()) {
      return Promise.resolve(this.known.configuration);
    }
    this.asking ??= this.discover().finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  private async discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret, insecure } = this.settings;
    const configuration = await oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: TIMEOUT_SECONDS,
      execute: [oidc.enableNonRepudiationChecks, ...(insecure ? [oidc.allowInsecureRequests] : [])],
    });
    this.known = { configuration, until: this.milliseconds() + KEEP_MS };
    return configuration;
  }
}

/** Errors with which a provider says that the person turned back. */
const TURNED_BACK = ['access_denied', 'login_required', 'interaction_required', 'consent_required'];
const NOT_NOW = ['temporarily_unavailable', 'server_error'];

function notIdentified(error: unknown): Exclude<Identification, { readonly ok: true }> {
  if (error instanceof oidc.AuthorizationResponseError) {
    if (TURNED_BACK.includes(error.error)) return { ok: false, kind: 'cancelled', reason: 'turned-back' };
    if (NOT_NOW.includes(error.error)) return { ok: false, kind: 'unavailable', reason: 'provider-says-so' };
    return { ok: false, kind: 'refused', reason: 'error-answer' };
  }
  if (error instanceof oidc.ResponseBodyError) return { ok: false, kind: 'refused', reason: 'token-refused' };
  const code = error instanceof oidc.ClientError ? (error.code ?? '') : '';
  if (code === 'OAUTH_TIMEOUT' || isNetworkFault(error)) {
    return { ok: false, kind: 'unavailable', reason: 'no-answer' };
  }
  return { ok: false, kind: 'refused', reason: /^[A-Z_]{1,60}$/.test(code) ? code : 'not-believed' };
}

/** `fetch` throws a TypeError with a cause when nobody answers. */
function isNetworkFault(error: unknown): boolean {
  return error instanceof TypeError && error.cause instanceof Error && 'code' in error.cause;
}
