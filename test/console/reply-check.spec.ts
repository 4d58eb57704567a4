import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { standardReason, t } from '@oikeuspolku/language';
import { aCase } from '@oikeuspolku/testing';
import { Visitor } from '../citizen/citizen-rig.js';
import { startConsoleRig } from './console-rig.js';
import type { ConsoleRig } from './console-rig.js';
import { MatrixRig } from './matrix/matrix-rig.js';
import { caseForForm } from './staged-cases.js';

let rig: ConsoleRig;
let cases: MatrixRig;
let handler: Visitor;
beforeAll(async () => {
  rig = await startConsoleRig(0, '2026-03-20T10:00+02:00');
  cases = await MatrixRig.over(rig);
  const { name, value } = await rig.cookieOf('sedu', 'only-handler');
  handler = new Visitor(rig.address, { 'accept-language': 'fi', cookie: `${name}=${value}` });
}, 120_000);
afterAll(() => rig.stop());

describe('before a reply is sent (ux H15)', () => {
  it('the page tells to whom, how, in which language, and what leaves and what does not', async () => {
    const history = aCase()
      .about('access', cases.ground.registerId)
      .received({ protectedAddress: true, delivery: 'letter', language: 'sv' })
      .identified()
      .tasked()
      .delivered({ fileIds: [], text: 'Arvosanat: 9' })
      .decided('partly-granted', 'item-1', {
        withheld: [{ fileId: null, description: 'toisen oppilaan nimi', ground: 'THIRD_PARTY' }],
      });
    const made = await cases.make(history);
    for (const command of ['send-reply', 'release-reply'] as const) {
      const { text } = await handler.open(`/sedu/cases/${made.caseId}/do/${command}`);
      for (const part of ['Aino Esimerkki', 'kirje', 'ruotsi', t('fi', 'reply.check.protected')])
        expect(text).toContain(part);
      expect(text).toContain(t('fi', 'reply.check.texts', { n: 1 }));
      expect(text).toContain(t('fi', 'reply.check.held', { description: 'toisen oppilaan nimi' }));
    }
  });
});

describe('the draft of a certificate (ux H12)', () => {
  it('offers the ready reason of each ground in the language of the case, and chooses none by itself', async () => {
    const { path } = await caseForForm(cases, 'draft-certificate');
    const page = await handler.open(`/sedu${path}`);
    expect(page.text).toContain(standardReason('NOT_INACCURATE', 'fi').slice(0, 30));
    expect(page.html).toMatch(/data-ground="NOT_INACCURATE" data-facts="[a-z -]+"/);
    const empty = await handler.send(page, { ground: '', reasons: '', refused: '' }, `/sedu${path}`);
    expect([empty.status, empty.text.includes(t('fi', 'error.S07'))]).toEqual([400, true]);
  });
});
