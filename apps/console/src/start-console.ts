import { deriveKey } from '@oikeuspolku/platform';
import type { Logger } from '@oikeuspolku/platform';
import { CONSOLE_APP, startWebApp } from '@oikeuspolku/web';
import type { RunningWebApp } from '@oikeuspolku/web';
import { consoleModule } from './console.module.js';
import type { ConsoleOutside } from './console.module.js';
import { ConsoleFrames } from './staff/console-frames.js';
import { SignInFilter } from './staff/sign-in.filter.js';

/** What the console is started with, besides the outside world. */
export interface ConsoleOptions {
  readonly host: string;
  readonly port: number;
  readonly production: boolean;
  readonly origins: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly serverSecret: string;
  readonly assetsFolder?: string;
  readonly log: Logger;
}

/** Starts the staff's pages. The caller closes them. */
export async function startConsole(outside: ConsoleOutside, options: ConsoleOptions): Promise<RunningWebApp> {
  return startWebApp((parts) => consoleModule(parts, outside), {
    name: CONSOLE_APP,
    host: options.host,
    port: options.port,
    production: options.production,
    origins: options.origins,
    trustedProxies: options.trustedProxies,
    formTokenKey: deriveKey(options.serverSecret, 'form-token', CONSOLE_APP),
    viewFolders: ['apps/console/views'],
    assetsFolder: options.assetsFolder,
    frames: new ConsoleFrames(outside.deps.unitOfWork, !options.production),
    log: options.log,
    ready: async () => [{ name: 'database', ready: await answers(outside) }],
    filters: [new SignInFilter()],
  });
}

const answers = ({ deps }: ConsoleOutside): Promise<boolean> =>
  deps.unitOfWork.organisations().then(
    () => true,
    () => false,
  );
