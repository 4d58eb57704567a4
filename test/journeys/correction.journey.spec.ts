import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { isNonWorkingDay, helsinkiDateOf, DEFAULT_DEADLINE_SETTINGS } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import { mainText, openBrowser, openWindow, press } from './browser.js';
import { askForCorrection, follow } from './citizen-steps.js';
import type { ShownReceipt } from './citizen-steps.js';
import { House } from './house.js';
import { story } from './story.js';
import { act, caseUrl, fill, signIn, whyNot } from './staff-steps.js';

/**
 * The main job: a student asks Sedu to correct a date in Atomi, and the request travels the whole way to a signed refusal
 * certificate. One story, told in order; every step goes through the front door.
 */
let house: House;
let browser: Browser;
let student: BrowserContext;
let staff: BrowserContext;
let receipt: ShownReceipt;
let caseId: string;
let pin: string;
let certificateFile: string;
let certificateText: string;

const step = story();
const EMAIL = 'aino@asukas.test';
const START_MS = 240_000;
const STEP_MS = 120_000;

beforeAll(async () => {
  house = await House.open();
  browser = await openBrowser();
  student = await openWindow(browser);
  staff = await openWindow(browser);
}, START_MS);

afterAll(async () => {
  await browser?.close();
  await house?.close();
}, STEP_MS);

/** A page of the staff's window, signed in as one of the invented people. */
async function as(account: string): Promise<Page> {
  const page = await staff.newPage();
  await signIn(house, page, account);
  return page;
}

