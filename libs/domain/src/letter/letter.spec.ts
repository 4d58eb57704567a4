import { describe, expect, it } from '@jest/globals';
import { OUTCOMES } from '../case/vocabulary.js';
import { LADDER, LADDER_STEPS } from '../reminder/ladder.js';
import { RIGHTS } from '../right/right.js';
import { LETTER_FACTS } from './letter-fact.js';
import { CITIZEN_MAIL, goesToRequester, isAnnounced, lettersOn, missingLetterFacts } from './letters-for.js';
import { LETTER_CODES } from './letter.js';
import { LETTERS } from './letter-table.js';
import { ownLetterFor, replyLetterFor } from './reply-letter.js';

const when = (test: (code: (typeof LETTER_CODES)[number]) => boolean) => LETTER_CODES.filter(test);

describe('the letters', () => {
  it('go to whom they are for, by what carries them', () => {
    expect(LETTER_CODES.map((code) => `${code} ${LETTERS[code].to} ${LETTERS[code].carrier}`)).toEqual([
      'L1 requester mail-and-document',
      'L2 requester mail-and-document',
      'L3 requester document',
      'L4 requester document',
      'L5 owners mail',
      'L6 ladder mail',
      'L7 ladder mail',
      'L8 ladder mail',
      'L9 escalation mail',
      'L10 requester document',
      'L11 requester document',
      'L12 requester document',
      'L13 requester document',
      'L14 requester document',
      'L15 requester document',
      'L16 recipient document',
      'L17 requester document',
      'L18 requester document',
      'L19 requester document',
      'L20 signatory mail',
      'L21 requester document',
      'L22 requester mail',
      'L23 requester document',
    ]);
    expect(LETTER_CODES.every((code) => LETTERS[code].code === code)).toBe(true);
  });

  it('and reminders go to the person who asked unless the table names another reader', () => {
    expect(
      ['L1', 'L22', 'L18', 'bounce', 'reply-not-collected'].filter((step) => !goesToRequester(step)),
    ).toEqual([]);
    expect(['L5', 'L16', 'L20'].filter(goesToRequester)).toEqual([]);
  });

  it('reach a citizen by mail only as L1, L2 and L22; the others are announced', () => {
    expect(CITIZEN_MAIL).toEqual(['L1', 'L2', 'L22']);
    expect(when(isAnnounced)).toEqual([
      'L3',
      'L4',
      'L10',
      'L11',
      'L12',
      'L13',
      'L14',
      'L15',
      'L17',
      'L18',
      'L19',
      'L21',
      'L23',
    ]);
  });

  it('open with the secret, or with identity too when they hold personal data', () => {
    expect(when((code) => LETTERS[code].opensWith === 'secret')).toEqual([
      'L1',
      'L2',
      'L3',
      'L4',
      'L12',
      'L15',
      'L17',
      'L18',
      'L19',
      'L22',
      'L23',
    ]);
    expect(when((code) => LETTERS[code].opensWith === 'secret-and-identity')).toEqual([
      'L10',
      'L11',
      'L13',
      'L14',
      'L21',
    ]);
    expect(when((code) => LETTERS[code].opensWith === null)).toEqual([
      'L5',
      'L6',
      'L7',
      'L8',
      'L9',
      'L16',
      'L20',
    ]);
  });

  it('end with the blocks they need', () => {
    expect(when((code) => LETTERS[code].blocks.includes('C'))).toEqual(['L12', 'L13', 'L18']);
    expect(when((code) => LETTERS[code].blocks.includes('B'))).toEqual([
      'L4',
      'L10',
      'L11',
      'L12',
      'L13',
      'L14',
      'L15',
      'L18',
      'L19',
      'L21',
      'L23',
    ]);
    expect(when((code) => LETTERS[code].blocks.includes('A'))).toEqual(
      when((code) => LETTERS[code].to === 'requester' && code !== 'L22'),
    );
  });

  it('are neutral by rule', () => {
    expect(when((code) => LETTERS[code].neutral === 'citizen')).toEqual(
      when((code) => LETTERS[code].to === 'requester'),
    );
    expect(when((code) => LETTERS[code].neutral === 'no-address-data')).toEqual(['L16']);
    expect(when((code) => LETTERS[code].neutral === 'no-person')).toEqual([
      'L5',
      'L6',
      'L7',
      'L8',
      'L9',
      'L20',
    ]);
  });

  it('answer these events', () => {
    expect(lettersOn('request-received')).toEqual(['L1']);
    expect(lettersOn('identity-requested')).toEqual(['L2']);
    expect(lettersOn('clarification-requested')).toEqual(['L3']);
    expect(lettersOn('deadline-extended')).toEqual(['L4']);
    expect(lettersOn('certificate-signed')).toEqual(['L12']);
    expect(lettersOn('recipient-told')).toEqual(['L16']);
    expect(lettersOn('case-withdrawn')).toEqual(['L17']);
    expect(lettersOn('restriction-flagged')).toEqual(['L19']);
    expect(lettersOn('restriction-end-announced')).toEqual(['L19']);
    expect(lettersOn('approval-requested')).toEqual(['L20']);
    expect(lettersOn('fee-intended')).toEqual(['L23']);
    expect(lettersOn('note-added')).toEqual([]);
  });

  it('climb the ladder as the ladder says', () => {
    for (const step of LADDER_STEPS) {
      expect(LETTERS[LADDER[step].letter].occasion).toEqual({ kind: 'ladder', step });
    }
  });

  it('cannot be written without their facts', () => {
    expect(missingLetterFacts('L1', {})).toEqual([
      'caseNumber',
      'receivedOn',
      'targetDate',
      'statutoryDate',
      'statusUrl',
    ]);
    expect(missingLetterFacts('L22', { caseNumber: 'TP-2026-00001', statusUrl: '' })).toEqual(['statusUrl']);
    expect(missingLetterFacts('L22', { caseNumber: 'TP-2026-00001', statusUrl: null })).toEqual([
      'statusUrl',
    ]);
    expect(
      missingLetterFacts('L22', { caseNumber: 'TP-2026-00001', statusUrl: 'https://kunta.test/seuraa' }),
    ).toEqual([]);
    expect(
      missingLetterFacts('L6', {
        caseNumber: 'x',
        registerShort: 'x',
        taskPlain: 'x',
        taskDueOn: 'x',
        daysLeft: 0,
        taskUrl: 'x',
      }),
    ).toEqual([]);
    expect(LETTERS.L4.requiredFacts).toContain('extensionNoticeBy');
    expect(LETTERS.L9.requiredFacts).toContain('extensionNoticeBy');
    expect(LETTERS.L12.requiredFacts).toEqual(['caseNumber', 'certificate']);
  });

  it('name the case and only known facts', () => {
    for (const code of LETTER_CODES) {
      expect(LETTERS[code].requiredFacts[0]).toBe('caseNumber');
      expect(LETTERS[code].requiredFacts.filter((fact) => !(fact in LETTER_FACTS))).toEqual([]);
    }
  });

  it('go with a reply as papers of their own, unless something else tells the outcome', () => {
    expect(RIGHTS.map((right) => ownLetterFor(right, 'granted'))).toEqual([
      null,
      'L11',
      'L21',
      'L19',
      null,
      'L21',
      'L21',
      'L21',
    ]);
    expect(RIGHTS.map((right) => ownLetterFor(right, 'partly-granted'))).toEqual([
      null,
      'L13',
      'L13',
      'L13',
      null,
      'L13',
      'L13',
      'L13',
    ]);
    expect(OUTCOMES.map((outcome) => ownLetterFor('access', outcome))).toEqual([
      null,
      null,
      null,
      'L14',
      null,
      'L15',
      null,
    ]);
  });

  it('tell each outcome of each right', () => {
    expect(RIGHTS.map((right) => replyLetterFor(right, 'granted'))).toEqual([
      'L10',
      'L11',
      'L21',
      'L19',
      'L10',
      'L21',
      'L21',
      'L21',
    ]);
    for (const right of RIGHTS) {
      expect(OUTCOMES.slice(1).map((outcome) => replyLetterFor(right, outcome))).toEqual([
        'L13',
        'L12',
        'L14',
        'L17',
        'L15',
        'L18',
      ]);
    }
  });
});
