import { describe, expect, it } from '@jest/globals';
import { isLocalAddress, redirect } from '../page/page.js';
import { chooseLanguage } from './language-choice.js';
import { downloadHeaders } from './security-headers.js';

describe('the language of a page', () => {
  it.each([
    ['sv', 'en', 'fi', 'sv'],
    [undefined, 'en', 'sv', 'en'],
    ['de', undefined, 'sv-FI,sv;q=0.9,en;q=0.8', 'sv'],
    [undefined, undefined, 'de, en;q=0.3, sv;q=0.7', 'sv'],
    [undefined, undefined, 'sv;q=0, en;q=0.1', 'en'],
    [undefined, undefined, 'de', 'fi'],
    [undefined, undefined, undefined, 'fi'],
    [['sv', 'en'], undefined, undefined, 'fi'],
  ] as const)('asked %s, kept %s, browser %s: %s', (asked, kept, browser, chosen) => {
    expect(chooseLanguage(asked, kept, browser)).toBe(chosen);
  });
});

describe('a redirect', () => {
  it.each(['/sedu', '/sedu/case?done=added', '/'])('goes to %s', (href) => {
    expect(redirect(href).href).toBe(href);
  });

  it.each([
    '//evil.test',
    '/\\evil.test',
    'https://evil.test',
    '/\t/evil.test',
    '/a\\b',
    '',
    'javascript:alert(1)',
    '/a b',
    '/a\r\nLocation: x',
  ])('never goes to %j', (href) => {
    expect(isLocalAddress(href)).toBe(false);
    expect(() => redirect(href)).toThrow('within the service');
  });
});

describe('a download', () => {
  it('is an attachment whose name cannot break the header', () => {
    expect(downloadHeaders('a"b\r\nc.pdf', 'application/pdf')['content-disposition']).toBe(
      'attachment; filename="a_b__c.pdf"',
    );
  });
});
