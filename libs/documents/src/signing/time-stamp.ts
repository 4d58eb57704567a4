import { createHash, randomBytes } from 'node:crypto';
import { OID, SHA_256 } from './algorithms.js';
import { childAt, der, DerFault, readChildren, readDer, type DerValue } from './der.js';

/** Carries a time-stamp request (RFC 3161) to an authority and its answer back, both in DER. */
export abstract class TimeStampAuthority {
  /** Rejects when the authority cannot be reached in time. */
  abstract answer(request: Buffer): Promise<Buffer>;
}

/** Why there is no time stamp. */
export type TimeStampFault = 'unreachable' | 'refused' | 'answers-something-else';

/** A time-stamp token over the given bytes, or why there is none. */
export type TimeStampResult =
  | { readonly ok: true; readonly token: Buffer; readonly at: Date }
  | { readonly ok: false; readonly fault: TimeStampFault };

/** Asks for a token over SHA-256 of the bytes, and checks that the answer is about them and about this question. */
export async function requestTimeStamp(
  authority: TimeStampAuthority,
  bytes: Uint8Array,
): Promise<TimeStampResult> {
  const digest = createHash('sha256').update(bytes).digest();
  const nonce = der.integer(randomBytes(16));
  const imprint = der.sequence(SHA_256, der.octets(digest));
  const request = der.sequence(der.small(1), imprint, nonce, der.truth());
  let answer: Buffer;
  try {
    answer = await authority.answer(request);
  } catch {
    return { ok: false, fault: 'unreachable' };
  }
  try {
    return tokenOf(answer, imprint, nonce);
  } catch (error) {
    if (error instanceof DerFault) return { ok: false, fault: 'answers-something-else' };
    throw error;
  }
}

function tokenOf(answer: Buffer, imprint: Buffer, nonce: Buffer): TimeStampResult {
  const [status, token] = readChildren(readDer(answer));
  const code = status ? childAt(status, 0).content.at(-1) : undefined;
  if ((code !== 0 && code !== 1) || !token) return { ok: false, fault: 'refused' };
  const info = readTimeStampInfo(token.whole);
  if (!info.imprint.equals(imprint) || !info.nonce?.equals(nonce))
    return { ok: false, fault: 'answers-something-else' };
  return { ok: true, token: Buffer.from(token.whole), at: info.at };
}

/** What a token says. */
export interface TimeStampInfo {
  /** The stamped hash with its algorithm, as DER. */
  readonly imprint: Buffer;
  readonly nonce: Buffer | null;
  readonly at: Date;
}

/** Reads the statement inside a token (TSTInfo). Does not check its signature. Throws `DerFault`. */
export function readTimeStampInfo(token: Buffer): TimeStampInfo {
  const signedData = childAt(childAt(readDer(token), 1), 0);
  const content = childAt(signedData, 2);
  if (!childAt(content, 0).whole.equals(der.oid(OID.timeStampInfo))) throw new DerFault('not a time stamp');
  const statement = readDer(childAt(childAt(content, 1), 0).content);
  const parts = readChildren(statement);
  const imprint = parts[2];
  const time = parts[4];
  if (!imprint || !time) throw new DerFault('a time stamp without a time');
  const nonce = parts.slice(5).find(({ tag }) => tag === 0x02);
  return {
    imprint: Buffer.from(imprint.whole),
    nonce: nonce ? Buffer.from(nonce.whole) : null,
    at: timeOf(time),
  };
}

function timeOf(value: DerValue): Date {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(value.content.toString('latin1'));
  if (!match) throw new DerFault('not a time');
  const [, year, month, day, hour, minute, second, fraction = ''] = match;
  return new Date(
    `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}${fraction.slice(0, 4)}Z`,
  );
}

const ANSWER_LIMIT = 64 * 1024;

/** Asks an authority over HTTP (RFC 3161 clause 3.4), waiting at most ten seconds for at most 64 kB. */
export class HttpTimeStampAuthority extends TimeStampAuthority {
  constructor(
    private readonly url: string,
    private readonly waitMilliseconds = 10_000,
  ) {
    super();
  }

  override async answer(request: Buffer): Promise<Buffer> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: new Uint8Array(request),
      redirect: 'error',
      signal: AbortSignal.timeout(this.waitMilliseconds),
    });
    if (!response.ok || !response.body)
      throw new Error(`the time-stamp authority answered ${String(response.status)}`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > ANSWER_LIMIT) throw new Error('the answer of the time-stamp authority is too long');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }
}

/** The authority at an address; null when none is configured. */
export const timeStampAuthority = (url: string | null): TimeStampAuthority | null =>
  url === null ? null : new HttpTimeStampAuthority(url);
