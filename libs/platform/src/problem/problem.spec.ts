import { describe, expect, it } from '@jest/globals';
import { problemKindOf, problemOf, PROBLEMS } from './problem.js';

describe('problems', () => {
  it('carry type, title and the status of their kind', () => {
    expect(problemOf('illegal-step', 'Ei nyt', { rule: 'approve', correlationId: 'c-1' })).toEqual({
      type: 'urn:oikeuspolku:problem:illegal-step',
      title: 'Ei nyt',
      status: 409,
      rule: 'approve',
      correlationId: 'c-1',
    });
  });

  it('are found for every status that a framework throws', () => {
    expect([400, 404, 413, 415, 418, 500, 502, 503, 507].map(problemKindOf)).toEqual([
      'malformed-json',
      'not-found',
      'body-too-large',
      'unsupported-media-type',
      'malformed-request',
      'internal',
      'internal',
      'unavailable',
      'storage-full',
    ]);
    for (const status of Object.values(PROBLEMS)) expect(PROBLEMS[problemKindOf(status)]).toBe(status);
  });
});
