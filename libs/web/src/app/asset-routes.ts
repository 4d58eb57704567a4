import type { FastifyInstance, FastifyReply } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { ASSETS_PREFIX, type AssetManifest } from '../page/asset-manifest.js';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Forms of one asset, smallest first. */
interface AssetForms {
  readonly mediaType: string;
  readonly plain: Buffer;
  readonly gzip: Buffer | null;
  readonly brotli: Buffer | null;
}

/**
 * Serves the built assets from memory: some hundred kilobytes that never change while the process runs. Only names of the
 * manifest exist, so no path of a request ever reaches the disk.
 */
export function addAssetRoutes(server: FastifyInstance, folder: string, manifest: AssetManifest): void {
  const assets = new Map(manifest.fileNames().map((name) => [name, readForms(join(folder, name))]));
  server.get<{ Params: { name: string } }>(`${ASSETS_PREFIX}:name`, (request, reply) => {
    const forms = assets.get(request.params.name);
    if (forms === undefined) return reply.callNotFound();
    return sendBest(forms, request.headers['accept-encoding'] ?? '', reply);
  });
}

function readForms(path: string): AssetForms {
  const readIfThere = (name: string): Buffer | null => (existsSync(name) ? readFileSync(name) : null);
  return {
    mediaType: MEDIA_TYPES[extname(path)] ?? 'application/octet-stream',
    plain: readFileSync(path),
    gzip: readIfThere(`${path}.gz`),
    brotli: readIfThere(`${path}.br`),
  };
}

function sendBest(forms: AssetForms, accepted: string, reply: FastifyReply): FastifyReply {
  reply
    .type(forms.mediaType)
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('vary', 'accept-encoding');
  if (forms.brotli !== null && /\bbr\b/.test(accepted)) {
    return reply.header('content-encoding', 'br').send(forms.brotli);
  }
  if (forms.gzip !== null && /\bgzip\b/.test(accepted)) {
    return reply.header('content-encoding', 'gzip').send(forms.gzip);
  }
  return reply.send(forms.plain);
}
