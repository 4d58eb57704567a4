/** Addresses that belong to the server, not to an organisation. */
const SHARED = /^\/(?:assets|health|csp-reports)(?:[/?]|$)/;

/**
 * Gives addresses of an organisation's own host name the path segment that the pages stand under, so that `/` on that host
 * is the organisation's start page. Addresses that name the organisation already stay; those of another one lead nowhere.
 * @param hosts path segment by host name
 */
export function hostRewriting(hosts: ReadonlyMap<string, string>): (url: string, host: string) => string {
  return (url, host) => {
    const slug = hosts.get((host.split(':')[0] ?? '').toLowerCase());
    if (slug === undefined || SHARED.test(url)) return url;
    const own = `/${slug}`;
    if (url === own || url.startsWith(`${own}/`) || url.startsWith(`${own}?`)) return url;
    return url.startsWith('/?') || url === '/' ? own + url.slice(1) : own + url;
  };
}
