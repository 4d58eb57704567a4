/** Longest name of one part of a path; some systems unpack nothing longer. */
const PART_LENGTH = 80;

/** Names that Windows keeps for itself. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Makes a file name that any system can unpack from a name that somebody typed: no path, no sign that is invisible or
 * means something to a shell or a file system, no leading dot, of bounded length, with its ending kept.
 */
export function safeFileName(typed: string): string {
  const base = typed.split(/[/\\]/).at(-1) ?? '';
  const plain = base
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} ._()-]/gu, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const [, stem = plain, ending = ''] = /^(.+?)(\.[A-Za-z0-9]{1,8})?$/.exec(plain) ?? [];
  const short = [...stem]
    .slice(0, PART_LENGTH - ending.length)
    .join('')
    .trimEnd();
  const name = `${short}${ending}`;
  return name === '' || RESERVED.test(name) ? `_${name}` : name;
}

/** Gives each path once: a second file of the same name (also in other letters, as Windows compares) gets a number. */
export class PathRegister {
  private readonly taken = new Set<string>();

  unique(path: string): string {
    const [, stem = path, ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(path) ?? [];
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? path : `${stem} (${String(number)})${ending}`;
      const key = candidate.toLowerCase();
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      return candidate;
    }
  }
}
