import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RegisterRecord } from '@oikeuspolku/domain';
import type { Account, Tx } from '@oikeuspolku/application';
import pg from 'pg';
import type { Persistence } from '../persistence.js';
import { anOrganisation, NOW, scopeOf } from '../testing/sample.js';
import { testHouse } from '../testing/test-house.js';
import type { TestHouse } from '../testing/test-house.js';

let test: TestHouse;
let staff: Persistence;
let citizen: Persistence;
let api: Persistence;
let worker: Persistence;

beforeAll(async () => {
  test = await testHouse();
  staff = await test.of('staff', 8);
  citizen = await test.of('citizen', 12);
  api = await test.of('api');
  worker = await test.of('worker');
  await anOrganisation(staff, 'sedu');
  await anOrganisation(staff, 'nurmijarvi');
}, 120_000);

afterAll(() => test.close());

const inSedu = <T>(work: (tx: Tx) => Promise<T>, house = staff): Promise<T> =>
  house.unitOfWork.transaction(scopeOf('sedu'), work);
const later = (seconds: number): string => new Date(Date.parse(NOW) + seconds * 1_000).toISOString();

describe('organisations', () => {
  it('are known before a transaction has one', async () => {
    expect(await citizen.unitOfWork.organisations()).toEqual([
      { organisationId: 'nurmijarvi', slug: 'nurmijarvi', name: 'Organisation nurmijarvi' },
      { organisationId: 'sedu', slug: 'sedu', name: 'Organisation sedu' },
    ]);
    expect(await inSedu((tx) => tx.registers.organisation(), citizen)).toMatchObject({
      slug: 'sedu',
      settings: {},
    });
  });

  it('are changed in place', async () => {
    const before = await inSedu((tx) => tx.registers.organisation());
    const settings = { ...before.settings, phone: '050 000 0000' };
    await inSedu((tx) => tx.registers.saveOrganisation({ ...before, settings }));
    expect((await inSedu((tx) => tx.registers.organisation())).settings.phone).toBe('050 000 0000');
    await expect(inSedu((tx) => tx.registers.saveOrganisation(before), citizen)).rejects.toMatchObject({
      problem: 'not-permitted',
    });
  });
});

describe('registers', () => {
  const register = (registerId: string, noticeVersion: string) =>
    ({ registerId, noticeVersion, services: [{ code: "it's" }] }) as unknown as RegisterRecord;
  const save = (record: RegisterRecord) => inSedu((tx) => tx.registers.save(record, NOW));

  it('keep every version and notice that nothing changed', async () => {
    expect(await save(register('atomi', '1'))).toBe(true);
    expect(await save(register('atomi', '1'))).toBe(false);
    const reordered = {
      services: [{ code: "it's" }],
      noticeVersion: '1',
      registerId: 'atomi',
    } as unknown as RegisterRecord;
    expect(await save(reordered)).toBe(false);
    expect(await save(register('atomi', '2'))).toBe(true);
    expect(await save(register('wilma', '1'))).toBe(true);
    expect(await inSedu((tx) => tx.registers.find('atomi'), citizen)).toEqual(register('atomi', '2'));
    expect(await inSedu((tx) => tx.registers.all(), citizen)).toEqual([
      register('atomi', '2'),
      register('wilma', '1'),
    ]);
    expect(await inSedu((tx) => tx.registers.find('unknown'))).toBeNull();
    const elsewhere = await staff.unitOfWork.transaction(scopeOf('nurmijarvi'), (tx) => tx.registers.all());
    expect(elsewhere).toEqual([]);
  });

  it('are seen in their new version at once, whatever was read before', async () => {
    await inSedu((tx) => tx.registers.all(), citizen);
    await save(register('atomi', '3'));
    expect((await inSedu((tx) => tx.registers.all(), citizen))[0]?.noticeVersion).toBe('3');
  });

  it('are saved once when saved side by side', async () => {
    const saved = await Promise.all(Array.from({ length: 5 }, () => save(register('parallel', '1'))));
    expect(saved.filter(Boolean)).toHaveLength(1);
  });
});

