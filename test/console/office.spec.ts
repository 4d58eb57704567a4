import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handleCommand } from '@oikeuspolku/application';
import type { Account } from '@oikeuspolku/application';
import { Visitor } from '../citizen/citizen-rig.js';
import type { SeenPage } from '../citizen/citizen-rig.js';
import { startConsoleRig } from './console-rig.js';
import type { ConsoleRig } from './console-rig.js';
import { ORAL } from './oral-request.js';

let rig: ConsoleRig;
beforeAll(async () => {
  rig = await startConsoleRig(0);
}, 120_000);
afterAll(() => rig.stop());

/** A signed-in member of staff with a browser that runs no scripts. */
async function staffOf(key: string, slug = 'sedu'): Promise<Visitor> {
  const { name, value } = await rig.cookieOf(slug, key);
  return new Visitor(rig.address, { 'accept-language': 'fi', cookie: `${name}=${value}` });
}

const scopeOf = (slug: string) => ({
  organisationId: rig.organisations.find((one) => one.slug === slug)?.organisationId ?? '',
  correlationId: 'test',
});
const accountOf = (email: string): Promise<Account | null> =>
  rig.deps.unitOfWork.transaction(scopeOf('sedu'), (tx) => tx.accounts.byEmail(email));
const journalOf = (action: string) =>
  rig.deps.unitOfWork.transaction(scopeOf('sedu'), async (tx) =>
    (await tx.journal.list({ size: 200 })).filter((entry) => entry.action === action),
  );
const openRows = () =>
  rig.deps.unitOfWork.transaction(
    scopeOf('sedu'),
    async (tx) => (await tx.cases.queue({ open: true }, '2026-03-03', { size: 100 })).rows,
  );

const hidden = (page: SeenPage, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page.html)?.[1] ?? '';
const shown = (page: SeenPage, id: string): string =>
  new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(page.html)?.[1] ?? '';

describe('intake by staff', () => {
  it('makes one case with number, secret and PIN, however often the page is sent', async () => {
    const handler = await staffOf('handler');
    const form = await handler.open('/sedu/intake');
    const fields = { ...ORAL, intake: hidden(form, 'intake') };
    const receipt = await handler.send(form, fields, '/sedu/intake');
    expect(receipt.status).toBe(200);
    expect(shown(receipt, 'case-number')).toMatch(/^TP-2026-\d{5}$/);
    expect(shown(receipt, 'case-secret')).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{2}$/);
    expect(receipt.html).toMatch(/data-pin[^>]*>\d{4} \d{4}</);

    const again = await handler.send(form, fields, '/sedu/intake');
    expect(shown(again, 'case-number')).toBe(shown(receipt, 'case-number'));
    expect(shown(again, 'case-secret')).toBe(shown(receipt, 'case-secret'));
    expect(again.html).not.toContain('data-pin');
    expect((await openRows()).filter(({ channel }) => channel === 'oral')).toHaveLength(1);
  });

  it('keeps what was typed with its errors, and the draft after signing out', async () => {
    const handler = await staffOf('handler');
    const form = await handler.open('/sedu/intake');
    const failed = await handler.send(
      form,
      { name: 'Onni Testinen', intake: hidden(form, 'intake') },
      '/sedu/intake',
    );
    expect(failed.status).toBe(400);
    expect(failed.html).toContain('value="Onni Testinen"');
    expect(failed.text).toContain('Valitse, miten pyyntö saapui');

    const later = await (await staffOf('handler')).open('/sedu/intake');
    expect(later.html).toContain('value="Onni Testinen"');
    const other = await (await staffOf('registrar')).open('/sedu/intake');
    expect(other.html).not.toContain('Onni Testinen');
    const forgotten = await handler.send(later, {}, '/sedu/intake/forget');
    expect(forgotten.html).not.toContain('Onni Testinen');
  });

  it('refuses a file by its content and keeps one that fits', async () => {
    const handler = await staffOf('handler');
    const form = await handler.open('/sedu/intake');
    const send = (content: string, name: string): Promise<SeenPage> =>
      handler.sendFiles(
        { ...form, path: '/sedu/intake/files' },
        { files: new Blob([content]) },
        { files: name },
      );
    const refused = await send('MZ not a document', 'lomake.pdf');
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Tiedoston muodon on oltava');
    const kept = await send('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'lomake.pdf');
    expect(kept.text).toContain('lomake.pdf');
    const empty = await handler.send(kept, {}, /action="([^"]*\/remove)"/.exec(kept.html)?.[1] ?? '');
    expect(empty.text).not.toContain('lomake.pdf');
    await handler.send(empty, {}, '/sedu/intake/draft');
  });

  it('lets a register owner record an oral request and nothing else', async () => {
    const owner = await staffOf('owner');
    const form = await owner.open('/sedu/intake');
    expect(form.html).not.toContain('name="channel"');
    const receipt = await owner.send(
      form,
      { ...ORAL, channel: 'paper', intake: hidden(form, 'intake') },
      '/sedu/intake',
    );
    expect(receipt.status).toBe(200);
    expect(receipt.html).not.toContain('data-pin');
    const rows = await openRows();
    expect(rows.map(({ channel }) => channel)).not.toContain('paper');
    expect(rows).toHaveLength(2);
  });

  it('is closed to the DPO, who decides nothing and records nothing', async () => {
    expect((await (await staffOf('dpo')).open('/sedu/intake')).status).toBe(403);
  });
});

