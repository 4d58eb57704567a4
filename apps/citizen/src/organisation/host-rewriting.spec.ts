import { describe, expect, it } from '@jest/globals';
import { hostRewriting } from './host-rewriting.js';

const rewrite = hostRewriting(new Map([['tiedot.sedu.test', 'sedu']]));

describe('an organisation’s own host name', () => {
  it.each([
    ['/', '/sedu'],
    ['/?lang=sv', '/sedu?lang=sv'],
    ['/request/whose', '/sedu/request/whose'],
    ['/sedu', '/sedu'],
    ['/sedu/case?done=added', '/sedu/case?done=added'],
    ['/sedulous', '/sedu/sedulous'],
    ['/nurmijarvi', '/sedu/nurmijarvi'],
    ['/assets/citizen.css', '/assets/citizen.css'],
    ['/health/ready', '/health/ready'],
  ])('turns %s into %s', (url, rewritten) => {
    expect(rewrite(url, 'Tiedot.Sedu.test:443')).toBe(rewritten);
  });

  it('leaves every other host alone', () => {
    expect(rewrite('/', 'localhost:3000')).toBe('/');
  });
});