describe('a correction refused', () => {
  step(
    'takes the request in and shows number, secret and both dates',
    async () => {
      await house.clock('2026-03-03T10:00+02:00');
      const page = await student.newPage();
      receipt = await askForCorrection(house, page, EMAIL);
      expect(receipt.number).toBe('TP-2026-00001');
      expect(receipt.text).toContain('31.3.2026');
      expect(receipt.text).toContain('7.4.2026');
      const [mail] = await house.mailsArrive(EMAIL, 1);
      expect(mail?.subject).toBe('Saimme pyyntösi – asia TP-2026-00001');
    },
    STEP_MS,
  );

  step(
    'shows the case first in the handler’s queue, due in 28 days',
    async () => {
      const page = await as('sedu-handler');
      const line = page.locator('tr[data-case="TP-2026-00001"]');
      expect(await line.innerText()).toContain('28 päivää jäljellä');
      await line.locator('a').first().click();
      caseId = /cases\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
      expect(caseId).not.toBe('');
      await act(page, 'assign-handler', { handlerId: 'sedu-handler' });
      expect(await mainText(page)).toContain('Kaisa Käsittelijä');
      await page.close();
    },
    STEP_MS,
  );

  step(
    'pauses the clock while identity is asked for, with the reason',
    async () => {
      const page = await as('sedu-handler');
      await page.goto(caseUrl(house, 'sedu', caseId, 'identity'));
      await act(page, 'request-identity', { reason: 'samannimisiä opiskelijoita on kaksi' });
      await page.goto(caseUrl(house, 'sedu', caseId, 'deadline'));
      expect(await mainText(page)).toContain('Keskeytetty');
      const mails = await house.mailsArrive(EMAIL, 2);
      expect(mails[0]?.subject).toBe('Todista henkilöllisyytesi – asia TP-2026-00001');
      await page.close();
    },
    STEP_MS,
  );

  step(
    'tells the student what to do, in words',
    async () => {
      const page = await student.newPage();
      const text = await follow(house, page, 'sedu', receipt.number, receipt.secret);
      expect(text).toContain('Odottaa sinua');
      await page.close();
    },
    STEP_MS,
  );

  step(
    'records the shown licence without number or copy, and resumes with both dates a week later',
    async () => {
      await house.clock('2026-03-10T12:00+02:00');
      const page = await as('sedu-handler');
      await page.goto(caseUrl(house, 'sedu', caseId, 'identity'));
      await act(page, 'record-identity', { method: 'photo-id-shown', document: 'driving-licence' });
      pin = (await page.locator('[data-pin]').innerText()).replace(/\s/g, '');
      expect(pin).toMatch(/^\d{8}$/);
      await page.goto(caseUrl(house, 'sedu', caseId, 'deadline'));
      const text = await mainText(page);
      expect(text).toContain('ti 7.4.2026');
      expect(text).toContain('pe 10.4.2026');
      await page.close();
    },
    STEP_MS,
  );

  step(
    'gives the owner a task by mail, and opening the link changes nothing',
    async () => {
      const handler = await as('sedu-handler');
      await handler.goto(caseUrl(house, 'sedu', caseId, 'tasks'));
      await act(handler, 'give-task', {});
      expect(await mainText(handler)).toContain('ti 24.3.2026');
      await handler.close();
      const [mail] = await house.mailsArrive('owner@sedu.test', 1);
      expect(mail?.subject).toContain('TP-2026-00001');
      expect(mail?.subject).not.toContain('Aino');
      const link = /https?:\/\/\S+\/tasks\/[\w/-]+/.exec(await house.mailText(mail?.id ?? ''))?.[0] ?? '';
      const owner = await as('sedu-owner');
      await owner.goto(link);
      expect(await mainText(owner)).toContain('Ei avattu');
      await owner.reload();
      expect(await mainText(owner)).toContain('Ei avattu');
      await owner.close();
    },
    STEP_MS,
  );

  step(
    'reminds, reports the delay and escalates on the right working days, never on a holiday',
    async () => {
      const before = (await house.mails()).length;
      for (
        let day = Temporal.PlainDate.from('2026-03-11');
        day.until('2026-04-02').days >= 0;
        day = day.add({ days: 1 })
      ) {
        const offset = day.toString() < '2026-03-29' ? '+02:00' : '+03:00';
        for (const time of ['08:02', '08:10', '15:30']) {
          await house.clock(`${day.toString()}T${time}${offset}`);
          await house.quiet();
        }
      }
      const to = async (address: string): Promise<readonly string[]> =>
        (await house.mails(address))
          .map(({ at }) => helsinkiDateOf(at).toString())
          .filter((day) => day > '2026-03-10')
          .reverse();
      expect(await to('owner@sedu.test')).toEqual(['2026-03-19', '2026-03-24', '2026-03-26']);
      expect(await to('deputy@sedu.test')).toEqual(['2026-03-24', '2026-03-26']);
      expect(await to('responsible@sedu.test')).toEqual(['2026-03-26']);
      expect(await to('dpo@sedu.test')).toEqual(['2026-03-31']);
      const late = (await house.mails()).slice(0, -before);
      for (const mail of late) {
        const day = helsinkiDateOf(mail.at);
        expect(isNonWorkingDay(day, 'act150-1930', DEFAULT_DEADLINE_SETTINGS)).toBe(false);
      }
    },
    STEP_MS * 3,
  );

  step(
    'survives kill -9 of everything, PostgreSQL included',
    async () => {
      const mails = (await house.mails()).map(({ messageId }) => messageId);
      await house.killEverything();
      await house.start();
      await house.quiet();
      const after = (await house.mails()).map(({ messageId }) => messageId);
      expect(after).toEqual(mails);
      const page = await as('sedu-handler');
      await page.goto(caseUrl(house, 'sedu', caseId, 'timeline'));
      expect(await mainText(page)).toContain('Pyyntö saapui');
      await page.close();
    },
    START_MS,
  );

  step(
    'lets the owner propose to refuse, and stops reminding',
    async () => {
      const page = await as('sedu-owner');
      await page.locator('main a', { hasText: 'TP-2026-00001' }).first().click();
      const item = await page.locator('textarea[name^="text-"]').first().getAttribute('name');
      const id = item?.slice('text-'.length) ?? '';
      await fill(page, {
        [`kind-${id}`]: 'propose-refusal',
        [`text-${id}`]: 'Opiskelijaksi ottamista koskevassa päätöksessä aloituspäivä on 1.8.2024.',
        [`ground-${id}`]: 'NOT_INACCURATE',
        [`others-${id}`]: 'no',
      });
      await press(page, 'Lähetä vastaus');
      expect(await mainText(page)).toContain('vastauksesi on lähetetty');
      await page.close();
      const before = (await house.mails('owner@sedu.test')).length;
      await house.clock('2026-04-07T08:30+03:00');
      await house.quiet();
      expect((await house.mails('owner@sedu.test')).length).toBe(before);
    },
    STEP_MS,
  );

  step(
    'refuses approval until the remedy template is confirmed',
    async () => {
      await house.clock('2026-04-07T09:00+03:00');
      const page = await as('sedu-second-handler');
      await page.goto(caseUrl(house, 'sedu', caseId, 'decision'));
      await act(page, 'decide-item', { outcome: 'refused/refused' });
      await page.goto(caseUrl(house, 'sedu', caseId, 'decision'));
      if ((await page.locator('li[data-command="answer-article-15"] a').count()) > 0) {
        await page.locator('li[data-command="answer-article-15"] a').first().click();
        for (const area of await page.locator('textarea').all())
          await area.fill('Tarkistettu: tietoja ei yhdistetä eikä siirretä.');
        await press(page, /.*/);
      }
      await draft(page, 'sedu-second-handler');
      expect(await whyNot(page, 'request-approval')).toContain('muutoksenhaku');
      const admin = await as('sedu-admin');
      await admin.goto(house.url('console', '/sedu/organisation'));
      await fill(admin, { code: 'OIKAISUVAATIMUS', closesAt: '16.15' });
      await press(admin, /^Vahvista/);
      expect(await mainText(admin)).toContain('Vahvistettu 7.4.2026');
      await admin.close();
      await page.close();
    },
    STEP_MS,
  );

  step(
    'refuses the drafter as signatory',
    async () => {
      const page = await as('sedu-second-handler');
      await page.goto(caseUrl(house, 'sedu', caseId, 'decision'));
      await act(page, 'request-approval', {});
      await page.goto(house.url('console', '/sedu/signatures'));
      await page.locator('main a').first().click();
      await page.locator('input[name="read"]').check();
      await press(page, 'Allekirjoita');
      expect(await mainText(page)).toContain('laatija');
      await page.locator('textarea[name="comment"]').fill('Toisen on allekirjoitettava.');
      await press(page, 'Palauta korjattavaksi');
      await page.goto(caseUrl(house, 'sedu', caseId, 'decision'));
      await draft(page, 'sedu-signatory');
      await act(page, 'request-approval', {});
      await page.close();
    },
    STEP_MS,
  );

  step(
    'refuses to send while the certificate is unsigned',
    async () => {
      const page = await as('sedu-handler');
      await page.goto(caseUrl(house, 'sedu', caseId, 'decision'));
      expect(await whyNot(page, 'send-reply')).toContain('allekirjoit');
      await page.close();
    },
    STEP_MS,
  );

  step(
    'is approved and signed by the register’s signatory, and sent',
    async () => {
      const [mail] = await house.mailsArrive('signatory@sedu.test', 1);
      const link =
        /https?:\/\/\S+\/certificates\/[\w/-]+/.exec(await house.mailText(mail?.id ?? ''))?.[0] ?? '';
      const page = await as('sedu-signatory');
      await page.goto(link);
      expect(await mainText(page)).toContain('Kieltäytymistodistus');
      await page.locator('input[name="read"]').check();
      await press(page, 'Allekirjoita');
      expect(await mainText(page)).toContain('Todistus on allekirjoitettu');
      await page.close();
      const before = (await house.mails(EMAIL)).length;
      const handler = await as('sedu-handler');
      await handler.goto(caseUrl(house, 'sedu', caseId, 'decision'));
      await act(handler, 'send-reply', {});
      await handler.close();
      const mails = await house.mailsArrive(EMAIL, before + 1);
      expect(mails[0]?.subject).toBe('Sinulle on viesti – asia TP-2026-00001');
    },
    STEP_MS,
  );

  step(
    'opens the certificate with the secret, and every must-element is in it',
    async () => {
      const page = await student.newPage();
      await follow(house, page, 'sedu', receipt.number, receipt.secret);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page
          .locator('main a', { hasText: /ieltäytymistodistus/ })
          .first()
          .click(),
      ]);
      const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
      certificateFile = join(folder, 'certificate.pdf');
      await download.saveAs(certificateFile);
      certificateText = execFileSync('pdftotext', ['-layout', certificateFile, '-'], {
        encoding: 'utf8',
      }).replace(/\s+/g, ' ');
      for (const part of MUST_ELEMENTS) expect(certificateText).toContain(part);
      expect(execFileSync('pdfsig', [certificateFile], { encoding: 'utf8' })).toContain('Signature is Valid');
      await page.close();
    },
    STEP_MS,
  );

  step(
    'verifies the certificate by number and code and by the file, and rejects a copy with one changed byte',
    async () => {
      const number = /KT-\d{4}-\d{5}/.exec(certificateText)?.[0] ?? '';
      const code = /(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}/.exec(certificateText)?.[0] ?? '';
      const page = await student.newPage();
      await page.goto(house.url('citizen', '/sedu/verify'));
      await fill(page, { number, code });
      await page.locator('main form').first().locator('button.govuk-button').first().click();
      expect(await mainText(page)).toContain('Alli Allekirjoittaja');
      expect(await verifyFile(page, certificateFile)).toContain('Alli Allekirjoittaja');
      const bytes = readFileSync(certificateFile);
      const at = Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      const copy = certificateFile.replace('.pdf', '-copy.pdf');
      writeFileSync(copy, bytes);
      expect(createHash('sha256').update(bytes).digest('hex')).not.toBe('');
      expect(await verifyFile(page, copy)).not.toContain('Alli Allekirjoittaja');
      await page.close();
    },
    STEP_MS,
  );

  step(
    'closes the case, and the journal verifies until one byte is changed in the table',
    async () => {
      const page = await as('sedu-handler');
      await page.goto(caseUrl(house, 'sedu', caseId, 'decision'));
      await act(page, 'close-case', {});
      expect(await mainText(page)).toContain('Suljettu');
      await page.close();
      await house.quiet();
      expect((await house.run('tools/journal-verify.mjs')).code).toBe(0);
      const number = await changeOneByte();
      const broken = await house.run('tools/journal-verify.mjs');
      expect(broken.code).toBe(1);
      expect(broken.output).toContain(String(number));
    },
    STEP_MS,
  );

  step(
    'leaves nothing personal in logs or in mails',
    async () => {
      const mails = await Promise.all((await house.mails()).map(({ id }) => house.mailText(id)));
      const subjects = (await house.mails()).map(({ subject }) => subject);
      for (const place of [house.logs(), ...mails, ...subjects]) {
        for (const planted of ['Aino Esimerkki', '12.8.2024', receipt.secret, pin])
          expect(place).not.toContain(planted);
      }
    },
    STEP_MS,
  );
});

