import { deriveKey, type Logger } from '@oikeuspolku/platform';
import { startWebApp, type RunningWebApp } from '@oikeuspolku/web';
import { citizenModule, type CitizenOutside } from './citizen.module.js';
import { CitizenFrames } from './organisation/citizen-frames.js';
import { hostRewriting } from './organisation/host-rewriting.js';

/** What the public service is started with, besides the outside world. */
export interface CitizenOptions {
  readonly host: string;
  readonly port: number;
  readonly production: boolean;
  readonly origins: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly serverSecret: string;
  /** Organisation (path segment) by host name. */
  readonly organisationHosts: ReadonlyMap<string, string>;
  readonly assetsFolder?: string;
  readonly log: Logger;
}

/** Starts the public service. The caller closes it. */
export function startCitizen(outside: CitizenOutside, options: CitizenOptions): Promise<RunningWebApp> {
  return startWebApp((parts) => citizenModule(parts, outside, options.log), {
    name: 'citizen',
    host: options.host,
    port: options.port,
    production: options.production,
    origins: options.origins,
    trustedProxies: options.trustedProxies,
    formTokenKey: deriveKey(options.serverSecret, 'form-token', 'citizen'),
    viewFolders: ['apps/citizen/views'],
    assetsFolder: options.assetsFolder,
    frames: new CitizenFrames(outside.directory, !options.production),
    log: options.log,
    ready: async () => [{ name: 'database', ready: await answers(outside) }],
    rewriteUrl: hostRewriting(options.organisationHosts),
  });
}

function answers({ deps }: CitizenOutside): Promise<boolean> {
  return deps.unitOfWork.organisations().then(
    () => true,
    () => false,
  );
}
