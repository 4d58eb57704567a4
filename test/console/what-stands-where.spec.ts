import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { t } from '@oikeuspolku/language';
import { aCase, PEOPLE } from '@oikeuspolku/testing';
import { Temporal } from 'temporal-polyfill';
import { Visitor } from '../citizen/citizen-rig.js';
import { startConsoleRig } from './console-rig.js';
import type { ConsoleRig } from './console-rig.js';
import { MatrixRig } from './matrix/matrix-rig.js';

let rig: ConsoleRig;
let cases: MatrixRig;
beforeAll(async () => {
  rig = await startConsoleRig(0, '2026-03-20T10:00+02:00');
  cases = await MatrixRig.over(rig);
}, 120_000);
afterAll(() => rig.stop());

const visitorOf = async (staffKey: string): Promise<Visitor> => {
  const { name, value } = await rig.cookieOf('sedu', staffKey);
  return new Visitor(rig.address, { 'accept-language': 'fi', cookie: `${name}=${value}` });
};
const about = () => aCase().about('access', cases.ground.registerId);
const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('the page of the clock', () => {
  it('has every pause as a row, and warns of the date without pauses while it stands still', async () => {
    const made = await cases.make(about().on('2026-03-05').awaitingIdentity());
    const page = await (await visitorOf('only-handler')).open(`/sedu/cases/${made.caseId}/deadline`);
    expect(page.text).toContain(t('fi', 'console.clock.pauses'));
    expect(page.text).toContain('5.3.2026 jatkuu henkilöllisyys: Kaksi samannimistä.');
    expect(page.text).toContain(t('fi', 'console.clock.warningWithout', { date: day('2026-04-07') }));
  });

  it('has no row for a question that stopped nothing', async () => {
    // Asked more than a week after receipt: too late to stop the clock.
    const made = await cases.make(about().on('2026-03-18').awaitingIdentity());
    const page = await (await visitorOf('only-handler')).open(`/sedu/cases/${made.caseId}/deadline`);
    expect(page.text).not.toContain(t('fi', 'console.clock.pauses'));
  });
});

describe('the tasks of a case', () => {
  it('say since when they stand where they do, and on which day the next reminder leaves by itself', async () => {
    const made = await cases.make(about().receivedOn('2026-03-16').on('2026-03-16').tasked());
    const handler = await visitorOf('only-handler');
    const given = await handler.open(`/sedu/cases/${made.caseId}/tasks`);
    expect(given.text).toContain('Ei avattu · Annettu 16.3.2026');
    // Received on Monday the 16th, so due on the 30th: the first reminder leaves before that.
    expect(given.text).toContain(t('fi', 'console.tasks.nextReminder', { date: day('2026-03-25') }));
    const taken = await cases.make(about().on('2026-03-05').tasked().on('2026-03-06').taken());
    const page = await handler.open(`/sedu/cases/${taken.caseId}/tasks`);
    expect(page.text).toContain('Tekeillä 6.3.2026');
  });

  it('show that more time was asked, until when and why', async () => {
    const asked = { type: 'task-time-asked', taskId: 'task-1', until: '2026-03-24' } as const;
    const made = await cases.make(
      about()
        .tasked()
        .taken()
        .act({ ...asked, reason: 'Arkisto on kiinni.' }, PEOPLE.owner),
    );
    const handler = await visitorOf('only-handler');
    const words = 'Pyysi lisäaikaa tiistaihin 24.3.2026 asti: Arkisto on kiinni.';
    expect((await handler.open(`/sedu/cases/${made.caseId}/tasks`)).text).toContain(words);
    expect((await handler.open(`/sedu/cases/${made.caseId}/messages`)).text).toContain(words);
  });
});

describe('the messages of a case', () => {
  it('stand in three areas, each with who sees it', async () => {
    const made = await cases.make(
      about()
        .act({ type: 'message-sent', text: 'Haemme tietoja.' })
        .act({ type: 'note-added', text: 'Soitin arkistoon.' })
        .tasked()
        .delivered({ fileIds: [], text: 'Löytyi kolme merkintää.' }),
    );
    const page = await (await visitorOf('only-handler')).open(`/sedu/cases/${made.caseId}/messages`);
    const areas = page.html.split('<section class="op-card">').slice(1);
    expect(
      areas.map((area) =>
        ['Haemme tietoja.', 'Löytyi kolme merkintää.', 'Soitin arkistoon.'].filter((text) =>
          area.includes(text),
        ),
      ),
    ).toEqual([['Haemme tietoja.'], ['Löytyi kolme merkintää.'], ['Soitin arkistoon.']]);
    const audiences = ['console.customerSees', 'console.ownersSee', 'console.onlyStaff'] as const;
    audiences.forEach((key, at) => expect(areas[at]).toContain(t('fi', key)));
  });
});

