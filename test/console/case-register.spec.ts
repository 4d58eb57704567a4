import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { say, t } from '@oikeuspolku/language';
import { aCase } from '@oikeuspolku/testing';
import { Visitor } from '../citizen/citizen-rig.js';
import { startConsoleRig } from './console-rig.js';
import type { ConsoleRig } from './console-rig.js';
import { historyOf } from './matrix/histories.js';
import { MatrixRig } from './matrix/matrix-rig.js';
import type { MadeCase } from './matrix/matrix-rig.js';

const PATH = '/sedu/case-register';
const NAMES = /Aino|Esimerkki|040 555|2001-05-17/;

let rig: ConsoleRig;
let cases: MatrixRig;
let plain: MadeCase;
let guarded: MadeCase;
let signed: MadeCase;
beforeAll(async () => {
  rig = await startConsoleRig(0);
  cases = await MatrixRig.over(rig);
  plain = await cases.make(about(), { phone: '040 555 1234' });
  guarded = await cases.make(about().received({ protectedAddress: true, requesterRole: 'guardian' }));
  const history = historyOf({ command: 'release-reply', subject: 'item', state: 'signed' }, cases.ground);
  if (history === null) throw new Error('the situation has a case');
  signed = await cases.make(history);
}, 120_000);
afterAll(() => rig.stop());

const about = () => aCase().about('access', cases.ground.registerId);
const visitorOf = async (staffKey: string, language = 'fi'): Promise<Visitor> => {
  const { name, value } = await rig.cookieOf('sedu', staffKey);
  return new Visitor(rig.address, { 'accept-language': language, cookie: `${name}=${value}` });
};

interface Judged {
  readonly publicity: {
    readonly level: string;
    readonly grounds: readonly string[];
    readonly endsOn: string | null;
  };
  readonly retention: { readonly class: string; readonly until: string | null; readonly period: object };
  readonly personalData: boolean;
}
interface Listed extends Judged {
  readonly caseNumber: string;
  readonly parties: readonly string[];
  readonly measures: readonly {
    readonly type: string;
    readonly stage: string;
    readonly documentIds: string[];
  }[];
  readonly documents: readonly (Judged & {
    readonly documentId: string;
    readonly direction: string;
    readonly type: string;
    readonly by: string;
    readonly arrivedBy: string | null;
    readonly sent: { readonly at: string; readonly by: string } | null;
    readonly sha256: string | null;
  })[];
}
const exported = async () => {
  const { html } = await (await visitorOf('only-registrar')).open(`${PATH}/cases.json?year=2026`);
  return {
    html,
    file: JSON.parse(html) as {
      readonly organisation: object;
      readonly authority: object;
      readonly taskClass: string;
      readonly cases: readonly Listed[];
    },
  };
};
const listed = async ({ current }: MadeCase): Promise<Listed> => {
  const found = (await exported()).file.cases.find(({ caseNumber }) => caseNumber === current.number);
  if (found === undefined) throw new Error('the case is not in the register');
  return found;
};

