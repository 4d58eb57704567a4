const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The address that may become a link, or null when the text stays plain. Only `https` to a host on the list passes
 * (and `http` to this machine, for development), with no user name in the address.
 *
 * @param href the wanted address
 * @param hosts allowed host names, with the port where it is not the usual one
 */
export function allowedLink(href: string, hosts: readonly string[]): string | null {
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    return null;
  }
  const scheme = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!scheme || url.username !== '' || url.password !== '') return null;
  return hosts.includes(url.host) ? url.href : null;
}
