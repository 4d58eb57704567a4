import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LetterOrder } from '@oikeuspolku/application';
import { LANGUAGES } from '@oikeuspolku/domain';
import { paperToText } from '@oikeuspolku/language';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleCertificate } from '../fixtures/sample-certificate.js';
import {
  createDevelopmentSeal,
  openSealFile,
  TimeStampAuthority,
  verifySeal,
  type SealKey,
} from '../signing/index.js';
import { letterOf, ORDERED_LETTERS, PdfPress } from './index.js';

const HOME = 'https://oikeuspolku.test/';
const AT = new Date('2026-03-30T08:15:00Z');

/** The facts that use cases hand over, all of them. */
const FACTS = {
  requesterRole: 'self',
  receivedOn: '2026-03-03',
  targetDate: '2026-03-31',
  statutoryDate: '2026-04-03',
  statusUrl: 'https://oikeuspolku.test/keksila/seuranta',
  newRequestUrl: 'https://oikeuspolku.test/keksila',
  servicePoint: 'Keksilän palvelupiste',
  phone: '040 000 0000',
  acceptedDocuments: ['passport', 'driving-licence'],
  reason: 'Nimi on sama kuin toisella opiskelijalla.',
  reasons: 'Pyyntö koskee montaa rekisteriä.',
  doneSoFar: 'Kaksi rekisteriä on käyty läpi.',
  question: 'Mitä lukuvuotta tarkoitat?',
  answerBy: '2026-03-20',
  pausedFrom: '2026-03-05',
  oldDate: '2026-03-31',
  newDate: '2026-05-29',
  withdrawnOn: '2026-03-12',
  undoUntil: '2026-03-26',
  caseYears: 5,
  effectiveDue: '2026-03-31',
  ledger: [],
  identityOpen: true,
  change: 'erasure',
  disclosedOn: null,
  doneOn: '2026-03-20',
  processor: true,
  confirmBy: '2026-04-10',
  askedOn: ['2026-03-05', '2026-03-19'],
  why: 'Et ole käynyt palvelupisteessä.',
  reopenUntil: '2026-05-05',
  feeCents: 1250,
  ground: 'further-copy',
  openUntil: '2026-04-29',
  given: 'Opiskeluoikeuden alkamispäivä.',
  oldValue: '1.8.2023',
  newValue: '1.8.2024',
  historyKept: 'Laki vaatii muutoshistorian.',
  completed: false,
  recipients: { kind: 'later', names: ['Kela'] },
  refused: ['Opintojen päättymispäivä.'],
  searchedOn: '2026-03-16',
  terms: ['name', 'otherNames', 'birthDate'],
  periodFrom: '2020-01-01',
  periodTo: null,
  retention: { text: 'Kymmenen vuotta.', lang: 'fi' },
  otherOrganisation: 'Keksitty hyvinvointialue',
  otherContact: 'kirjaamo@keksitty.test',
  transferWhy: 'Terveydenhuolto siirtyi sinne.',
  transferredOn: '2026-03-05',
  ownPart: [{ right: 'access', registerName: 'Kirjasto' }],
  ownTarget: '2026-03-31',
  restrictedFrom: '2026-03-03',
  right: 'erasure',
  registerName: 'Opiskelijarekisteri',
  texts: ['Opiskeluoikeus alkoi 1.8.2024.'],
  files: ['ote.pdf'],
  withheld: [{ description: 'Toisen opiskelijan tiedot', ground: 'THIRD_PARTY' }],
  items: [
    {
      right: 'rectification',
      registerName: 'Opiskelijarekisteri',
      outcome: 'refused',
      outcomeCode: 'refused',
      given: '',
      withheld: [{ description: 'Alkamispäivä', ground: 'NOT_INACCURATE' }],
      certificateNumber: 'KT-2026-00007',
    },
    {
      right: 'access',
      registerName: 'Kirjasto',
      outcome: 'granted',
      outcomeCode: null,
      given: 'Kaikki lainat',
      withheld: [],
      certificateNumber: null,
    },
  ],
};