describe('the metadata of the case register (law RM-2)', () => {
  it('name the keeper by its identifiers, as the organisation gave them', async () => {
    const admin = await visitorOf('admin');
    const form = await admin.open('/sedu/organisation/details');
    const settings = Object.fromEntries(
      [...form.html.matchAll(/<input[^>]* type="(?:text|email|tel)"[^>]*>/g)].map(([input]) => [
        /name="([^"]*)"/.exec(input)?.[1] ?? '',
        /value="([^"]*)"/.exec(input)?.[1] ?? '',
      ]),
    );
    const saved = await admin.send(form, {
      ...settings,
      businessId: '1234567-1',
      authorityId: 'SEDU-TO',
      taskClass: '00.01.05',
      caseYears: '7',
      decisionYears: '12',
      identityDocuments: ['passport'],
      officerPhone: '020 000 0001',
    });
    expect([saved.status, saved.path]).toEqual([200, '/sedu/organisation']);
    const { file } = await exported();
    expect(file.organisation).toMatchObject({ id: 'sedu', businessId: '1234567-1' });
    expect(file.authority).toMatchObject({ id: 'SEDU-TO' });
    expect(file.taskClass).toBe('00.01.05');
    expect((await listed(plain)).retention).toMatchObject({
      class: 'case',
      period: { length: 7 },
      until: null,
    });
    const wrong = await admin.send(form, { ...settings, caseYears: 'viisi', decisionYears: '101' });
    expect(wrong.status).toBe(400);
    for (const what of ['caseYears', 'decisionYears'] as const)
      expect(wrong.text).toContain(
        t('fi', 'error.S63', { what: t('fi', `organisation.details.${what}`), max: 100 }),
      );
  });

  it('tell of each case its publicity with the ground, its time of keeping and its parties without names', async () => {
    const ordinary = await listed(plain);
    expect(ordinary.publicity.level).not.toBe('public');
    expect(ordinary.publicity.grounds.join()).toMatch(/openness-act:24\.1\.\d+/);
    expect(ordinary.publicity.endsOn).toMatch(/^2(051|126)-/);
    expect([ordinary.personalData, ordinary.parties]).toEqual([true, ['data-subject']]);
    const hidden = await listed(guarded);
    expect(hidden.publicity).toMatchObject({ level: 'secret' });
    expect(hidden.publicity.grounds).toContain('openness-act:24.1.31');
    expect(hidden.parties).toEqual(['data-subject', 'guardian']);
  });

  it('tell of each document how it came or left, by whom, how public it is and how long it is kept', async () => {
    const { documents, measures } = await listed(signed);
    expect(documents.find(({ type }) => type === 'request')).toMatchObject({
      documentId: `${signed.current.number}/1`,
      direction: 'arrived',
      type: 'request',
      by: 'requester',
      sent: null,
      sha256: null,
      retention: { class: 'case' },
    });
    for (const document of documents) {
      expect(document.publicity.level).toMatch(/^(secret|case-by-case)$/);
      expect(document.personalData).toBe(true);
      if (document.direction === 'own') expect(document.sha256).toMatch(/^[0-9a-f]{64}$/);
    }
    const signing = measures.find(({ type }) => type === 'certificate-signed');
    expect(signing).toMatchObject({ stage: 'decision' });
    expect(signing?.documentIds).toHaveLength(1);
    expect(measures.find(({ type }) => type === 'request-received')?.stage).toBe('opening');
  });

  it('stand on the page of the case in the register, in three languages, and name no person', async () => {
    for (const language of ['fi', 'sv', 'en'] as const) {
      const page = await (await visitorOf('only-registrar', language)).open(`${PATH}/${signed.caseId}`);
      expect(page.status).toBe(200);
      for (const key of ['publicity', 'retention', 'parties', 'taskClass', 'authorityId'] as const)
        expect(page.text).toContain(t(language, `caseRegister.${key}`));
      expect(page.text).toContain(say(language, 'measure.certificate-signed'));
      expect(page.text).toContain(t(language, 'caseRegister.stage.decision'));
      expect(page.text).toContain('00.01.05');
      expect(page.text).not.toMatch(NAMES);
      expect(page.text).not.toMatch(/undefined|\[object/);
    }
    const log = await rig.deps.unitOfWork.transaction(
      { organisationId: organisationId(), correlationId: 'test' },
      (tx) => tx.journal.list({ caseId: signed.caseId, size: 10 }),
    );
    expect(log.map(({ action, facts }) => `${action} ${facts['what'] ?? ''}`)).toContain(
      'read case-register',
    );
  });

  it('are one link away from the list of the year, which also says when there is nothing', async () => {
    const registrar = await visitorOf('only-registrar');
    const list = await registrar.open(PATH);
    expect([list.status, list.html.includes(`href="${PATH}/${plain.caseId}"`)]).toEqual([200, true]);
    expect(list.text).toContain(t('fi', 'secrecy.case-by-case'));
    const before = await registrar.open(`${PATH}?year=2025`);
    expect([before.status, before.text.includes(t('fi', 'caseRegister.noRows', { year: '2025' }))]).toEqual([
      200,
      true,
    ]);
  });

  it('are not read by those who may not, nor of another organisation, nor of a case that is not', async () => {
    expect((await (await visitorOf('only-signatory')).open(`${PATH}/${plain.caseId}`)).status).toBe(403);
    const registrar = await visitorOf('only-registrar');
    expect((await registrar.open(`/nurmijarvi/case-register/${plain.caseId}`)).status).toBe(404);
    expect((await registrar.open(`${PATH}/nowhere`)).status).toBe(404);
    expect((await registrar.open(`${PATH}/00000000-0000-4000-8000-000000000000`)).status).toBe(404);
    // The auditor reads what was done, not what the cases hold.
    const page = await (await visitorOf('only-auditor')).open(`${PATH}/${plain.caseId}`);
    expect([page.status, page.html.includes(`/cases/${plain.caseId}`)]).toEqual([200, false]);
  });

  it('are in both files, and the files name no person', async () => {
    const csv = await (await visitorOf('only-registrar')).open(`${PATH}/cases.csv?year=2026`);
    for (const key of [
      'businessId',
      'authorityId',
      'taskClass',
      'publicity',
      'retention',
      'parties',
    ] as const)
      expect(csv.html).toContain(t('fi', `caseRegister.${key}`));
    expect(csv.html).toContain('1234567-1');
    expect(csv.html).toMatch(/julkisuudesta annetun lain \(621\/1999\) 24 §:n 1 momentin \d+ kohta/);
    expect(csv.html + (await exported()).html).not.toMatch(NAMES);
  });
});

describe('the public list', () => {
  it('tells which matters came in and how they ended, and nothing that is secret', async () => {
    const { html } = await (await visitorOf('only-registrar')).open(`${PATH}/public.csv?year=2026`);
    const [head = '', ...lines] = html.replace('\u{FEFF}', '').trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(html).toContain(plain.current.number);
    expect(html).toContain(guarded.current.number);
    expect(html).not.toMatch(NAMES);
    for (const secret of ['ownNumber', 'handler'] as const)
      expect(head).not.toContain(t('fi', `caseRegister.${secret}`));
    const registers = await rig.deps.unitOfWork.transaction(
      { organisationId: organisationId(), correlationId: 'test' },
      (tx) => tx.registers.all(),
    );
    for (const { notice } of registers) expect(html).not.toContain(notice.name);
  });

  it('is logged when it is made', async () => {
    const log = await rig.deps.unitOfWork.transaction(
      { organisationId: organisationId(), correlationId: 'test' },
      (tx) => tx.journal.list({ size: 20 }),
    );
    expect(log.find(({ facts }) => facts['what'] === 'public-case-list')?.facts).toMatchObject({ rows: '3' });
  });
});

const organisationId = (): string =>
  rig.organisations.find(({ slug }) => slug === 'sedu')?.organisationId ?? '';