describe('accounts', () => {
  const account = (accountId: string, given: Partial<Account> = {}): Account => ({
    accountId,
    email: `${accountId}@example.test`,
    name: `Name ${accountId}`,
    title: 'käsittelijä',
    language: 'fi',
    roles: ['handler'],
    ownerOf: ['atomi'],
    deputyOf: [],
    responsibleFor: [],
    signatoryOf: [],
    absentFrom: '2026-07-01',
    absentTo: null,
    disabledAt: null,
    lastSignInAt: NOW,
    ...given,
  });

  it('come back as they were saved', async () => {
    await inSedu(async (tx) => {
      await tx.accounts.save(account('a'));
      await tx.accounts.save(
        account('b', { email: 'B@Example.test', roles: ['signatory', 'handler'], signatoryOf: ['atomi'] }),
      );
    });
    expect(await inSedu((tx) => tx.accounts.byId('a'))).toEqual(account('a'));
    expect(await inSedu((tx) => tx.accounts.byEmail(' b@EXAMPLE.test '))).toMatchObject({
      accountId: 'b',
      email: 'b@example.test',
    });
    expect((await inSedu((tx) => tx.accounts.withRole('signatory'))).map((each) => each.accountId)).toEqual([
      'b',
    ]);
    await inSedu((tx) => tx.accounts.save(account('a', { disabledAt: NOW, roles: [] })));
    expect(await inSedu((tx) => tx.accounts.byId('a'))).toMatchObject({ disabledAt: NOW, roles: [] });
    expect((await inSedu((tx) => tx.accounts.all())).map((each) => each.accountId)).toEqual(['a', 'b']);
    expect(await inSedu((tx) => tx.accounts.byId('nobody'))).toBeNull();
  });

  it('keep the seed of the second factor sealed, and use each step and recovery code once', async () => {
    const credentials = {
      passwordHash: 'scrypt',
      totpSecret: 'JBSWY3DPEHPK3PXP',
      totpLastStep: null,
      recoveryCodeHashes: ['one', 'two'],
    };
    await inSedu((tx) => tx.accounts.saveCredentials('a', credentials));
    expect(await inSedu((tx) => tx.accounts.credentials('a'))).toEqual(credentials);
    const steps = await Promise.all(
      Array.from({ length: 6 }, () => inSedu((tx) => tx.accounts.claimTotpStep('a', 58_000_000))),
    );
    expect(steps.filter(Boolean)).toHaveLength(1);
    expect(await inSedu((tx) => tx.accounts.claimTotpStep('a', 57_999_999))).toBe(false);
    expect(await inSedu((tx) => tx.accounts.claimTotpStep('a', 58_000_001))).toBe(true);
    const codes = await Promise.all(
      Array.from({ length: 4 }, () => inSedu((tx) => tx.accounts.claimRecoveryCode('a', 'one'))),
    );
    expect(codes.filter(Boolean)).toHaveLength(1);
    expect(await inSedu((tx) => tx.accounts.claimRecoveryCode('a', 'three'))).toBe(false);
    expect(await inSedu((tx) => tx.accounts.credentials('a'))).toMatchObject({
      totpLastStep: 58_000_001,
      recoveryCodeHashes: ['two'],
    });
    await expect(inSedu((tx) => tx.accounts.credentials('a'), citizen)).rejects.toMatchObject({
      problem: 'not-permitted',
    });
  });
});

describe('sessions', () => {
  it('are sealed, expire by the given clock and belong to one role', async () => {
    const record = { content: { answers: { name: 'Aino Testinen' } }, expiresAt: later(60) };
    await citizen.sessions.write('draft', 'hash', record);
    expect(await citizen.sessions.read('draft', 'hash', NOW)).toEqual(record);
    expect(await citizen.sessions.read('session', 'hash', NOW)).toBeNull();
    expect(await citizen.sessions.read('draft', 'hash', later(60))).toBeNull();
    expect(await staff.sessions.read('draft', 'hash', NOW)).toBeNull();
    await staff.sessions.destroy('draft', 'hash');
    await citizen.sessions.write('draft', 'hash', { ...record, content: { page: 2 } });
    expect(await citizen.sessions.read('draft', 'hash', NOW)).toMatchObject({ content: { page: 2 } });
    const admin = new pg.Client({ connectionString: test.database.superuserUrl });
    await admin.connect();
    const { rows } = await admin.query<{ row: string }>(
      `SELECT encode(sealed, 'escape') AS row FROM session`,
    );
    await admin.end();
    expect(rows.map((row) => row.row).join()).not.toContain('page');
    await citizen.sessions.destroy('draft', 'hash');
    expect(await citizen.sessions.read('draft', 'hash', NOW)).toBeNull();
  });

  it('are purged by the worker, a bounded number at a time', async () => {
    for (let index = 0; index < 5; index += 1)
      await citizen.sessions.write('draft', `old-${index}`, { content: {}, expiresAt: later(-60) });
    await staff.sessions.write('session', 'fresh', { content: {}, expiresAt: later(60) });
    expect(await worker.sessions.purge(NOW, 3)).toBe(3);
    expect(await worker.sessions.purge(NOW, 3)).toBe(2);
    expect(await staff.sessions.read('session', 'fresh', NOW)).not.toBeNull();
  });
});

