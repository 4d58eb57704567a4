import { createHash } from 'node:crypto';
import { PassThrough, Readable, Transform, type TransformCallback } from 'node:stream';
import { ZipFile } from 'yazl';

/** One file of a package. It is opened when its turn comes, and not before. */
export interface PackageFile {
  /** Path inside the package, with `/`. */
  readonly path: string;
  readonly open: () => Promise<Readable> | Readable;
  /** True for text; files that are packed already (PDF, pictures, DOCX) are stored as they are. */
  readonly compress: boolean;
}

/** What is known of a file after it went through. */
export interface PackedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/**
 * Streams a ZIP file. `files` is read one file at a time: the next is asked for when the one before is packed, so that
 * a later file (a manifest) can be made from what is known of the earlier ones. At no time is a file whole in memory.
 * When a file fails, the ZIP stream fails too and stays without an end, which no program takes for a whole ZIP file.
 *
 * @param files the files in their order; told what is packed so far when the next one is asked for
 * @param at the time that every file of the package gets
 */
export function streamZip(
  files: (packed: readonly PackedFile[]) => AsyncIterable<PackageFile>,
  at: Date,
): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  const packed: PackedFile[] = [];
  const fail = (error: Error): void => {
    output.destroy(error);
  };
  zip.on('error', fail);
  zip.outputStream.on('error', fail);
  zip.outputStream.pipe(output);
  void packAll(zip, files(packed), packed, at, output).catch(fail);
  return output;
}

async function packAll(
  zip: ZipFile,
  files: AsyncIterable<PackageFile>,
  packed: PackedFile[],
  at: Date,
  output: PassThrough,
): Promise<void> {
  for await (const file of files) {
    // The reader went away: the loop ends and the iterator closes what it holds.
    if (output.destroyed) return;
    await packOne(zip, file, packed, at, output);
  }
  zip.end();
}

async function packOne(
  zip: ZipFile,
  file: PackageFile,
  packed: PackedFile[],
  at: Date,
  output: PassThrough,
): Promise<void> {
  const source = await file.open();
  const meter = new FileMeter();
  await new Promise<void>((resolve, reject) => {
    const stop = (): void => {
      source.destroy();
      reject(new Error('the package is no longer read'));
    };
    output.once('close', stop);
    source.on('error', (error) => {
      meter.destroy();
      reject(error);
    });
    meter.on('end', () => {
      output.off('close', stop);
      packed.push({ path: file.path, size: meter.size, sha256: meter.digest() });
      resolve();
    });
    zip.addReadStream(source.pipe(meter), file.path, { mtime: at, mode: 0o100644, compress: file.compress });
  });
}

/** Counts and hashes what flows through. */
class FileMeter extends Transform {
  private readonly hash = createHash('sha256');
  size = 0;

  override _transform(bytes: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.size += bytes.length;
    this.hash.update(bytes);
    done(null, bytes);
  }

  digest(): string {
    return this.hash.digest('hex');
  }
}

/** A file of a package from text that is made when its turn comes. */
export function textFile(path: string, text: () => string | Promise<string>): PackageFile {
  return { path, open: async () => Readable.from([Buffer.from(await text(), 'utf8')]), compress: true };
}

/** A file of a package from bytes that are made when its turn comes. */
export function bytesFile(path: string, bytes: () => Uint8Array | Promise<Uint8Array>): PackageFile {
  return { path, open: async () => Readable.from([Buffer.from(await bytes())]), compress: false };
}