describe('accounts', () => {
  const fields = {
    name: 'Uusi Työntekijä',
    title: 'sihteeri',
    email: 'Uusi@Sedu.test',
    language: 'sv',
    roles: ['handler'],
  };

  it('are made with a password that is shown once and works', async () => {
    const admin = await staffOf('admin');
    const form = await admin.open('/sedu/users/new');
    const made = await admin.send(form, fields);
    const password = shown(made, 'new-password');
    expect(password).toMatch(/^[0-9A-Z-]{32}$/);
    const account = await accountOf('uusi@sedu.test');
    expect(account).toMatchObject({
      name: 'Uusi Työntekijä',
      roles: ['handler'],
      language: 'sv',
      disabledAt: null,
    });

    const credentials = await rig.deps.unitOfWork.transaction(scopeOf('sedu'), (tx) =>
      tx.accounts.credentials(account?.accountId ?? ''),
    );
    expect(credentials?.passwordHash).not.toContain(password);
    expect(await rig.deps.passwords.check(password, credentials?.passwordHash ?? null)).toBe(true);
    const [created] = await journalOf('account-created');
    expect(JSON.stringify(created)).not.toMatch(/uusi|Työntekijä/i);
  });

  it.each<[string, Record<string, string | readonly string[]>, string]>([
    ['two accounts of one address', fields, 'Sähköposti on jo toisella käyttäjällä'],
    [
      'a DPO who decides',
      { ...fields, email: 'dpo2@sedu.test', roles: ['dpo', 'handler'] },
      'Tietosuojavastaava ei voi olla käsittelijä',
    ],
    [
      'a DPO who signs',
      { ...fields, email: 'dpo2@sedu.test', roles: ['dpo', 'signatory'] },
      'Tietosuojavastaava ei voi olla käsittelijä',
    ],
    [
      'an account without a role',
      { ...fields, email: 'rooliton@sedu.test', roles: [] },
      'Valitse vähintään yksi rooli',
    ],
    [
      'an absence that ends before it begins',
      {
        ...fields,
        email: 'poissa@sedu.test',
        'absent-from-day': '5',
        'absent-from-month': '3',
        'absent-from-year': '2026',
        'absent-to-day': '4',
        'absent-to-month': '3',
        'absent-to-year': '2026',
      },
      'oikeassa järjestyksessä',
    ],
  ])('cannot be %s', async (_what, given, text) => {
    const admin = await staffOf('admin');
    const answer = await admin.send(await admin.open('/sedu/users/new'), given);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(text);
  });

  it('keep one admin, who cannot lock out himself', async () => {
    const admin = await staffOf('admin');
    const form = await admin.open('/sedu/users/sedu-admin');
    expect((await admin.send(form, {}, '/sedu/users/sedu-admin/disable')).text).toContain(
      'Et voi poistaa käytöstä omaa käyttäjääsi',
    );
    const changed = await admin.send(form, {
      name: 'Pekka',
      email: 'admin@sedu.test',
      language: 'fi',
      roles: ['auditor'],
    });
    expect(changed.text).toContain('vähintään yksi pääkäyttäjä');
  });

  it('that are disabled end their sessions at once', async () => {
    const registrar = await staffOf('registrar');
    expect((await registrar.open('/sedu/queue')).status).toBe(200);
    const admin = await staffOf('admin');
    await admin.send(
      await admin.open('/sedu/users/sedu-registrar'),
      {},
      '/sedu/users/sedu-registrar/disable',
    );
    expect((await registrar.open('/sedu/queue')).path).toBe('/sign-in');
    await admin.send(await admin.open('/sedu/users/sedu-registrar'), {}, '/sedu/users/sedu-registrar/enable');
    expect((await registrar.open('/sedu/queue')).status).toBe(200);
  });
});

