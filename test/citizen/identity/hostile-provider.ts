import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ProviderSettings } from '../../../apps/citizen/src/identify/identity-provider.js';

type Json = Record<string, unknown>;

/** What the provider does wrong with one answer. What is left out it does right. */
export interface Lie {
  readonly header?: Json;
  readonly claims?: Json;
  /** How the ID token is signed. */
  readonly signing?: 'none' | 'client-secret' | 'public-key' | 'other-key' | 'cut';
  /** Keys that it publishes from now on. */
  readonly keys?: 'other';
  readonly token?: { readonly status: number; readonly body: string };
  readonly withoutIdToken?: boolean;
  readonly userinfo?: Json;
}

const CLIENT = 'oikeuspolku-test';
const CLIENT_SECRET = 'a client secret of tests that is long enough';
const LEVEL = 'http://eidas.europa.eu/LoA/substantial';
const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const keyPair = (): { publicKey: KeyObject; privateKey: KeyObject } =>
  generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A provider that lies as it is told. It hands out tokens for any code, once each. */
export class HostileProvider {
  private readonly own = keyPair();
  private readonly other = keyPair();
  private readonly used = new Set<string>();
  private readonly server: Server;
  private issuer = '';
  private lie: Lie = {};
  private nonce = '';

  constructor() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (part: Buffer) => chunks.push(part));
      request.on('end', () => {
        const { status, body } = this.answer(request.url ?? '', Buffer.concat(chunks).toString());
        response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
        response.end(body);
      });
    });
  }

  start(): Promise<void> {
    return new Promise((resolve) => {
      this.server.listen(0, '127.0.0.1', () => {
        this.issuer = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
        resolve();
      });
    });
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  get settings(): ProviderSettings {
    return {
      issuer: this.issuer,
      clientId: CLIENT,
      clientSecret: CLIENT_SECRET,
      profile: 'standard',
      levels: [],
      insecure: true,
    };
  }

  /** The next answer, to the round trip that began with this address. */
  prepare(lie: Lie, authorization: string): void {
    this.lie = lie;
    this.nonce = new URL(authorization).searchParams.get('nonce') ?? '';
  }

  private answer(path: string, body: string): { status: number; body: string } {
    const good = (value: unknown): { status: number; body: string } => ({
      status: 200,
      body: JSON.stringify(value),
    });
    if (path.startsWith('/.well-known/')) return good(this.metadata());
    if (path === '/jwks') return good({ keys: [this.publishedKey()] });
    if (path === '/userinfo') return good({ sub: 'somebody', ...this.lie.userinfo });
    if (path === '/token') return this.token(new URLSearchParams(body).get('code') ?? '');
    return { status: 404, body: '{}' };
  }

  private token(code: string): { status: number; body: string } {
    if (this.used.has(code)) return { status: 400, body: '{"error":"invalid_grant"}' };
    this.used.add(code);
    if (this.lie.token !== undefined) return this.lie.token;
    const answer = { access_token: 'opaque', token_type: 'Bearer', expires_in: 60 };
    const idToken = this.lie.withoutIdToken === true ? {} : { id_token: this.idToken() };
    return { status: 200, body: JSON.stringify({ ...answer, ...idToken }) };
  }

  private metadata(): Json {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      userinfo_endpoint: `${this.issuer}/userinfo`,
      jwks_uri: `${this.issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['pairwise'],
      // It claims to sign with anything: our side must not follow.
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
      authorization_response_iss_parameter_supported: true,
    };
  }

  private publishedKey(): Json {
    const { publicKey } = this.lie.keys === 'other' ? this.other : this.own;
    return { ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' };
  }

  private idToken(): string {
    const now = Math.floor(Date.now() / 1000);
    const { signing } = this.lie;
    const alg =
      signing === 'none'
        ? 'none'
        : signing === 'client-secret' || signing === 'public-key'
          ? 'HS256'
          : 'RS256';
    const header = base64({ alg, kid: 'one', typ: 'JWT', ...this.lie.header });
    const claims = {
      iss: this.issuer,
      sub: 'somebody',
      aud: CLIENT,
      iat: now,
      exp: now + 60,
      auth_time: now,
      nonce: this.nonce,
      acr: LEVEL,
      jti: 'transaction-0001',
      given_name: 'Aino Maria',
      family_name: 'Testinen',
      birthdate: '1985-02-03',
      ...this.lie.claims,
    };
    const signed = `${header}.${base64(claims)}`;
    return signing === 'cut' ? signed.slice(0, -9) : `${signed}.${this.signature(signed)}`;
  }

  private signature(signed: string): string {
    const pem = this.own.publicKey.export({ type: 'spki', format: 'pem' });
    switch (this.lie.signing) {
      case 'none':
        return '';
      case 'client-secret':
        return createHmac('sha256', CLIENT_SECRET).update(signed).digest('base64url');
      case 'public-key':
        return createHmac('sha256', pem).update(signed).digest('base64url');
      case 'other-key':
        return sign('sha256', Buffer.from(signed), this.other.privateKey).toString('base64url');
      default:
        return sign('sha256', Buffer.from(signed), this.own.privateKey).toString('base64url');
    }
  }
}
