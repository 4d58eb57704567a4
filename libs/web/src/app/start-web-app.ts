import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { DynamicModule, ExceptionFilter } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Door, frameworkLog, type Logger } from '@oikeuspolku/platform';
import type { FastifyInstance } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { ErrorFilter } from '../errors/error-filter.js';
import { cookieNames, type CookieNames } from '../http/cookies.js';
import { ForgeryGuard } from '../http/forgery-guard.js';
import { addRequestHooks } from '../http/request-hooks.js';
import { AssetManifest } from '../page/asset-manifest.js';
import type { PageFrames } from '../page/frame.js';
import { PageInterceptor } from '../page/page-interceptor.js';
import { PageRenderer } from '../page/page-renderer.js';
import { projectRoot } from '../page/project-root.js';
import { createViews } from '../page/views.js';
import { addAssetRoutes } from './asset-routes.js';
import { addReportRoute } from './csp-reports.js';
import { addHealthRoutes, type ReadinessProbe } from './health.js';

/** What an app tells about itself. */
export interface WebAppOptions {
  /** Part of the cookie names, so that two apps on one host do not mix. */
  readonly name: string;
  readonly host: string;
  /** 0 takes a free port (tests). */
  readonly port: number;
  /** Cookies get `__Host-` and `Secure`. */
  readonly production: boolean;
  /** Origins under which people reach the app; a form from any other is refused. */
  readonly origins: readonly string[];
  /** Addresses or networks of proxies whose X-Forwarded-For is believed; empty: none. */
  readonly trustedProxies: readonly string[];
  /** Secret from which form tokens are derived: at least 32 bytes, the same in all processes of the app. */
  readonly formTokenKey: Uint8Array;
  /** Folders of the app's own templates below the root of the project. */
  readonly viewFolders: readonly string[];
  /** Folder that `build-assets.mjs` wrote; default `dist/assets`. */
  readonly assetsFolder?: string;
  readonly frames: PageFrames;
  readonly log: Logger;
  readonly ready: ReadinessProbe;
  /** Gives an address its organisation when the host name tells it (production); default: as it is. */
  readonly rewriteUrl?: (url: string, host: string) => string;
  /** Paths whose forms need no token; only for the development desk. Where the browser says it comes from is still checked. */
  readonly tokenlessPaths?: readonly string[];
  /** Filters of the app for errors of its own kinds; asked before the filter of all errors. */
  readonly filters?: readonly ExceptionFilter[];
}

/** A running app. */
export interface RunningWebApp {
  readonly app: NestFastifyApplication;
  /** Address with the port that was really taken, e.g. `http://127.0.0.1:3000`. */
  readonly address: string;
  /** Refuses new work, lets running requests end, then closes. */
  close(): Promise<void>;
}

/** What the app's controllers share with the server; injected by this class. */
export class WebParts {
  constructor(
    readonly renderer: PageRenderer,
    readonly guard: ForgeryGuard,
    readonly cookies: CookieNames,
    readonly assets: AssetManifest,
  ) {}
}

/** Largest form without files: every text field of a page at its limit, twice over. */
const FORM_LIMIT_BYTES = 128 * 1024;

/**
 * Builds and starts a web app: security headers, cookies, forms, forgery checks, pages, error pages, assets, health.
 * @param moduleFor builds the app's module around the shared parts, which it provides to its controllers
 */
export async function startWebApp(
  moduleFor: (parts: WebParts) => DynamicModule,
  options: WebAppOptions,
): Promise<RunningWebApp> {
  const parts = partsFor(options);
  const app = await NestFactory.create<NestFastifyApplication>(moduleFor(parts), adapterFor(options), {
    logger: frameworkLog(options.log),
    bodyParser: false,
    abortOnError: false,
  });
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= app.close());
  await addServerParts(app.getHttpAdapter().getInstance(), parts, options, () => closing !== undefined);
  app.useGlobalFilters(new ErrorFilter(parts.renderer, options.log), ...(options.filters ?? []));
  app.useGlobalInterceptors(new PageInterceptor(parts.renderer));
  await app.listen(options.port, options.host);
  return { app, address: await app.getUrl(), close };
}

async function addServerParts(
  instance: FastifyInstance,
  parts: WebParts,
  options: WebAppOptions,
  isStopping: () => boolean,
): Promise<void> {
  const door = new Door(instance.server, options.log);
  instance.addHook('preClose', () => door.close());
  await addPlugins(instance);
  const { guard, cookies } = parts;
  addRequestHooks(instance, {
    guard,
    cookies,
    log: options.log,
    secure: options.production,
    tokenlessPaths: options.tokenlessPaths ?? [],
  });
  addAssetRoutes(instance, assetsFolderOf(options), parts.assets);
  addHealthRoutes(instance, options.ready, isStopping);
  addReportRoute(instance, options.log);
}

function adapterFor(options: WebAppOptions): FastifyAdapter {
  const { rewriteUrl, trustedProxies } = options;
  return new FastifyAdapter({
    logger: false,
    bodyLimit: FORM_LIMIT_BYTES,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 60_000,
    connectionTimeout: 70_000,
    keepAliveTimeout: 10_000,
    // Whatever was taken before the stop is answered; no forced close, which Nest takes for all connections.
    return503OnClosing: false,
    multipart: false,
    ...(rewriteUrl === undefined
      ? {}
      : {
          rewriteUrl: (request: IncomingMessage) =>
            rewriteUrl(request.url ?? '/', request.headers.host ?? ''),
        }),
  });
}

function partsFor(options: WebAppOptions): WebParts {
  const { frames } = options;
  const cookies = cookieNames(options.name, options.production);
  const guard = new ForgeryGuard(options.formTokenKey, options.origins);
  const views = createViews(options.viewFolders);
  const assets = AssetManifest.read(assetsFolderOf(options));
  const secure = options.production;
  return new WebParts(
    new PageRenderer({ views, assets, frames, guard, cookies, secure }),
    guard,
    cookies,
    assets,
  );
}

function assetsFolderOf(options: WebAppOptions): string {
  return options.assetsFolder ?? join(projectRoot(), 'dist/assets');
}

/** Forms only: JSON and plain text are refused with 415. */
async function addPlugins(instance: FastifyInstance): Promise<void> {
  instance.removeAllContentTypeParsers();
  await instance.register(cookie);
  await instance.register(formbody, { bodyLimit: FORM_LIMIT_BYTES });
  await instance.register(multipart);
}