describe('many cases at once', () => {
  it('are given to a handler one by one, with a list of what became of each', async () => {
    const handler = await staffOf('handler');
    const queue = await handler.open('/sedu/queue');
    const ids = (await openRows()).map(({ caseId }) => caseId);
    const confirm = await handler.send(queue, { action: 'assign', case: ids }, '/sedu/queue/bulk');
    expect(confirm.text).toContain('Tarkista asiat ja vahvista');
    const unknown = '00000000-0000-4000-8000-000000000000';
    const result = await handler.send(
      confirm,
      { handlerId: 'sedu-second-handler', case: [...ids, unknown] },
      '/sedu/queue/bulk/assign',
    );
    expect(result.text).toContain(`Tehtiin: ${ids.length}. Ei tehty: 1.`);
    expect((await openRows()).map(({ handlerId }) => handlerId)).toEqual(
      ids.map(() => 'sedu-second-handler'),
    );
    const nobody = await handler.send(
      confirm,
      { handlerId: 'sedu-dpo', case: ids },
      '/sedu/queue/bulk/assign',
    );
    expect(nobody.status).toBe(400);
  });

  it('are reminded once a day each, and only where a task is open', async () => {
    const registers = await rig.deps.unitOfWork.transaction(scopeOf('sedu'), (tx) => tx.registers.all());
    const [row, other] = await openRows();
    const registerId = registers[0]?.registerId ?? '';
    const actor = { id: 'sedu-handler', role: 'handler' } as const;
    const give = (command: Parameters<typeof handleCommand>[3]['command']) =>
      handleCommand(rig.deps, scopeOf('sedu'), actor, {
        caseId: row?.caseId ?? '',
        expectedVersion: null,
        command,
      });
    const loaded = await rig.deps.unitOfWork.transaction(scopeOf('sedu'), (tx) =>
      tx.cases.load(row?.caseId ?? ''),
    );
    const itemId = loaded?.case.items[0]?.itemId ?? '';
    const placed = rig.deps.ids.next();
    if (loaded?.case.items[0]?.registerId === null) {
      await give({
        name: 'classify-item',
        itemId,
        becomes: [{ itemId: placed, right: 'rectification', registerId, categories: [] }],
      });
    }
    const now = await rig.deps.unitOfWork.transaction(scopeOf('sedu'), (tx) =>
      tx.cases.load(row?.caseId ?? ''),
    );
    const item = now?.case.items.find((each) => each.registerId === registerId);
    const given = await give({
      name: 'give-task',
      taskId: rig.deps.ids.next(),
      registerId,
      itemIds: [item?.itemId ?? ''],
      instruction: '',
    });
    expect(given.ok).toBe(true);

    const handler = await staffOf('handler');
    const remind = async (): Promise<SeenPage> => {
      const page = await handler.open('/sedu/queue');
      return handler.send(
        page,
        { case: [row?.caseId ?? '', other?.caseId ?? ''] },
        '/sedu/queue/bulk/remind',
      );
    };
    expect((await remind()).text).toContain('Tehtiin: 1. Ei tehty: 1.');
    const duties = await rig.deps.unitOfWork.transaction(scopeOf('sedu'), (tx) =>
      tx.duties.ofCase(row?.caseId ?? ''),
    );
    expect(duties.filter(({ kind, facts }) => kind === 'mail-staff' && facts['code'] === 'L5')).toHaveLength(
      1,
    );
    const again = await remind();
    expect(again.text).toContain('Muistutus on jo lähetetty tänään.');
    expect(again.text).toContain('Asiassa ei ole avointa tehtävää.');
  });

  it('leave as a file that the log knows of', async () => {
    const handler = await staffOf('handler');
    const file = await handler.open('/sedu/queue/export.csv');
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.html).toContain('TP-2026-00001');
    expect(file.html).not.toContain('Esimerkki');
    expect(await journalOf('export')).toHaveLength(1);
  });
});