describe('rate limits', () => {
  it('count every hit, also side by side and from several roles', async () => {
    const hits = await Promise.all([
      ...Array.from({ length: 20 }, () => citizen.rateLimits.hit('parallel', 900, NOW)),
      ...Array.from({ length: 20 }, () => api.rateLimits.hit('parallel', 900, NOW)),
    ]);
    expect([...hits].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  it('slide: a limit is never passed within any window', async () => {
    const window = 600;
    const allowed: number[] = [];
    for (let second = 0; second < 3_000; second += 20) {
      if ((await citizen.rateLimits.hit('sliding', window, later(second))) <= 10) allowed.push(second);
    }
    for (const start of allowed) {
      expect(
        allowed.filter((second) => second >= start && second < start + window).length,
      ).toBeLessThanOrEqual(10);
    }
    expect(allowed.length).toBeGreaterThan(5);
    expect(await citizen.rateLimits.hit('sliding', window, later(3_000 + 2 * window))).toBe(1);
  });

  it('keep buckets and windows apart, and are purged when they have ended', async () => {
    expect(await citizen.rateLimits.hit('one', 60, NOW)).toBe(1);
    expect(await citizen.rateLimits.hit('two', 60, NOW)).toBe(1);
    expect(await citizen.rateLimits.hit('one', 61, NOW)).toBe(1);
    expect(await worker.rateLimits.purge(later(1_000_000), 10_000)).toBeGreaterThan(2);
    expect(await citizen.rateLimits.hit('one', 60, NOW)).toBe(1);
  });
});

describe('API keys', () => {
  const key = {
    keyId: 'key-1',
    keyHash: 'a1'.repeat(32),
    label: 'Case system',
    scopes: ['cases:read'],
    createdAt: NOW,
    expiresAt: later(60),
  };

  it('are found by their hash by the API alone, until they end or are disabled', async () => {
    await staff.apiKeys.add('sedu', key);
    expect(await api.apiKeys.find('a1'.repeat(32), NOW)).toEqual({
      keyId: 'key-1',
      organisationId: 'sedu',
      scopes: ['cases:read'],
    });
    expect(await api.apiKeys.find('b2'.repeat(32), NOW)).toBeNull();
    expect(await api.apiKeys.find('a1'.repeat(32), later(60))).toBeNull();
    expect(await staff.apiKeys.find('a1'.repeat(32), NOW)).toBeNull();
    await expect(citizen.apiKeys.find('a1'.repeat(32), NOW)).rejects.toMatchObject({
      problem: 'not-permitted',
    });
    const { keyHash: _, ...shown } = key;
    expect(await staff.apiKeys.list('sedu')).toEqual([{ ...shown, disabledAt: null }]);
    expect(await staff.apiKeys.disable('nurmijarvi', 'key-1', NOW)).toBe(false);
    expect(await staff.apiKeys.disable('sedu', 'key-1', NOW)).toBe(true);
    expect(await api.apiKeys.find('a1'.repeat(32), NOW)).toBeNull();
  });
});

describe('the movable clock', () => {
  it('is followed by every process', async () => {
    const heard: number[] = [];
    const following = citizen.clockOffset.follow((offset) => heard.push(offset));
    const until = async (wanted: number): Promise<void> => {
      for (let wait = 0; wait < 200 && heard.at(-1) !== wanted; wait += 1)
        await new Promise((go) => setTimeout(go, 20));
    };
    try {
      await until(0);
      await staff.clockOffset.move(86_400_000);
      await until(86_400_000);
      expect(heard.at(-1)).toBe(86_400_000);
      expect(await worker.clockOffset.read()).toBe(86_400_000);
      await expect(citizen.clockOffset.move(1)).rejects.toMatchObject({ problem: 'not-permitted' });
    } finally {
      await following.close();
    }
  });
});
