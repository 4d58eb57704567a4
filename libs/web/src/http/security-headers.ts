/** Where browsers report what the content security policy stopped. */
export const CSP_REPORT_PATH = '/csp-reports';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  `report-uri ${CSP_REPORT_PATH}`,
].join('; ');

/**
 * Headers of every response, whatever its status. Scripts come from our own files only, no other site may frame, embed or
 * read a page, and a page with a person's data is kept by no cache.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};

/**
 * Headers of a file that a person downloads: it opens as a file, never as a page of ours.
 * @param fileName plain ASCII file name without a person's data; anything else is replaced by an underscore
 */
export function downloadHeaders(fileName: string, contentType: string): Readonly<Record<string, string>> {
  const safeName = fileName.replace(/[^A-Za-z0-9._-]/g, '_').slice(0, 100);
  return {
    'content-type': contentType,
    'content-disposition': `attachment; filename="${safeName}"`,
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  };
}

/** Header that makes the browser forget everything of this service; sent when a session ends. */
export const CLEAR_SITE_DATA: Readonly<Record<string, string>> = {
  'clear-site-data': '"cache", "cookies", "storage"',
};
