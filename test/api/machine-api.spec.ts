import { Limits, networkOf, SecretChecks } from '@oikeuspolku/application';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { startApiRig } from './api-rig.js';
import type { Answer, ApiRig } from './api-rig.js';

let rig: ApiRig;
let key: string;

beforeAll(async () => {
  rig = await startApiRig('2026-03-03T10:00+02:00');
  key = await rig.key('sedu', ['cases:submit', 'cases:read']);
});
afterAll(() => rig.stop());

const CASES = '/v1/organisations/sedu/cases';
const STATUS = '/v1/organisations/sedu/case-status';

const request = () => ({
  language: 'fi',
  requesterRole: 'self',
  subject: { name: 'Aino Esimerkki', birthDate: '2001-05-03' },
  items: [{ right: 'access', registerId: rig.registerId, answers: {} }],
  delivery: 'download',
  contact: { email: 'aino@asukas.test' },
});

const submit = (body: object = request(), idempotencyKey: string = randomUUID(), using = key) =>
  rig.call('POST', CASES, { key: using, body, headers: { 'idempotency-key': idempotencyKey } });

/** The shape of RFC 9457 with the project's own members, and nothing that was typed. */
function expectProblem(answer: Answer, status: number, kind: string): void {
  expect(answer).toMatchObject({
    status,
    type: expect.stringContaining('application/problem+json'),
    body: {
      type: `urn:oikeuspolku:problem:${kind}`,
      status,
      title: expect.stringMatching(/\S/),
      correlationId: expect.stringMatching(/^[\w-]{10,}$/),
    },
  });
  expect(JSON.stringify(answer.body)).not.toMatch(/Aino|node_modules|SELECT|stack/);
}

describe('submitting a case', () => {
  it('answers number, secret and both dates', async () => {
    const answer = await submit();
    expect(answer.status).toBe(201);
    expect(answer.body['number']).toMatch(/^TP-2026-\d{5}$/);
    expect(String(answer.body['secret']).replace(/\W/g, '').length).toBeGreaterThanOrEqual(16);
    expect(answer.body['items']).toMatchObject([
      { receivedOn: '2026-03-03', fourWeeksDue: '2026-03-31', oneMonthDue: '2026-04-07' },
    ]);
  });

  it('makes one case of a repeated Idempotency-Key, also when both come at once', async () => {
    const idempotencyKey = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => submit(request(), idempotencyKey)));
    const again = await submit(request(), idempotencyKey);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    expect(again.status).toBe(200);
    expect(new Set([...answers, again].map(({ body }) => body['number'])).size).toBe(1);
    expect(new Set([...answers, again].map(({ body }) => body['secret'])).size).toBe(1);
  });

  it('needs an Idempotency-Key, and says so', async () => {
    const answer = await rig.call('POST', CASES, { key, body: request() });
    expectProblem(answer, 422, 'invalid');
    expect(answer.body['errors']).toMatchObject([{ pointer: '/headers/Idempotency-Key' }]);
  });

  it('names every bad field by its pointer', async () => {
    const answer = await submit({
      ...request(),
      language: 'de',
      surprise: true,
      items: [{ right: 'rectification', registerId: rig.registerId, answers: {} }, { right: 'everything' }],
    });
    expectProblem(answer, 422, 'invalid');
    const pointers = (answer.body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/language', '/surprise', '/items/1/right']));
    const unanswered = await submit({
      ...request(),
      items: [{ right: 'rectification', registerId: rig.registerId, answers: {} }],
    });
    expectProblem(unanswered, 422, 'invalid');
    expect(JSON.stringify(unanswered.body['errors'])).toContain('/items/0/answers/');
  });

  it('refuses without a key, with a wrong, ended or too weak one, and hides other organisations', async () => {
    const ended = await rig.key('sedu', ['cases:submit'], '2026-03-03T07:00:00Z');
    const reader = await rig.key('sedu', ['cases:read']);
    const other = await rig.key('nurmijarvi', ['cases:submit']);
    expectProblem(await rig.call('POST', CASES, { body: request() }), 401, 'unauthenticated');
    expectProblem(await submit(request(), randomUUID(), 'x'.repeat(43)), 401, 'unauthenticated');
    expectProblem(await submit(request(), randomUUID(), ended), 401, 'unauthenticated');
    expectProblem(await submit(request(), randomUUID(), reader), 403, 'forbidden');
    expectProblem(await submit(request(), randomUUID(), other), 404, 'not-found');
  });
});

describe('the state of a case', () => {
  it('is told to who holds its secret, and to a system with a key, without anything personal', async () => {
    const { body } = await submit();
    const mine = await rig.call('POST', STATUS, { body: { number: body['number'], secret: body['secret'] } });
    expect(mine.status).toBe(200);
    expect(mine.body).toMatchObject({ number: body['number'], items: [{ right: 'access' }] });
    const read = await rig.call('GET', `${CASES}/${String(body['number'])}`, { key });
    expect(read.status).toBe(200);
    expect(read.body).toEqual(mine.body);
    expect(JSON.stringify(read.body)).not.toMatch(/Aino|asukas/);
  });

  it('looks the same for an unknown number, a wrong secret and another organisation', async () => {
    const { body } = await submit();
    const { number, secret } = body;
    const tries = [
      await rig.call('POST', STATUS, { body: { number: 'TP-2026-99999', secret } }),
      await rig.call('POST', STATUS, { body: { number, secret: 'ABCD-EFGH-JKMN-PQRS' } }),
      await rig.call('POST', '/v1/organisations/nurmijarvi/case-status', { body: { number, secret } }),
      await rig.call('POST', '/v1/organisations/nobody/case-status', { body: { number, secret } }),
    ];
    for (const answer of tries) expectProblem(answer, 404, 'not-found');
    const bodies = tries.map(({ body: { correlationId: _differs, ...rest } }) => rest);
    for (const each of bodies) expect(each).toEqual(bodies[0]);
    expectProblem(await rig.call('GET', `${CASES}/TP-2026-99999`, { key }), 404, 'not-found');
  });

  it('is not to be guessed: after ten wrong secrets the case is closed to that address for a while', async () => {
    const { body } = await submit();
    const guess = () =>
      rig.call('POST', STATUS, { body: { number: body['number'], secret: 'ABCD-EFGH-JKMN-PQRS' } });
    const statuses = [];
    for (let tried = 0; tried < 12; tried += 1) statuses.push((await guess()).status);
    expect(statuses).toEqual([...Array<number>(10).fill(404), 429, 429]);
    // The citizen's pages ask for the same secrets, so they share the count.
    const citizen = await rig.open('citizen');
    const checks = new SecretChecks(new Limits(citizen.rateLimits, rig.clock), () => undefined);
    const asked = { organisationId: rig.organisationId, network: networkOf('127.0.0.1') };
    expect(await checks.allows({ ...asked, number: String(body['number']) })).toBe(false);
    expect(await checks.allows({ ...asked, number: 'TP-2026-99998' })).toBe(true);
  });
});