describe('views of the queue', () => {
  it('are own or shared, and removed by their maker alone', async () => {
    const handler = await staffOf('handler');
    const filtered = await handler.open('/sedu/queue?due=overdue');
    await handler.send(filtered, { query: 'due=overdue&evil=1', name: 'Omat myöhässä' }, '/sedu/queue/views');
    const page = await handler.send(
      filtered,
      { query: 'flag=paused', name: 'Kaikkien tauot', shared: 'yes' },
      '/sedu/queue/views',
    );
    expect(page.html).toContain('href="/sedu/queue?due=overdue"');
    const second = await staffOf('second-handler');
    const theirs = await second.open('/sedu/queue');
    expect(theirs.text).toContain('Kaikkien tauot');
    expect(theirs.text).not.toContain('Omat myöhässä');
    const action =
      /action="([^"]*views\/[^"]*\/remove)"[^>]*>(?:(?!<\/form>).)*Kaikkien tauot/s.exec(page.html)?.[1] ??
      '';
    await second.send(theirs, {}, action);
    expect((await second.open('/sedu/queue')).text).toContain('Kaikkien tauot');
    await handler.send(page, {}, action);
    expect((await second.open('/sedu/queue')).text).not.toContain('Kaikkien tauot');
  });

  it('bring a person back to the place where the case was opened', async () => {
    const handler = await staffOf('handler');
    await handler.open('/sedu/queue?waiting=handler');
    await handler.open('/sedu/queue/last');
    expect(handler.asked.at(-1)).toBe('/sedu/queue?waiting=handler');
  });

  it('survive an address that nobody could have clicked', async () => {
    const handler = await staffOf('handler');
    expect(
      (
        await handler.open(
          '/sedu/queue?status=no-such&due=%00&right=__proto__&handler=%27&waiting=x&flag=y&after=zz',
        )
      ).status,
    ).toBe(200);
  });
});

describe('the calendar feed', () => {
  it('opens with its secret address alone, names nobody, and ends when it is renewed', async () => {
    const handler = await staffOf('handler');
    const page = await handler.send(await handler.open('/sedu/calendar'), {}, '/sedu/calendar/feed');
    const path = new URL(shown(page, 'feed-address')).pathname;
    const nobody = new Visitor(rig.address);
    const feed = await nobody.open(path);
    expect(feed.status).toBe(200);
    expect(feed.headers.get('content-type')).toContain('text/calendar');
    expect(feed.html).toContain('SUMMARY:TP-2026-00001');
    expect(feed.html).not.toContain('Esimerkki');
    await handler.send(page, {}, '/sedu/calendar/feed');
    expect((await nobody.open(path)).status).toBe(404);
    expect((await nobody.open('/calendar-feed/' + 'x'.repeat(43))).status).toBe(404);
  });
});

