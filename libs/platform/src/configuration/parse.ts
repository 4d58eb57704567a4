/** Why a setting was refused. The names are printed at start; the values never are. */
export type SettingProblem =
  | 'missing'
  | 'malformed'
  | 'too-short'
  | 'too-guessable'
  | 'development-default'
  | 'not-in-production'
  | 'privileged-role'
  | 'not-https'
  | 'not-loopback'
  | 'not-with-token';

/** A parsed value, or the reason why the text is none. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: SettingProblem };

export type Parser<T> = (text: string) => Parsed<T>;

const good = <T>(value: T): Parsed<T> => ({ ok: true, value });
const bad = (problem: SettingProblem): Parsed<never> => ({ ok: false, problem });

/** Any text, without the blanks around it. */
export const text: Parser<string> = (given) => good(given.trim());

/** A whole number between two bounds, both included. */
export function whole(min: number, max: number): Parser<number> {
  return (given) => {
    const value = Number(given);
    return /^\d+$/.test(given) && value >= min && value <= max ? good(value) : bad('malformed');
  };
}

/** One of a few words. */
export function oneOf<const W extends string>(...words: readonly W[]): Parser<W> {
  return (given) => {
    const found = words.find((word) => word === given);
    return found === undefined ? bad('malformed') : good(found);
  };
}

/** "on" or "off". */
export const onOff: Parser<boolean> = (given) => {
  if (given === 'on') return good(true);
  return given === 'off' ? good(false) : bad('malformed');
};

/** An address with one of the given schemes, kept as text because it may hold a password. */
export function address(...schemes: readonly string[]): Parser<string> {
  return (given) => {
    const url = URL.canParse(given) ? new URL(given) : null;
    return url && schemes.includes(url.protocol.slice(0, -1)) && url.hostname !== ''
      ? good(given)
      : bad('malformed');
  };
}

/** Scheme, host and port of a public site, without a path and without a slash at the end. */
export const origin: Parser<string> = (given) => {
  const url = URL.canParse(given) ? new URL(given) : null;
  return url && /^https?:$/.test(url.protocol) && url.origin === given ? good(given) : bad('malformed');
};

/** A list with commas between its parts; an empty text is an empty list. */
export const list: Parser<readonly string[]> = (given) =>
  good(
    given
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );

/** Pairs such as `requests.example.test=sedu`, with commas between them. */
export const pairs: Parser<ReadonlyMap<string, string>> = (given) => {
  const map = new Map<string, string>();
  for (const part of given.split(',').filter((piece) => piece.trim() !== '')) {
    const [key, value, ...rest] = part.split('=').map((piece) => piece.trim());
    if (!key || !value || rest.length > 0) return bad('malformed');
    map.set(key, value);
  }
  return good(map);
};

const SECRET_LENGTH = 32;
const SECRET_DISTINCT = 12;

/** A secret that was drawn, not thought up: long, and of many different characters. */
export const secret: Parser<string> = (given) => {
  if (given.length < SECRET_LENGTH) return bad('too-short');
  return new Set(given).size >= SECRET_DISTINCT ? good(given) : bad('too-guessable');
};

const PIN_LENGTH = 6;
const PIN_DISTINCT = 3;
const DIGITS = '01234567890';

/** PIN of a token. It may be short, for a token locks itself, but none that everybody tries first. */
export const pin: Parser<string> = (given) => {
  if (!/^[\x21-\x7e]{1,64}$/.test(given)) return bad('malformed');
  if (given.length < PIN_LENGTH) return bad('too-short');
  const isRun = DIGITS.includes(given) || DIGITS.includes([...given].reverse().join(''));
  return isRun || new Set(given).size < PIN_DISTINCT ? bad('too-guessable') : good(given);
};

/** An e-mail address, with or without a display name before it. */
export const mailbox: Parser<string> = (given) =>
  /^([^<>\r\n"]{1,80} )?<?[^\s<>@"]+@[^\s<>@"]+\.[^\s<>@"]+>?$/.test(given) ? good(given) : bad('malformed');

/** An instant with its offset, e.g. `2026-03-03T10:00+02:00`. */
export const instant: Parser<string> = (given) =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/.test(given) &&
  !Number.isNaN(Date.parse(given))
    ? good(given)
    : bad('malformed');
