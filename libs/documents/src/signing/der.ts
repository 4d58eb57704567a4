/** One DER value: its tag, its content, and the bytes of both together. */
export interface DerValue {
  readonly tag: number;
  readonly content: Buffer;
  readonly whole: Buffer;
}

const TAG = {
  boolean: 0x01,
  integer: 0x02,
  octets: 0x04,
  null: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
};

/** Writes the few kinds of ASN.1 values that a signature needs, in DER (X.690). */
export const der = {
  sequence: (...values: readonly Buffer[]): Buffer => tagged(TAG.sequence, Buffer.concat(values)),
  /** A SET OF: its members in the order that DER asks for. */
  set: (...values: readonly Buffer[]): Buffer =>
    tagged(TAG.set, Buffer.concat([...values].sort((one, other) => one.compare(other)))),
  octets: (bytes: Uint8Array): Buffer => tagged(TAG.octets, bytes),
  nothing: (): Buffer => tagged(TAG.null, Buffer.alloc(0)),
  truth: (): Buffer => tagged(TAG.boolean, Buffer.from([0xff])),
  /** A positive integer from its bytes, highest first. */
  integer: (bytes: Uint8Array): Buffer => {
    const first = bytes.findIndex((byte) => byte !== 0);
    const short = first < 0 ? Uint8Array.of(0) : bytes.subarray(first);
    return tagged(TAG.integer, (short[0] ?? 0) > 0x7f ? Buffer.concat([Uint8Array.of(0), short]) : short);
  },
  small: (value: number): Buffer => tagged(TAG.integer, Uint8Array.of(value)),
  oid: (dotted: string): Buffer => {
    const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
    return tagged(TAG.oid, Uint8Array.from([first * 40 + second, ...rest.flatMap(base128)]));
  },
  /** UTCTime until 2049, as CMS asks (RFC 5652 clause 11.3). */
  utcTime: (at: Date): Buffer => {
    const digits = at.toISOString().replace(/[-:T]/g, '').slice(0, 14);
    const early = at.getUTCFullYear() < 2050;
    return tagged(
      early ? TAG.utcTime : TAG.time,
      Buffer.from(`${early ? digits.slice(2) : digits}Z`, 'latin1'),
    );
  },
  /** The same value under a context tag, `[n]` implicit constructed. */
  context: (number: number, content: Uint8Array): Buffer => tagged(0xa0 + number, content),
};

function tagged(tag: number, content: Uint8Array): Buffer {
  return Buffer.concat([Uint8Array.of(tag), lengthOf(content.length), content]);
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Uint8Array.of(0x80 + bytes.length, ...bytes);
}

function base128(value: number): number[] {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    bytes.unshift(128 + (rest % 128));
  return bytes;
}

/** What is not DER: a value that ends after its bytes, or an indefinite length. */
export class DerFault extends Error {}

/** Reads the value at the start of `bytes`; what follows it is left alone. Throws `DerFault`. */
export function readDer(bytes: Buffer): DerValue {
  const tag = bytes[0];
  const first = bytes[1];
  if (tag === undefined || first === undefined) throw new DerFault('no value');
  const lengthBytes = first < 0x80 ? 0 : first - 0x80;
  if (first === 0x80 || lengthBytes > 4 || bytes.length < 2 + lengthBytes) throw new DerFault('no length');
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(2, lengthBytes);
  const start = 2 + lengthBytes;
  if (bytes.length < start + length) throw new DerFault('too short');
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(0, start + length) };
}

/** Reads the values inside a constructed value. Throws `DerFault`. */
export function readChildren(value: DerValue): DerValue[] {
  const children: DerValue[] = [];
  let rest = value.content;
  while (rest.length > 0) {
    const child = readDer(rest);
    children.push(child);
    rest = rest.subarray(child.whole.length);
  }
  return children;
}

/** The child at a place. Throws `DerFault` when there is none. */
export function childAt(value: DerValue, index: number): DerValue {
  const child = readChildren(value)[index];
  if (!child) throw new DerFault('a value is missing');
  return child;
}