describe('a certificate that waits', () => {
  it('says how many days, to the handler and to the signatory, and until when the customer waits', async () => {
    const made = await cases.make(about().decided('refused').drafted().on('2026-03-17').awaitingSignature());
    const handler = await visitorOf('only-handler');
    expect((await handler.open(`/sedu/cases/${made.caseId}/decision`)).text).toContain(
      'Allekirjoitettavana, odottanut 3 päivää',
    );
    const list = await (await visitorOf('only-signatory')).open('/sedu/signatures');
    expect(list.text).toContain('Vastaa viimeistään ti 31.3.2026 · odottanut 3 päivää');
  });
});

describe('a closed case', () => {
  it('says until when it is kept', async () => {
    const made = await cases.make(about().on('2026-03-10').withdrawn().closed());
    const page = await (await visitorOf('only-handler')).open(`/sedu/cases/${made.caseId}/decision`);
    expect(page.text).toContain('Säilytysaika: 5 vuotta asian päättymisestä, 10.3.2031 asti');
  });
});

describe('the event log', () => {
  it('names the case of each act by its number, on the page and in the file', async () => {
    const made = await cases.make(about());
    await (await visitorOf('only-handler')).open(`/sedu/cases/${made.caseId}/timeline`);
    const auditor = await visitorOf('only-auditor');
    const page = await auditor.open('/sedu/log?who=sedu-only-handler');
    expect(page.html).toContain(`>${made.current.number}</td>`);
    expect((await auditor.open('/sedu/log/log.csv?who=sedu-only-handler')).html).toContain(
      made.current.number,
    );
  });
});

describe('the pages of a register owner', () => {
  it('say until when, what happens next and who helps', async () => {
    const made = await cases.make(about().handledBy('sedu-handler').tasked());
    const owner = await visitorOf('only-register-owner');
    const task = await owner.open(`/sedu/tasks/${made.caseId}/task-1`);
    expect(task.text).toContain(t('fi', 'owner.task.nextBody'));
    expect(task.text).toMatch(/Apua: [^,]+, handler@sedu\.test/);
    const list = await owner.open('/sedu/tasks');
    expect(list.text).toMatch(/Ei avattu · Määräpäivä: [a-z]{2} \d+\.3\.2026/);
  });

  it('send whoever a case without a handler concerns to the data protection officer', async () => {
    const made = await cases.make(about().tasked());
    const owner = await visitorOf('only-register-owner');
    expect((await owner.open(`/sedu/tasks/${made.caseId}/task-1`)).text).toContain('dpo@sedu.test');
  });
});

describe('a draft of a form', () => {
  const TEXT = 'Kysyin opintotoimistosta, vastaus tulee perjantaina.';

  it('is kept by its button, is announced on the case to whoever wrote it alone, and goes when it is sent', async () => {
    const made = await cases.make(about());
    const path = `/sedu/cases/${made.caseId}/do/add-note`;
    const handler = await visitorOf('only-handler');
    const kept = await handler.send(await handler.open(path), { text: TEXT }, `${path}/draft`);
    expect(kept.html).toContain(`${TEXT}</textarea>`);
    expect(kept.text).toContain('Luonnos on tallessa. Tallennettu');

    // Another session of the same person: it belongs to the account.
    const again = await visitorOf('only-handler');
    const banner = t('fi', 'console.case.draftUnsent');
    expect((await again.open(`/sedu/cases/${made.caseId}/messages`)).text).toContain(banner);
    const other = await visitorOf('only-registrar');
    expect((await other.open(`/sedu/cases/${made.caseId}/messages`)).text).not.toContain(banner);
    expect((await other.open(path)).html).not.toContain(TEXT);

    await again.send(await again.open(path), { text: TEXT });
    const page = await again.open(`/sedu/cases/${made.caseId}/messages`);
    expect(page.text).not.toContain(banner);
    expect(page.text).toContain(TEXT);
  });

  it('outlives a form that was not accepted, until it is thrown away', async () => {
    const made = await cases.make(about());
    const path = `/sedu/cases/${made.caseId}/do/extend-deadline`;
    const handler = await visitorOf('only-handler');
    const refused = await handler.send(await handler.open(path), { reasons: TEXT });
    expect(refused.status).toBe(400);
    const again = await visitorOf('only-handler');
    const form = await again.open(path);
    expect(form.html).toContain(`${TEXT}</textarea>`);
    const blank = await again.send(form, {}, `${path}/forget`);
    expect(blank.html).not.toContain(TEXT);
  });

  it('is no conflict with what its writer did meanwhile', async () => {
    const made = await cases.make(about());
    const base = `/sedu/cases/${made.caseId}/do`;
    const handler = await visitorOf('only-handler');
    const form = await handler.open(`${base}/add-note`);
    const version = /name="version" value="(\d+)"/.exec(form.html)?.[1] ?? '';
    await handler.send(form, { version, text: TEXT }, `${base}/add-note/draft`);
    await handler.send(await handler.open(`${base}/send-message`), { text: 'Haemme tietoja.' });
    const later = await handler.open(`${base}/add-note`);
    const seen = /name="version" value="(\d+)"/.exec(later.html)?.[1] ?? '';
    expect(Number(seen)).toBe(Number(version) + 1);
    expect((await handler.send(later, { version: seen, text: TEXT })).status).toBe(200);
  });

  it('shows what others did meanwhile before it is sent', async () => {
    const made = await cases.make(about());
    const path = `/sedu/cases/${made.caseId}/do/add-note`;
    const handler = await visitorOf('only-handler');
    const form = await handler.open(path);
    const version = /name="version" value="(\d+)"/.exec(form.html)?.[1] ?? '';
    await handler.send(form, { version, text: TEXT }, `${path}/draft`);
    const registrar = await visitorOf('only-registrar');
    await registrar.send(await registrar.open(path), { text: 'Asiakas soitti aamulla.' });
    const later = await handler.open(path);
    const seen = /name="version" value="(\d+)"/.exec(later.html)?.[1] ?? '';
    const conflict = await handler.send(later, { version: seen, text: TEXT });
    expect(conflict.status).toBe(409);
    expect(conflict.text).toContain('Asiakas soitti aamulla.');
  });
});

