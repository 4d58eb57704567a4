import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { LEAST_BITS, MOST_BITS, ProofOfWork } from './proof-of-work.js';

const proof = new ProofOfWork(Buffer.alloc(32, 7));

/** Solves a puzzle by trying, as the browser does. */
function solve(challenge: string, bits: number): string {
  const salt = challenge.split('.')[0] ?? '';
  for (let number = 0; number < 1 << 22; number += 1) {
    const digest = createHash('sha256').update(`${salt}.${number}`).digest();
    if (digest.readUInt32BE(0) >>> (32 - bits) === 0) return String(number);
  }
  throw new Error('no solution');
}

describe('proof of work', () => {
  it('takes the solution of its own puzzle for its own draft only', () => {
    const { challenge, bits } = proof.puzzleFor('draft', 0);
    const solution = solve(challenge, bits);
    expect(proof.isSolved('draft', challenge, solution)).toBe(true);
    expect(proof.isSolved('another draft', challenge, solution)).toBe(false);
    expect(new ProofOfWork(Buffer.alloc(32, 8)).isSolved('draft', challenge, solution)).toBe(false);
  });

  it('takes no puzzle that was made easier, and no text that is no number', () => {
    const { challenge, bits } = proof.puzzleFor('draft', 0);
    const easier = challenge.replace(`.${bits}.`, '.0.');
    expect(proof.isSolved('draft', easier, '0')).toBe(false);
    for (const solution of ['', '-1', '1e3', '0x1', '123456789', 'ä']) {
      expect(proof.isSolved('draft', challenge, solution)).toBe(false);
    }
    for (const nonsense of ['', '.', '..', 'a.b.c', `x.${bits}.y`]) {
      expect(proof.isSolved('draft', nonsense, '0')).toBe(false);
    }
  });

  it('grows harder with the load of a network, within bounds', () => {
    const bitsAt = (shown: number): number => proof.puzzleFor('draft', shown).bits;
    expect([0, 1, 19, 20, 59, 60, 140].map(bitsAt)).toEqual([14, 14, 14, 15, 15, 16, 17]);
    expect(bitsAt(1_000_000)).toBe(MOST_BITS);
    expect(bitsAt(0)).toBe(LEAST_BITS);
  });
});