const order = (code: string, changes: Partial<LetterOrder> = {}): LetterOrder => ({
  code,
  language: 'fi',
  neutral: false,
  organisationName: 'Keksilän koulutuskuntayhtymä',
  caseNumber: 'TP-2026-00042',
  window: null,
  facts: FACTS,
  ...changes,
});

let folder: string;
let key: SealKey;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'press-'));
  const path = await createDevelopmentSeal(folder, {
    organisationName: 'Keksilä',
    passphrase: 'vain kehitykseen',
    now: AT,
  });
  const opened = openSealFile(await readFile(path), 'vain kehitykseen');
  if (!opened.ok) throw new Error(opened.fault);
  key = opened.key;
}, 60_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const pressWith = (timeStamps: TimeStampAuthority | null): PdfPress =>
  new PdfPress({ linkHosts: ['oikeuspolku.test'], sealKeyOf: async () => Promise.resolve(key), timeStamps });

describe('letters that use cases order', () => {
  it.each(ORDERED_LETTERS.flatMap((code) => LANGUAGES.map((language) => [code, language] as const)))(
    '%s in %s has no hole',
    (code, language) => {
      const text = paperToText(letterOf(order(code, { language }), HOME));
      expect(text).not.toMatch(/\{|\}|\bundefined\b|\bnull\b|NaN|\[object/);
      expect(text.length).toBeGreaterThan(100);
    },
  );

  it('are pressed with the hash of their bytes', async () => {
    const pressed = await pressWith(null).letter(order('L2'), AT);
    expect(pressed.bytes.toString('latin1', 0, 8)).toBe('%PDF-1.7');
    expect(pressed.sha256).toBe(createHash('sha256').update(pressed.bytes).digest('hex'));
  });

  it('tell in the cover letter what became of each item, and where the certificate is', () => {
    const text = paperToText(letterOf(order('cover'), HOME));
    expect(text).toContain('Oikaisu: Opiskelijarekisteri\n\nTietoa ei korjattu.');
    expect(text).toContain('KT-2026-00007');
    expect(text).toContain('Tarkastus: Kirjasto\n\nPyyntö toteutettiin.');
    expect(text).toContain('Kaikki lainat');
  });

  it('have no window and no place of service in neutral mode', () => {
    const paper = letterOf(
      order('cover', { neutral: true, window: ['Aino Esimerkki', 'Keksitty katu 1'] }),
      HOME,
    );
    expect(paper.window).toBeNull();
    expect(paperToText(paper)).not.toContain('palvelupiste');
  });

  it('are not written without a fact, which is named', async () => {
    const { reason: _, ...facts } = FACTS;
    await expect(pressWith(null).letter(order('L2', { facts }), AT)).rejects.toThrow(
      'letter L2 was ordered without the fact reason',
    );
    await expect(pressWith(null).letter(order('L99'), AT)).rejects.toThrow('no letter has the code L99');
  });
});

describe('certificate', () => {
  const sealing = (press: PdfPress) =>
    press.certificate(
      {
        organisationId: 'org-1',
        content: sampleCertificate(),
        language: 'fi',
        printedCode: 'ABCD-EFGH-JKMN',
        verifyUrl: 'https://oikeuspolku.test/keksila/tarkista',
      },
      AT,
    );

  it('is sealed in the name of the organisation', async () => {
    const { bytes, sha256 } = await sealing(pressWith(null));
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(verifySeal(bytes)).toMatchObject({ kind: 'whole', signedAt: AT, stampedAt: null });
  });

  it('is not given out without the time stamp that is configured', async () => {
    class Down extends TimeStampAuthority {
      override async answer(): Promise<Buffer> {
        return Promise.reject(new Error('down'));
      }
    }
    await expect(sealing(pressWith(new Down()))).rejects.toMatchObject({ fault: 'unreachable' });
  });
});
