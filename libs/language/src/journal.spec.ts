import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@oikeuspolku/domain';
import type { Actor, CaseEvent } from '@oikeuspolku/domain';
import { journalSentence, journalSentenceForCitizen, type JournalNames } from './journal.js';

const NAMES: JournalNames = {
  register: (id) => (id === null ? '–' : 'Atomi'),
  account: () => 'Kaisa Käsittelijä',
  registerOfTask: () => 'Atomi',
  documentCode: () => 'L10',
};
const HANDLER: Actor = { id: 'account-1', role: 'handler' };
const act = (body: Record<string, unknown>) =>
  ({ at: '2026-03-05T08:00:00Z', actor: HANDLER, ...body }) as unknown as CaseEvent;

describe('journalSentence', () => {
  it.each<[Record<string, unknown>, string]>([
    [{ type: 'request-received', channel: 'oral' }, 'Pyyntö saapui. Tapa: suullisesti.'],
    [{ type: 'deadline-extended', months: 2 }, 'Määräaikaa jatkettiin 2 kuukaudella.'],
    [
      {
        type: 'item-classified',
        becomes: [
          { right: 'access', registerId: 'r' },
          { right: 'erasure', registerId: null },
        ],
      },
      'Pyyntö luokiteltiin: Tarkastus (Atomi) ja Poisto (–).',
    ],
    [
      { type: 'task-time-asked', taskId: 't', until: '2026-03-20' },
      'Tehtävään pyydettiin lisäaikaa perjantaihin 20.3.2026 asti: Atomi.',
    ],
    [{ type: 'reminder-sent', step: 'due-today' }, 'Muistutus lähetettiin: Muistutus määräpäivänä.'],
    [{ type: 'mail-failed', step: 'L22' }, 'Viesti ei mennyt perille: Ilmoitus viestistä.'],
    [
      { type: 'reply-downloaded', documentId: 'd', fileId: null },
      'Asiakirja ladattiin: Vastaus tarkastuspyyntöön.',
    ],
    [{ type: 'handler-assigned', handlerId: 'a' }, 'Käsittelijäksi tuli Kaisa Käsittelijä.'],
    [{ type: 'note-added', text: 'salaisuus' }, 'Lisättiin muistiinpano.'],
  ])('tells %j', (body, sentence) => {
    expect(journalSentence(act(body), 'fi', NAMES)).toBe(sentence);
  });

  it('shows the person only what concerns them', () => {
    expect(journalSentenceForCitizen(act({ type: 'note-added', text: 'x' }), 'fi', NAMES)).toBeNull();
    expect(journalSentenceForCitizen(act({ type: 'certificate-drafted' }), 'sv', NAMES)).toBeNull();
    expect(journalSentenceForCitizen(act({ type: 'identity-requested' }), 'sv', NAMES)).toBe(
      'Vi bad dig styrka din identitet.',
    );
    for (const language of LANGUAGES)
      expect(
        journalSentenceForCitizen(act({ type: 'deadline-extended', months: 2 }), language, NAMES),
      ).toMatch(/\.$/);
  });
});
