import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { t } from '@oikeuspolku/language';
import { aCase } from '@oikeuspolku/testing';
import { Visitor } from '../citizen/citizen-rig.js';
import { startConsoleRig } from './console-rig.js';
import type { ConsoleRig } from './console-rig.js';
import { MatrixRig } from './matrix/matrix-rig.js';
import type { MadeCase } from './matrix/matrix-rig.js';

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
const answered = (): Promise<MadeCase> =>
  cases.make(aCase().about('access', cases.ground.registerId).tasked().delivered({ fileIds: [] }));
const taskStateOf = async ({ caseId }: MadeCase): Promise<string | undefined> =>
  (await cases.now(caseId))?.current.tasks[0]?.state;

describe('an answer', () => {
  it('is taken back by its owner until a handler has opened it', async () => {
    const made = await answered();
    const owner = await visitorOf('only-register-owner');
    const path = `/sedu/tasks/${made.caseId}/task-1`;
    const page = await owner.open(path);
    expect(page.text).toContain(t('fi', 'owner.thanks.undoUntil'));
    expect((await owner.send(page, {}, `${path}/undo`)).status).toBe(200);
    expect(await taskStateOf(made)).toBe('taken');
  });

  it('is given back by the handler afterwards, and the owner is told to ask', async () => {
    const made = await answered();
    const [owner, handler] = [await visitorOf('only-register-owner'), await visitorOf('only-handler')];
    const path = `/sedu/tasks/${made.caseId}/task-1`;
    const before = await owner.open(path);
    // A clock with whole milliseconds: the look comes after the answer.
    cases.wait(60_000);
    await handler.open(`/sedu/cases/${made.caseId}/tasks`);
    const page = await owner.open(path);
    expect(page.text).toContain(t('fi', 'owner.thanks.askBack'));
    expect(page.html).not.toContain(`${path}/undo`);
    const refused = await owner.send(before, {}, `${path}/undo`);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain(t('fi', 'owner.thanks.askBack'));
    expect(await taskStateOf(made)).toBe('answered');
    await handler.send(await handler.open(path), {}, `${path}/undo`);
    expect(await taskStateOf(made)).toBe('taken');
  });
});

describe('what cannot be given', () => {
  it('is said by the owner in words, and read by the handler beside the answer', async () => {
    const made = await cases.make(aCase().about('access', cases.ground.registerId).tasked());
    const owner = await visitorOf('only-register-owner');
    const path = `/sedu/tasks/${made.caseId}/task-1`;
    const page = await owner.open(path);
    expect(page.text).toContain(t('fi', 'owner.answer.withheld'));
    const answer = {
      'kind-item-1': 'found',
      'text-item-1': 'Kolme merkintää.',
      'withheld-item-1': 'Opettajan muistiinpano toisesta oppilaasta.',
      'others-item-1': 'marked',
    };
    const sent = await owner.sendFiles({ ...page, path: `${path}/answer` }, answer);
    expect(sent.status).toBe(200);
    const tasks = await (await visitorOf('only-handler')).open(`/sedu/cases/${made.caseId}/tasks`);
    expect(tasks.text).toContain(
      `${t('fi', 'owner.answer.withheld')} Opettajan muistiinpano toisesta oppilaasta.`,
    );
  });

  it('is not asked of a correction: its owner is asked what the data was and is', async () => {
    const made = await cases.make(aCase().about('rectification', cases.ground.registerId).tasked());
    const page = await (await visitorOf('only-register-owner')).open(`/sedu/tasks/${made.caseId}/task-1`);
    expect(page.text).not.toContain(t('fi', 'owner.answer.withheld'));
    expect(page.text).toContain(t('fi', 'owner.task.exampleDone'));
  });
});

