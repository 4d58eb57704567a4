import { Scanner, type FileRecord } from '@oikeuspolku/application';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Longest that one file may take, in milliseconds; who hands it in waits for it. */
const WITHIN_MS = 20_000;
/** Longest answer that is read: a name of a virus and a word. */
const ANSWER_BYTES = 4_096;

/** Where clamd listens. */
export interface ClamdAddress {
  readonly host: string;
  readonly port: number;
}

/**
 * Asks ClamAV's daemon, by its INSTREAM command (clamd(8)): the content goes over as it is read, nothing lies on disk. Its
 * `StreamMaxLength` must not be smaller than the largest upload: beyond it the daemon gives no answer for the file.
 */
export class ClamdScanner extends Scanner {
  constructor(
    private readonly address: ClamdAddress,
    private readonly withinMs = WITHIN_MS,
  ) {
    super();
  }

  override async scan(content: Readable): Promise<FileRecord['scan']> {
    const socket = connect(this.address);
    const timer = setTimeout(() => socket.destroy(new Error('no answer in time')), this.withinMs);
    try {
      const [answer] = await Promise.all([
        answerOf(socket),
        pipeline(instream(content), socket, { end: false }),
      ]);
      return stateOf(answer);
    } catch {
      // Away, too slow, cut off in the middle: all the same to the file, which waits.
      return 'pending';
    } finally {
      clearTimeout(timer);
      socket.destroy();
      content.destroy();
    }
  }
}

/** Where nobody scans: production says in its settings who decided that. */
export class NoScanner extends Scanner {
  override scan(content: Readable): Promise<FileRecord['scan']> {
    content.destroy();
    return Promise.resolve('unscanned');
  }
}

/** The scanner of a setting: `clamd://host:port` or `none`. The setting was checked when it was read. */
export function scannerOf(setting: string): Scanner {
  if (setting === 'none') return new NoScanner();
  const { hostname, port } = new URL(setting);
  return new ClamdScanner({ host: hostname, port: Number(port) });
}

/** The command, then every piece after its length in four bytes, then an empty piece. */
async function* instream(content: Readable): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const piece of content as AsyncIterable<Buffer>) {
    yield lengthOf(piece.length);
    yield piece;
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** What the daemon says until it closes the connection. */
async function answerOf(socket: Socket): Promise<string> {
  let answer = '';
  for await (const piece of socket as AsyncIterable<Buffer>) {
    answer += piece.toString('latin1');
    if (answer.length > ANSWER_BYTES) break;
  }
  return answer;
}

function stateOf(answer: string): FileRecord['scan'] {
  if (/^stream: OK\0?$/.test(answer)) return 'clean';
  return / FOUND\0?$/.test(answer) ? 'blocked' : 'pending';
}
