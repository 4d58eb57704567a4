/** Where the mail server is. */
export interface SmtpAddress {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps:`). */
  readonly tls: boolean;
  readonly loopback: boolean;
  readonly user: string | null;
  readonly password: string | null;
}

/** Reads `smtp://user:password@host:port` or `smtps://…`. Throws when it is neither; the URL is not repeated in the error. */
export function smtpAddressOf(url: string): SmtpAddress {
  if (!URL.canParse(url)) throw new TypeError('the address of the mail server is no URL');
  const parsed = new URL(url);
  if (parsed.protocol !== 'smtp:' && parsed.protocol !== 'smtps:') {
    throw new TypeError('the address of the mail server begins with smtp: or smtps:');
  }
  const tls = parsed.protocol === 'smtps:';
  const host = parsed.hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: parsed.port === '' ? (tls ? 465 : 587) : Number(parsed.port),
    tls,
    loopback: isLoopback(host),
    user: parsed.username === '' ? null : decodeURIComponent(parsed.username),
    password: parsed.password === '' ? null : decodeURIComponent(parsed.password),
  };
}

/** Only addresses that cannot leave the machine; a name is believed only when it is `localhost`. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