/** Words that only the respective must-element of law RF prints. */
const MUST_ELEMENTS: readonly string[] = [
  'Kieltäytymistodistus', // 1
  'TP-2026-00001',
  'Seinäjoen Koulutuskuntayhtymä', // 2
  'Atomi - automatisoitu opintotoimistopalvelu', // 3
  'Aino Esimerkki', // 4
  '3.5.2001',
  '3.3.2026', // 6
  'Otteen mukaan opintoni alkoivat 1.8.2024.',
  'ajokortti', // 7
  'Opintojen aloituspäivän muuttaminen', // 8
  '16 artikla', // 9
  'opiskelijaksi ottamista koskevaan päätökseen', // 10
  'PL 800, 00531 Helsinki', // 15
  'oikaisuvaatimus', // 16
  '14 päivää',
  '16.15',
  'Kaisa Käsittelijä', // 17
  'Alli Allekirjoittaja', // 19
  '7.4.2026',
];

/** Drafts the certificate with a signatory; on the decision page before and after. */
async function draft(page: Page, signatoryId: string): Promise<void> {
  await page.goto(caseUrl(house, 'sedu', caseId, 'decision'));
  await act(page, 'draft-certificate', {
    ground: 'NOT_INACCURATE',
    refused: 'Opintojen aloituspäivän muuttaminen.',
    reasons:
      'Vertasimme otteen päivää opiskelijaksi ottamista koskevaan päätökseen. Päätöksen mukaan opinnot alkoivat 1.8.2024. Tieto on siis oikein siihen tarkoitukseen, johon sitä käytetään.',
    'fact-source-checked': 'opiskelijaksi ottamista koskeva päätös',
    signatoryId,
  });
  await page.goto(caseUrl(house, 'sedu', caseId, 'decision'));
}

/** Gives a file to the verify page and returns what it says. */
async function verifyFile(page: Page, path: string): Promise<string> {
  await page.goto(house.url('citizen', '/sedu/verify'));
  await page.locator('input[type="file"]').setInputFiles(path);
  await page.locator('form[enctype="multipart/form-data"] button.govuk-button').first().click();
  return mainText(page);
}

/** Changes one byte of a sealed entry as the superuser, past every guard; returns its number. */
async function changeOneByte(): Promise<number> {
  const { rows } = await house.asSuperuser((client) => client.query<{ number: string }>(CHANGE_ONE_BYTE));
  return Number(rows[0]?.number);
}

/** The first sealed entry with a payload: its last byte is turned over. */
const CHANGE_ONE_BYTE = `
  WITH target AS (
    SELECT j.organisation_id, j.position, s.number FROM journal j
      JOIN journal_seal s USING (organisation_id, position)
     WHERE j.payload IS NOT NULL ORDER BY s.number LIMIT 1)
  UPDATE journal j
     SET payload = set_byte(j.payload, length(j.payload) - 1, get_byte(j.payload, length(j.payload) - 1) # 1)
    FROM target t
   WHERE j.organisation_id = t.organisation_id AND j.position = t.position
  RETURNING t.number`;