describe('the form of an extension', () => {
  it('says that it is possible once, until when the person must be told, and the new day of each length', async () => {
    const made = await cases.make(about());
    const form = await (
      await visitorOf('only-handler')
    ).open(`/sedu/cases/${made.caseId}/do/extend-deadline`);
    expect(form.text).toContain(t('fi', 'console.extend.once', { date: day('2026-04-07') }));
    expect(form.text).toContain(t('fi', 'console.extend.newDate', { date: day('2026-05-04') }));
    expect(form.text).toContain(t('fi', 'console.extend.newDate', { date: day('2026-06-03') }));
  });
});

describe('a protected address', () => {
  it('cannot be written into a message, a note or a decision; the attempt is recorded', async () => {
    const street = 'Piilopolku 7 A 3';
    const made = await cases.make(about().received({ protectedAddress: true }), {
      address: [street, '00100 Helsinki'],
    });
    const handler = await visitorOf('only-handler');
    for (const command of ['send-message', 'add-note']) {
      const path = `/sedu/cases/${made.caseId}/do/${command}`;
      const refused = await handler.send(await handler.open(path), {
        text: `Hän asuu: ${street.toUpperCase()}.`,
      });
      expect(refused.status).toBe(400);
      expect(refused.text).toContain(t('fi', 'error.S12'));
      expect(refused.html).toContain('href="#text"');
      expect(
        (await handler.send(await handler.open(path), { text: 'Haemme tietoja Helsingistä.' }, path)).status,
      ).toBe(200);
    }
    const log = await (await visitorOf('only-auditor')).open(`/sedu/log?case=${made.current.number}`);
    expect(log.text).toContain(`Estetty yritys ${t('fi', 'log.what.contact')}, ${t('fi', 'log.why.need')}`);
  });
});

describe('a saved view of the queue', () => {
  it('says that everyone has it when it is shared', async () => {
    const handler = await visitorOf('only-handler');
    const queue = await handler.open('/sedu/queue?due=overdue');
    const save = (fields: Record<string, string>) =>
      handler.send(queue, { query: 'due=overdue', ...fields }, '/sedu/queue/views');
    await save({ name: 'Omani' });
    const after = await save({ name: 'Yhteinen', shared: 'yes' });
    expect(after.text).toMatch(/Yhteinen \(Kaikkien\)/);
    expect(after.text).not.toMatch(/Omani \(Kaikkien\)/);
    expect((await (await visitorOf('only-registrar')).open('/sedu/queue')).text).toContain(
      'Yhteinen (Kaikkien)',
    );
  });

  it('is where a search leads back to', async () => {
    const handler = await visitorOf('only-handler');
    const queue = await handler.open('/sedu/queue?due=overdue');
    const found = await handler.send(queue, { term: 'TP-2026-00001' }, '/sedu/queue/search');
    expect(found.html).toContain('href="/sedu/queue/last"');
    expect(found.text).toContain(t('fi', 'console.search.logged'));
  });
});
