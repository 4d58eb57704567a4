import { describe, expect, it } from '@jest/globals';
import { emptyDraft, type Draft } from '../draft/draft.js';
import { firstUnanswered, flowOf, isReachable, pathAfter, pathBefore, placeOf } from './flow.js';

const EMPTY = emptyDraft('token');
const ANSWERED: Draft = {
  ...EMPTY,
  role: 'self',
  requests: [{ right: 'access', services: [], unknownService: true, otherService: '', answers: {} }],
  delivery: { channel: 'download', protectedAddress: false },
  contact: {
    name: 'Aino Testinen',
    otherNames: '',
    birthDate: '2001-02-03',
    email: '',
    phone: '',
    withoutContact: true,
    street: '',
    postcode: '',
    town: '',
    language: 'fi',
  },
  identity: { plan: 'show-document', knownBy: '' },
};

const paths = (draft: Draft): readonly string[] => flowOf(draft).map((place) => place.path);
const at = (draft: Draft, path: string) => {
  const place = placeOf(draft, path);
  if (place === null) throw new Error(`no ${path}`);
  return place;
};

describe('the flow of the form', () => {
  it('asks seven pages of a person who asks for their own data', () => {
    expect(paths(ANSWERED)).toEqual([
      'whose',
      '1/right',
      '1/service',
      '1/details',
      'delivery',
      'contact',
      'identity',
    ]);
  });

  it('asks about the child or the represented person only when there is one', () => {
    expect(paths({ ...EMPTY, role: 'guardian' })).toContain('child');
    expect(paths({ ...EMPTY, role: 'representative' })).toContain('represented');
    expect(placeOf(ANSWERED, 'child')).toBeNull();
  });

  it('asks three pages for each further request', () => {
    const two = { ...ANSWERED, requests: [...ANSWERED.requests, ...EMPTY.requests] };
    expect(paths(two).slice(4, 7)).toEqual(['2/right', '2/service', '2/details']);
    expect(firstUnanswered(two)?.path).toBe('2/right');
  });

  it('opens no page before the ones in front of it are answered', () => {
    expect(isReachable(EMPTY, at(EMPTY, 'whose'))).toBe(true);
    expect(isReachable(EMPTY, at(EMPTY, 'contact'))).toBe(false);
    expect(isReachable(ANSWERED, at(ANSWERED, 'contact'))).toBe(true);
    expect(firstUnanswered(ANSWERED)).toBeNull();
  });

  it('goes on page by page, and from a changed answer back to the summary', () => {
    expect(pathAfter(ANSWERED, at(ANSWERED, '1/right'))).toBe('1/service');
    expect(pathAfter(ANSWERED, at(ANSWERED, 'identity'))).toBe('check');
    const seen = { ...ANSWERED, reachedCheck: true };
    expect(pathAfter(seen, at(seen, '1/service'))).toBe('check');
    const changed: Draft = {
      ...seen,
      requests: [{ ...ANSWERED.requests[0]!, right: 'erasure', answers: null }],
    };
    expect(pathAfter(changed, at(changed, '1/right'))).toBe('1/details');
    expect(pathBefore(ANSWERED, at(ANSWERED, 'whose'))).toBeNull();
    expect(pathBefore(ANSWERED, at(ANSWERED, 'delivery'))).toBe('1/details');
  });
});