describe('a link to a task', () => {
  it('tells whoever it was forwarded to whom to ask, and nothing of the case', async () => {
    const made = await cases.make(aCase().about('access', 'another-register').tasked());
    const owner = await visitorOf('only-register-owner');
    const page = await owner.open(`/sedu/tasks/${made.caseId}/task-1`);
    expect(page.status).toBe(404);
    expect(page.text).toContain(t('fi', 'error.S29'));
    expect(page.text).toContain('dpo@sedu.test');
    const nowhere = await owner.open('/sedu/tasks/00000000-0000-4000-8000-000000000000/task-1');
    expect(nowhere.text).toBe(page.text);
    expect(page.text).not.toContain('Esimerkki');
  });

  it('has a button that asks for the task: each data protection officer reads of it, and the log says who asked', async () => {
    const made = await cases.make(aCase().about('access', 'another-register').tasked());
    const owner = await visitorOf('only-register-owner');
    const path = `/sedu/tasks/${made.caseId}/task-1`;
    const page = await owner.open(path);
    expect(page.html).toContain(`action="${path}/ask"`);
    const asked = await owner.send(page, {}, `${path}/ask`);
    expect(asked.text).toContain(t('fi', 'owner.open.asked'));
    await owner.send(page, {}, `${path}/ask`);
    const lines = await rig.deps.unitOfWork.transaction(
      {
        organisationId: rig.organisations.find(({ slug }) => slug === 'sedu')?.organisationId ?? '',
        correlationId: 'test',
      },
      (tx) => tx.digests.ofCase(made.caseId),
    );
    expect(
      lines
        .filter(({ code }) => code === 'task-wanted')
        .map(({ accountId }) => accountId)
        .sort(),
    ).toEqual(['sedu-dpo', 'sedu-only-dpo']);
    const log = await (await visitorOf('only-auditor')).open(`/sedu/log?case=${made.current.number}`);
    expect(log.text).toContain(t('fi', 'log.task-wanted'));
    const nowhere = '/sedu/tasks/00000000-0000-4000-8000-000000000000/task-1';
    expect((await owner.send(page, {}, `${nowhere}/ask`)).text).toBe(asked.text);
  });

  it('lets an owner hand the task to a colleague of the same register alone', async () => {
    const made = await cases.make(aCase().about('access', cases.ground.registerId).tasked());
    const owner = await visitorOf('only-register-owner');
    const path = `/sedu/tasks/${made.caseId}/task-1`;
    const page = await owner.open(path);
    const stranger = await owner.send(page, { ownerId: 'sedu-handler' }, `${path}/reassign`);
    expect(stranger.status).toBe(400);
    expect(stranger.text).toContain(t('fi', 'error.S24'));
    await owner.send(page, { ownerId: 'sedu-deputy' }, `${path}/reassign`);
    expect((await cases.now(made.caseId))?.current.tasks[0]?.ownerId).toBe('sedu-deputy');
  });
});

describe('an absence', () => {
  const days = (from: string, to: string) => ({
    ...(from === '' ? {} : { 'absent-from-day': from, 'absent-from-month': '3', 'absent-from-year': '2026' }),
    ...(to === '' ? {} : { 'absent-to-day': to, 'absent-to-month': '3', 'absent-to-year': '2026' }),
  });
  const absenceOf = async (): Promise<readonly (string | null | undefined)[]> => {
    const scope = {
      organisationId: rig.organisations.find(({ slug }) => slug === 'sedu')?.organisationId ?? '',
      correlationId: 'test',
    };
    const account = await rig.deps.unitOfWork.transaction(scope, (tx) => tx.accounts.byId('sedu-owner'));
    return [account?.absentFrom, account?.absentTo];
  };

  it('is told by the owner, ended by the owner, and never ends before it begins', async () => {
    const owner = await visitorOf('owner');
    const form = await owner.open('/sedu/absence');
    const wrong = await owner.send(form, days('25', '24'));
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('value="25"');
    expect(await absenceOf()).toEqual([null, null]);
    await owner.send(form, days('23', '27'));
    expect(await absenceOf()).toEqual(['2026-03-23', '2026-03-27']);
    await owner.send(form, days('', ''));
    expect(await absenceOf()).toEqual([null, null]);
  });
});

describe('a lost follow-up code', () => {
  it('is replaced at the service point, shown once, and the old one no longer fits', async () => {
    const made = await cases.make(aCase().about('access', cases.ground.registerId).identified());
    const registrar = await visitorOf('only-registrar');
    const path = `/sedu/cases/${made.caseId}/do/renew-secret`;
    const shown = await registrar.send(await registrar.open(path), {});
    expect(shown.html).toMatch(/data-secret[^>]*>([0-9A-Z]{4}-){6}[0-9A-Z]{2}</);
    expect(shown.text).toContain(t('fi', 'console.identity.secret.heading'));
    const events = (await cases.now(made.caseId))?.events ?? [];
    expect(events.at(-1)?.type).toBe('secret-renewed');
  });
});