describe('what comes in broken', () => {
  it('is answered as problem+json with a 4xx, in the language that was asked for', async () => {
    const headers = { 'idempotency-key': randomUUID(), 'accept-language': 'sv' };
    const broken = await rig.call('POST', CASES, { key, body: '{"language":', headers });
    expectProblem(broken, 400, 'malformed-json');
    expect(broken.language).toBe('sv');
    const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
    expectProblem(
      await rig.call('POST', CASES, { key, body: 'a=b', headers: form }),
      415,
      'unsupported-media-type',
    );
    const plain = { ...headers, 'content-type': 'text/plain' };
    expectProblem(
      await rig.call('POST', CASES, { key, body: 'a', headers: plain }),
      415,
      'unsupported-media-type',
    );
    const large = JSON.stringify({ language: 'x'.repeat(600 * 1024) });
    expectProblem(await rig.call('POST', CASES, { key, body: large, headers }), 413, 'body-too-large');
    expectProblem(await rig.call('GET', '/v1/nothing/here'), 404, 'not-found');
    const finnish = await rig.call('GET', '/v1/nothing/here', { headers: { 'accept-language': 'fi' } });
    const english = await rig.call('GET', '/v1/nothing/here', { headers: { 'accept-language': 'en' } });
    expect(new Set([finnish, english, broken].map(({ body }) => body['title'])).size).toBe(3);
  });

  it('leaves nothing personal in the log', () => {
    expect(rig.logged.length).toBeGreaterThan(10);
    expect(rig.logged.join('')).not.toMatch(/Aino|asukas\.test|ABCD-EFGH/);
  });
});

describe('the deadline preview', () => {
  const { vectors } = JSON.parse(readFileSync('test/law/vectors/deadlines.json', 'utf8')) as {
    readonly vectors: readonly Readonly<Record<string, unknown>>[];
  };
  /** What a caller sends of a vector; the rest is expectation and commentary. */
  const SENT = /^(?!expected|id$|why|tags|alternatives|note|sources?$)/;

  it('gives the dates of every vector by the vectors’ own field names', async () => {
    const counted = { right: 0, refused: 0 };
    for (const vector of vectors) {
      const body = Object.fromEntries(Object.entries(vector).filter(([name]) => SENT.test(name)));
      const answer = await rig.call('POST', '/v1/deadline-preview', { body });
      const error = vector['expectedError'];
      if (typeof error === 'string') {
        expect({ id: vector['id'], rule: answer.body['rule'] }).toEqual({ id: vector['id'], rule: error });
        counted.refused += 1;
        continue;
      }
      expect({
        id: vector['id'],
        due: answer.body['due'],
        effectiveDue: answer.body['effectiveDue'],
      }).toEqual({
        id: vector['id'],
        due: vector['expectedDue'],
        effectiveDue: vector['expectedEffectiveDue'],
      });
      counted.right += 1;
    }
    expect(counted.right + counted.refused).toBe(vectors.length);
    expect(counted.right).toBeGreaterThan(50);
  });

  it('explains itself in the asked language, and refuses a day that does not exist', async () => {
    const body = { rule: 'four-weeks', received: '2026-03-03T10:00:00+02:00' };
    const ledger = async (language: string) =>
      (await rig.call('POST', '/v1/deadline-preview', { body, headers: { 'accept-language': language } }))
        .body['ledger'] as { text: string }[];
    const told = [await ledger('fi'), await ledger('sv'), await ledger('en')];
    expect(new Set(told.map((lines) => lines.map(({ text }) => text).join())).size).toBe(3);
    for (const lines of told) expect(lines.map(({ text }) => text).join()).toContain('2026');
    const never = { rule: 'four-weeks', received: '2026-02-30T10:00:00+02:00' };
    expectProblem(await rig.call('POST', '/v1/deadline-preview', { body: never }), 422, 'invalid');
  });
});

describe('what the API says about itself', () => {
  it('lives, is ready, and describes each operation', async () => {
    expect((await rig.call('GET', '/health/live')).body).toEqual({ status: 'live' });
    expect((await rig.call('GET', '/health/ready')).body).toEqual({ status: 'ready' });
    const { body } = await rig.call('GET', '/openapi.json');
    expect(Object.keys(body['paths'] as object).sort()).toEqual([
      '/v1/deadline-preview',
      '/v1/organisations/{organisation}/case-status',
      '/v1/organisations/{organisation}/cases',
      '/v1/organisations/{organisation}/cases/{number}',
    ]);
  });
});
