import type { SettingProblem } from './parse.js';
import type { Mode } from './setting.js';

/** Published with the code and therefore no secret: production refuses it. */
export const DEVELOPMENT_SECRET = 'for-development-only-0123456789-everybody-knows-this';

const PRIVILEGED_ROLES = new Set(['postgres', 'root', 'admin', 'rdsadmin', 'oikeuspolku_owner']);
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);

/** Production has a secret of its own. */
export function ownSecret(value: string, mode: Mode): SettingProblem | null {
  return mode === 'production' && value === DEVELOPMENT_SECRET ? 'development-default' : null;
}

/** People reach production over TLS. */
export function httpsInProduction(value: string, mode: Mode): SettingProblem | null {
  return mode === 'production' && !value.startsWith('https://') ? 'not-https' : null;
}

/** The apps sign in as roles without power; only migrations run as the owner. */
export function harmlessRole(value: string, mode: Mode): SettingProblem | null {
  const role = decodeURIComponent(new URL(value).username);
  return mode === 'production' && PRIVILEGED_ROLES.has(role) ? 'privileged-role' : null;
}

/** Outside production no mail may leave the machine, whatever is configured. */
export function staysHomeUnlessProduction(value: string, mode: Mode): SettingProblem | null {
  return mode !== 'production' && !LOOPBACK.has(new URL(value).hostname) ? 'not-loopback' : null;
}

/** Debugging lines say more than production may write down. */
export function noDebugInProduction(value: string, mode: Mode): SettingProblem | null {
  return mode === 'production' && (value === 'debug' || value === 'trace') ? 'not-in-production' : null;
}

/** A library is loaded by its whole path, so that nobody can put another one before it. */
export function wholePath(value: string): SettingProblem | null {
  return value.startsWith('/') ? null : 'malformed';
}
