import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES, type Language } from '@oikeuspolku/domain';
import { isMessageKey, say, type Params } from '@oikeuspolku/language';
import { readFileSync } from 'node:fs';
import { answeredCase } from '../security/answered-case.js';
import { startCitizenRig, Visitor, type CitizenRig, type SeenPage } from './citizen-rig.js';
import { freePort, startProvider, walkProvider, type RunningProvider } from './identity/provider.js';

/** Codes of ux 1.6 that no page of the public service shows, and what says it instead. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  E35: 'only a scanner says it: see scanning.clamd.spec.ts',
  E36: 'a file with a password is stored as it is: the service itself opens no file',
  E37: 'an upload that breaks off gets no page: the browser says so itself, and earlier files stay',
  E41: 'no link of the service holds a key that could run out',
  E43: 'the page of a request that was sent earlier says it (request/sent)',
  E44: 'the page of a fault says it, with a reference (page 500)',
};
/** Codes whose pages the other suites open in every language. */
const COVERED_BY_THE_FORM = readFileSync('test/citizen/errors.spec.ts', 'utf8');

const BASE = '/nurmijarvi';
const PDF = new Blob(['%PDF-1.7\n% an invented attachment\n%%EOF\n'], { type: 'application/pdf' });
let rig: CitizenRig;
let origin: string;
let provider: RunningProvider;
const seen = new Map<Language, Set<string>>(LANGUAGES.map((language) => [language, new Set()]));
beforeAll(async () => {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  provider = await startProvider(origin);
  rig = await startCitizenRig(undefined, { port, identity: provider.settings });
}, 120_000);
afterAll(async () => {
  await rig.stop();
  await provider.stop();
});

/** The page says the error in the reader's language. */
function expectCode(page: SeenPage, language: Language, code: string, params?: Params): void {
  expect(page.text).toContain(say(language, `error.${code}`, params));
  seen.get(language)?.add(code);
}

const opened = async (language: Language, one: { number: string; secret: string }): Promise<Visitor> => {
  const visitor = new Visitor(rig.address, { 'accept-language': language });
  await visitor.send(await visitor.open(`${BASE}/follow`), { number: one.number, secret: one.secret });
  return visitor;
};

describe.each(LANGUAGES)('an error in %s', (language) => {
  it('of a file', async () => {
    const visitor = await opened(language, await answeredCase(rig, 'nurmijarvi'));
    let page = await visitor.open(`${BASE}/case/add`);
    page = await visitor.sendFiles(page, { 'add-file': 'files' });
    expectCode(page, language, 'E31');
    page = await visitor.sendFiles(page, { files: new Blob(['MZ nothing']) }, { files: 'x.pdf' });
    expectCode(page, language, 'E32', { list: say(language, 'layout.fileTypes') });
    const large = new Blob([await PDF.text(), Buffer.alloc(10_000_001, 32)]);
    page = await visitor.sendFiles(page, { files: large }, { files: 'x.pdf' });
    expectCode(page, language, 'E33', { size: say(language, 'citizen.files.limit') });
    page = await visitor.sendFiles(page, { files: new Blob([]) }, { files: 'x.pdf' });
    expectCode(page, language, 'E34');
    for (let file = 0; file < 6; file += 1)
      page = await visitor.sendFiles(page, { 'add-file': 'files', files: PDF }, { files: `${file}.pdf` });
    expectCode(page, language, 'E38', { n: 5 });
  }, 60_000);

  it('of an act on a case', async () => {
    const one = await answeredCase(rig, 'nurmijarvi');
    const visitor = await opened(language, one);
    const send = async (act: string, fields: Record<string, string>): Promise<SeenPage> =>
      visitor.sendFiles(await visitor.open(`${BASE}/case/${act}`), fields);
    expectCode(await send('withdraw', {}), language, 'E45');
    expectCode(await send('add', {}), language, 'E50');
    expectCode(await send('add', { text: one.secret }), language, 'E52');
    const reason = await send('withdraw', { withdraw: 'yes' });
    expect(reason.text).toContain(say(language, 'error.E51', { reason: '' }).trim());
    seen.get(language)?.add('E51');
  }, 60_000);

  it('of a reply that has closed, and of a session that has ended', async () => {
    const one = await answeredCase(rig, 'nurmijarvi');
    const visitor = await opened(language, one);
    const offset = rig.clock.offset;
    rig.clock.setOffset(offset + 61 * 60_000);
    const ended = await visitor.open(`${BASE}/case`);
    expect(ended.path).toBe(`${BASE}/follow`);
    expectCode(ended, language, 'E42', { n: 60 });
    rig.clock.setOffset(offset + 400 * 24 * 3_600_000);
    const late = await opened(language, one);
    const closed = await late.open(`${BASE}/case/reply`);
    expect(closed.text).toContain(say(language, 'error.E47', { date: '|' }).split('|')[0]);
    seen.get(language)?.add('E47');
    rig.clock.setOffset(offset);
  }, 60_000);

  it('of an identification', async () => {
    const one = await answeredCase(rig, 'nurmijarvi');
    const visitor = await opened(language, one);
    for (const code of ['E28', 'E29', 'E30'])
      expectCode(await visitor.open(`${BASE}/identify/case?problem=${code}`), language, code);
    const lost = await visitor.open(`${BASE}/follow/lost`);
    expectCode(await visitor.send(lost, { number: '42' }), language, 'E54');
    await visitor.send(lost, { number: 'TP-2026-99999' });
    await provider.next({});
    const off = await visitor.open(`${BASE}/identify/lost/go`);
    const done = await visitor.open(await walkProvider(off.headers.get('location') ?? '', origin));
    expectCode(await visitor.send(done, {}), language, 'E53');
  }, 60_000);

  it('of too many tries', async () => {
    const visitor = new Visitor(rig.address, { 'accept-language': language });
    let page = await visitor.open(`${BASE}/follow`);
    const number = `TP-2026-7777${LANGUAGES.indexOf(language)}`;
    for (let attempt = 0; attempt < 11; attempt += 1)
      page = await visitor.send(page, { number, secret: 'x' });
    expect(page.status).toBe(429);
    expectCode(page, language, 'E40', { n: 15, phone: '09250021' });
    const offset = rig.clock.offset;
    rig.clock.setOffset(offset + 31 * 60_000);
  }, 60_000);
});

describe('the list of errors', () => {
  it.each(LANGUAGES)(
    'is whole in %s: every code is shown by a test, or stands here with its reason',
    (language) => {
      const codes = Array.from({ length: 60 }, (_none, index) => `E${String(index + 1).padStart(2, '0')}`);
      const missing = codes
        .filter((code) => isMessageKey(`error.${code}`))
        .filter((code) => !(code in ELSEWHERE) && !COVERED_BY_THE_FORM.includes(`'${code}'`))
        .filter((code) => seen.get(language)?.has(code) !== true);
      expect(missing).toEqual([]);
    },
  );
});
