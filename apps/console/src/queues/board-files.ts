import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { BOARD_SETTINGS } from '@oikeuspolku/queue';

/**
 * Content security policy of the dashboard alone. Two things differ from every other page: its addresses are relative to a
 * `<base>` of our own origin, and it hands addresses of its own scripts to the browser as plain text (no trusted types).
 */
export const BOARD_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

const FOLDER = join(dirname(createRequire(import.meta.url).resolve('@bull-board/ui/package.json')), 'dist');

/** Files of bull-board's page, by their address below `static/`; nothing else is ever read. */
const FILES: ReadonlySet<string> = new Set(
  readdirSync(join(FOLDER, 'static'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
    .map((entry) => join(entry.parentPath, entry.name).slice(join(FOLDER, 'static').length + 1)),
);

/** A script, style or picture of the page; null when there is none of the name. */
export const boardFile = (name: string): { readonly type: string; readonly bytes: Buffer } | null =>
  FILES.has(name)
    ? { type: TYPES[extname(name)] ?? '', bytes: readFileSync(join(FOLDER, 'static', name)) }
    : null;

/**
 * The page itself: bull-board's own, without the style sheet that it would ask of a server outside.
 * @param base address of the dashboard, without a slash at its end; of a plain alphabet
 */
export function boardPage(base: string): string {
  const values: Readonly<Record<string, string>> = {
    basePath: `${base}/`,
    title: BOARD_SETTINGS.boardTitle,
    favIconDefault: BOARD_SETTINGS.favIcon.default,
    favIconAlternative: BOARD_SETTINGS.favIcon.alternative,
    uiConfig: JSON.stringify(BOARD_SETTINGS).replaceAll('<', '\\u003c'),
  };
  return readFileSync(join(FOLDER, 'index.ejs'), 'utf8')
    .replace(/<link href="https:[^>]*>/g, '')
    .replace(/<%[=-] (\w+) %>/g, (_all, name: string) => values[name] ?? '');
}