describe('parked duties', () => {
  it('are tried again or let be with a reason, each once', async () => {
    const at = rig.deps.clock.now().toString();
    const [row] = await openRows();
    const caseId = row?.caseId ?? null;
    const ids = await rig.deps.unitOfWork.transaction(scopeOf('sedu'), async (tx) => {
      const keys = ['parked-one', 'parked-two'];
      await tx.duties.owe(
        keys.map((key) => ({ key, kind: 'mail-person', caseId, dueAt: at, facts: { code: 'L22' } })),
        at,
      );
      const duties = (await tx.duties.ofCase(caseId ?? '')).filter(({ key }) => keys.includes(key));
      for (const { dutyId } of duties)
        await tx.duties.settle(dutyId, { state: 'parked', error: 'refused' }, at);
      return duties.map(({ dutyId }) => dutyId);
    });
    const admin = await staffOf('admin');
    const list = await admin.open('/sedu/parked');
    expect(list.text.match(/Sähköposti asiakkaalle/g)).toHaveLength(2);
    expect((await admin.send(list, {}, `/sedu/parked/${ids[0] ?? ''}/void`)).text).toContain(
      'Valitse, miksi tehtävää ei tarvita',
    );
    await admin.send(list, { reason: 'done-otherwise' }, `/sedu/parked/${ids[0] ?? ''}/void`);
    await admin.send(list, {}, `/sedu/parked/${ids[1] ?? ''}/retry`);
    const states = await rig.deps.unitOfWork.transaction(scopeOf('sedu'), async (tx) =>
      (await tx.duties.ofCase(caseId ?? ''))
        .filter(({ dutyId }) => ids.includes(dutyId))
        .map(({ state }) => state),
    );
    expect([...states].sort()).toEqual(['owed', 'void']);
    expect((await admin.send(list, {}, `/sedu/parked/${ids[1] ?? ''}/retry`)).status).toBe(409);
  });
});

describe('registers', () => {
  it('are edited beside the notice, which stays word for word', async () => {
    const find = () =>
      rig.deps.unitOfWork.transaction(scopeOf('sedu'), async (tx) => (await tx.registers.all())[0]);
    const before = await find();
    const base = `/sedu/registers/${before?.registerId ?? ''}/edit`;
    const admin = await staffOf('admin');
    await admin.send(await admin.open(`${base}/rules/all`), { 'rule-access': 'one-month' });
    const service = {
      'name-fi': 'Kirjasto',
      'name-sv': 'Bibliotek',
      'name-en': 'Library',
      group: 'other',
      'words-fi': 'kirjat, lainat',
    };
    await admin.send(await admin.open(`${base}/services/new`), service);
    await admin.send(await admin.open(`${base}/article15/recipients`), {
      text: 'Tiedot annetaan oppilaitoksille.',
    });
    const after = await find();
    expect(after?.notice).toEqual(before?.notice);
    expect(after?.deadlineRules).toMatchObject({ access: 'one-month', erasure: 'four-weeks' });
    expect(after?.services.at(-1)).toMatchObject({
      code: 'service-1',
      keywords: { fi: ['kirjat', 'lainat'], sv: [] },
    });
    expect(after?.article15.find(({ element }) => element === 'recipients')).toMatchObject({
      status: 'from-staff',
      gap: null,
    });
    expect(after?.openQuestions.map(({ id }) => id)).not.toContain('article-15-recipients');
  });

  it('are read by handlers and edited by the admin and the DPO only', async () => {
    const handler = await staffOf('handler');
    const list = await handler.open('/sedu/registers');
    const href = /href="(\/sedu\/registers\/[^"]+)"/.exec(list.html)?.[1] ?? '';
    expect((await handler.open(href)).html).not.toContain('/edit/');
    expect((await handler.open(`${href}/edit/rules/all`)).status).toBe(403);
    expect((await (await staffOf('admin')).open(`${href}/edit/nowhere/all`)).status).toBe(404);
    expect((await (await staffOf('admin')).open(`${href}/edit/__proto__/all`)).status).toBe(404);
  });
});

describe('the case register', () => {
  it('holds measures and documents of each case and names nobody', async () => {
    const file = await (await staffOf('registrar')).open('/sedu/case-register/cases.json');
    const { cases } = JSON.parse(file.html) as {
      cases: { caseNumber: string; measures: { type: string }[] }[];
    };
    expect(cases.map(({ caseNumber }) => caseNumber)).toContain('TP-2026-00001');
    expect(cases[0]?.measures.map(({ type }) => type)).toContain('request-received');
    expect(file.html).not.toMatch(/Aino|Esimerkki|040 123/);
  });

  it('does not exist for another organisation', async () => {
    expect((await (await staffOf('registrar')).open('/nurmijarvi/case-register')).status).toBe(404);
  });
});
