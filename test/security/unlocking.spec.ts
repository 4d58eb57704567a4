import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { renewPin } from '@oikeuspolku/application';
import { startCitizenRig, Visitor, type CitizenRig, type SeenPage } from '../citizen/citizen-rig.js';
import { answeredCase, DATA, HELD_BACK, staffOf, type AnsweredCase } from './answered-case.js';

let rig: CitizenRig;
let mine: AnsweredCase;
let foreign: AnsweredCase;
beforeAll(async () => {
  rig = await startCitizenRig();
  mine = await answeredCase(rig, 'nurmijarvi');
  foreign = await answeredCase(rig, 'nurmijarvi');
}, 180_000);
afterAll(() => rig.stop());

const BASE = '/nurmijarvi';
const WRONG_PIN = '00000001';

/** Opens a case with number and secret; without a secret only the number is typed. */
async function withSecret(one: AnsweredCase, base = BASE, secret = one.secret): Promise<Visitor> {
  const visitor = new Visitor(rig.address);
  await visitor.send(await visitor.open(`${base}/follow`), { number: one.number, secret });
  return visitor;
}

async function withPin(one: AnsweredCase, pin = one.pin): Promise<Visitor> {
  const visitor = await withSecret(one);
  await visitor.send(await visitor.open(`${BASE}/case/reply`), { pin });
  return visitor;
}

/** Who stands at the door. */
const KEYS = {
  nothing: () => Promise.resolve(new Visitor(rig.address)),
  'number only': () => withSecret(mine, BASE, ''),
  secret: () => withSecret(mine),
  'secret + wrong PIN': () => withPin(mine, WRONG_PIN),
  'secret + PIN': () => withPin(mine),
  "another case's secret": () => withPin(foreign),
  'another organisation': () => withSecret(mine, '/sedu'),
} as const;
type Key = keyof typeof KEYS;

/** Every surface of the case, at the address of the case `mine`. */
const SURFACES = {
  'case page': () => `${BASE}/case`,
  'cover letter': () => `${BASE}/case/document/${mine.coverId}`,
  'data as a letter': () => `${BASE}/case/document/${mine.paperId}`,
  'reply page': () => `${BASE}/case/reply`,
  'data paper': () => `${BASE}/case/reply/document/${mine.paperId}`,
  'data file': () => `${BASE}/case/reply/file/${mine.fileId}`,
  'withheld file': () => `${BASE}/case/reply/file/${mine.withheldId}`,
  'whole package': () => `${BASE}/case/reply/package`,
} as const;
type Surface = keyof typeof SURFACES;

/** What a surface shows. */
type Seen = 'entry' | 'pin' | 'case' | 'reply' | 'pdf' | 'zip' | 'not-found';

function seenOf({ status, path, html, headers }: SeenPage): string {
  const type = headers.get('content-type') ?? '';
  if (status === 404) return 'not-found';
  if (type.startsWith('application/pdf')) return 'pdf';
  if (type.startsWith('application/zip')) return 'zip';
  if (path.endsWith('/follow')) return 'entry';
  if (path.endsWith('/case/reply')) return html.includes('id="pin"') ? 'pin' : 'reply';
  return path.endsWith('/case') ? 'case' : `${status} ${path}`;
}

const CLOSED: Readonly<Record<Surface, Seen>> = {
  'case page': 'entry',
  'cover letter': 'entry',
  'data as a letter': 'entry',
  'reply page': 'entry',
  'data paper': 'entry',
  'data file': 'entry',
  'withheld file': 'entry',
  'whole package': 'entry',
};
const CASE_ONLY: Readonly<Record<Surface, Seen>> = {
  'case page': 'case',
  'cover letter': 'pdf',
  'data as a letter': 'not-found',
  'reply page': 'pin',
  'data paper': 'pin',
  'data file': 'pin',
  'withheld file': 'pin',
  'whole package': 'pin',
};

/** The table: what each key opens. A new surface or key does not compile without its cell. */
const MATRIX: Readonly<Record<Key, Readonly<Record<Surface, Seen>>>> = {
  nothing: CLOSED,
  'number only': CLOSED,
  secret: CASE_ONLY,
  'secret + wrong PIN': CASE_ONLY,
  'secret + PIN': {
    'case page': 'case',
    'cover letter': 'pdf',
    'data as a letter': 'not-found',
    'reply page': 'reply',
    'data paper': 'pdf',
    'data file': 'pdf',
    'withheld file': 'not-found',
    'whole package': 'zip',
  },
  // The other case's own pages and package open; nothing of this one does.
  "another case's secret": {
    'case page': 'case',
    'cover letter': 'not-found',
    'data as a letter': 'not-found',
    'reply page': 'reply',
    'data paper': 'not-found',
    'data file': 'not-found',
    'withheld file': 'not-found',
    'whole package': 'zip',
  },
  'another organisation': CLOSED,
};

