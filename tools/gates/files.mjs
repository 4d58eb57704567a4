/** The files of the project, for gates that read all of them. */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const NOT_TEXT = /\.(png|jpe?g|woff2?|ttf|icc|pdf|p12|ico|zip|docx|odt)$/;
const LARGEST_BYTES = 2_000_000;

/**
 * Every text file that is, or is about to be, in version control.
 * @returns {{path: string, text: string}[]}
 */
export function projectFiles(root) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  return [...new Set(listed.split('\0'))]
    .filter((path) => path !== '' && !NOT_TEXT.test(path))
    .flatMap((path) => {
      const stat = statSync(join(root, path), { throwIfNoEntry: false });
      return stat?.isFile() && stat.size < LARGEST_BYTES
        ? [{ path, text: readFileSync(join(root, path), 'utf8') }]
        : [];
    });
}

/** Every place where a pattern stands, as "path:line". */
export function places(files, pattern, describe) {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${describe(line)}`] : [])),
  );
}