describe('what opens with what (design §9, Secrets and unlocking)', () => {
  it.each(Object.keys(KEYS) as Key[])(
    '%s',
    async (key) => {
      const visitor = await KEYS[key]();
      const seen: Record<string, string> = {};
      for (const surface of Object.keys(SURFACES) as Surface[]) {
        const page = await visitor.open(SURFACES[surface]());
        seen[surface] = seenOf(page);
        expect(page.html).not.toContain(HELD_BACK);
      }
      expect(seen).toEqual(MATRIX[key]);
    },
    60_000,
  );

  it('shows the given data only inside the reply', async () => {
    const visitor = await withPin(mine);
    expect((await visitor.open(SURFACES['data file']())).html).toContain(DATA);
    for (const surface of ['case page', 'cover letter', 'reply page'] as const)
      expect((await visitor.open(SURFACES[surface]())).html).not.toContain(DATA);
  });

  it('refuses the right organisation with the secret of a case of another', async () => {
    const visitor = new Visitor(rig.address);
    const page = await visitor.send(await visitor.open('/sedu/follow'), {
      number: mine.number,
      secret: mine.secret,
    });
    expect(page.status).toBe(422);
  });
});

describe('the PIN', () => {
  it('is locked by five wrong tries, while the case stays open; a new one closes what the old one opened', async () => {
    const one = await answeredCase(rig, 'nurmijarvi');
    const before = await withPin(one);
    expect(seenOf(await before.open(`${BASE}/case/reply`))).toBe('reply');
    const guesser = await withSecret(one);
    let page = await guesser.open(`${BASE}/case/reply`);
    for (let tries = 0; tries < 5; tries += 1) page = await guesser.send(page, { pin: WRONG_PIN });
    expect(page.text).toContain('Tunnusluku on lukittu');
    page = await guesser.send(page, { pin: one.pin });
    expect(page.text).toContain('Tunnusluku on lukittu');
    expect(seenOf(await guesser.open(`${BASE}/case`))).toBe('case');
    const renewed = await renewPin(
      staffOf(rig),
      one.scope,
      { id: 'first', role: 'handler' },
      one.caseId,
      null,
    );
    if (!renewed.ok) throw new Error(renewed.kind);
    expect(seenOf(await before.open(`${BASE}/case/reply`))).toBe('pin');
    expect(seenOf(await before.open(`${BASE}/case/reply/package`))).toBe('not-found');
    const after = await withPin(one, renewed.pin);
    expect(seenOf(await after.open(`${BASE}/case/reply/package`))).toBe('zip');
  }, 60_000);

  it('does not count what cannot be a PIN', async () => {
    const one = await answeredCase(rig, 'nurmijarvi');
    const visitor = await withSecret(one);
    let page = await visitor.open(`${BASE}/case/reply`);
    for (let tries = 0; tries < 6; tries += 1) page = await visitor.send(page, { pin: '123' });
    page = await visitor.send(page, { pin: one.pin });
    expect(seenOf(page)).toBe('reply');
  }, 60_000);
});

describe('time', () => {
  it('closes the reply after its last day and the pass after its idle hour', async () => {
    const one = await answeredCase(rig, 'nurmijarvi');
    const visitor = await withPin(one);
    rig.clock.setOffset(rig.clock.offset + 61 * 60_000);
    expect(seenOf(await visitor.open(`${BASE}/case/reply`))).toBe('entry');
    rig.clock.setOffset(rig.clock.offset + 31 * 86_400_000);
    const later = await withSecret(one);
    expect((await later.open(`${BASE}/case/reply`)).text).toContain('Vastaus oli ladattavissa');
  }, 60_000);

  it('gives a guardian nothing from the day the child turns 18', async () => {
    const born = '2008-04-20';
    const child = await answeredCase(rig, 'nurmijarvi', born);
    const visitor = await withPin(child);
    expect(seenOf(await visitor.open(`${BASE}/case/reply`))).toBe('reply');
    rig.clock.setOffset(rig.clock.offset + 20 * 86_400_000);
    const later = await withSecret(child);
    expect((await later.open(`${BASE}/case/reply`)).text).toContain('täyttänyt 18 vuotta');
  }, 60_000);
});
