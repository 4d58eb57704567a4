import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handleCommand, openCase, sendReply, signCertificate, verifyByHash } from '@oikeuspolku/application';
import type { Scope } from '@oikeuspolku/application';
import type { Certificate, Command } from '@oikeuspolku/domain';
import { randomUUID } from 'node:crypto';
import { startConsoleRig, type ConsoleRig } from './console-rig.js';

const CASES = 30;
const TODAY = '2026-06-01';
const VERIFY_URL = 'http://citizen.test/sedu/verify';

let rig: ConsoleRig;
beforeAll(async () => {
  rig = await startConsoleRig(CASES, '2026-06-01T10:00+03:00');
}, 300_000);
afterAll(() => rig.stop());

interface Answered {
  readonly scope: Scope;
  readonly slug: string;
  readonly caseId: string;
  readonly certificate: Certificate;
}

/** An invented case whose refusal was signed, and is now told. */
async function answeredRefusal(): Promise<Answered> {
  for (const { organisationId, slug } of rig.organisations) {
    const scope = { organisationId, correlationId: 'test' };
    const rows = await rig.deps.unitOfWork.transaction(scope, async (tx) => {
      return (await tx.cases.queue({ status: 'ready-to-send' }, TODAY, { size: CASES })).rows;
    });
    for (const { caseId } of rows) {
      const loaded = await rig.deps.unitOfWork.transaction(scope, (tx) => tx.cases.load(caseId));
      const certificate = loaded?.case.certificates.find(({ state }) => state === 'signed');
      if (certificate === undefined) continue;
      const order = { caseId, expectedVersion: null, itemIds: certificate.itemIds };
      expect(
        await sendReply(rig.deps, scope, { id: `${slug}-handler`, role: 'handler' }, order),
      ).toMatchObject({ ok: true });
      return { scope, slug, caseId, certificate };
    }
  }
  throw new Error('no invented case has a signed refusal');
}

async function loaded({ scope, caseId }: Answered) {
  const found = await rig.deps.unitOfWork.transaction(scope, (tx) => tx.cases.load(caseId));
  if (found === null) throw new Error('no case');
  return found.case;
}

const give = async ({ scope, slug, caseId }: Answered, who: string, command: Command): Promise<void> => {
  const actor = { id: `${slug}-${who}`, role: 'handler' } as const;
  expect(
    await handleCommand(rig.deps, scope, actor, { caseId, expectedVersion: null, command }),
  ).toMatchObject({ ok: true });
};

describe('a certificate with a mistake, after it was sent', () => {
  it('is replaced by a new one that cites it; the old document stays as it was', async () => {
    const answered = await answeredRefusal();
    const { scope, slug, caseId, certificate: old } = answered;
    const before = await loaded(answered);
    const [itemId = ''] = old.itemIds;
    const item = before.items.find((one) => one.itemId === itemId);
    const firstAnsweredAt = item?.answeredAt;
    await give(answered, 'handler', {
      name: 'decide-item',
      itemId,
      outcome: item?.outcome ?? 'refused',
      outcomeCode: item?.outcomeCode ?? 'refused',
      given: item?.given ?? '',
      withheld: item?.withheld ?? [],
    });
    const certificateId = randomUUID();
    const { ground, refused, given, groundFacts, signatoryId } = old;
    const reasons = `${old.reasons} Korjasimme todistuksesta virheellisen päivän.`;
    await give(answered, 'handler', {
      name: 'draft-certificate',
      certificateId,
      itemIds: [itemId],
      ground,
      reasons,
      refused,
      given,
      groundFacts,
      signatoryId,
    });
    await give(answered, 'handler', { name: 'request-approval', certificateId });
    const order = { caseId, expectedVersion: null, certificateId, verifyUrl: VERIFY_URL };
    const signed = await signCertificate(rig.deps, scope, { id: signatoryId, role: 'signatory' }, order);
    expect(signed).toMatchObject({ ok: true });
    if (!signed.ok) return;

    const replaced = await verifyByHash(rig.deps, scope, old.sha256 ?? '');
    expect(replaced).toMatchObject({
      kind: 'genuine',
      certificateNumber: old.number,
      replacedBy: signed.certificateNumber,
    });
    const after = await loaded(answered);
    const next = after.certificates.find((one) => one.certificateId === certificateId);
    expect(await verifyByHash(rig.deps, scope, next?.sha256 ?? '')).toMatchObject({
      kind: 'genuine',
      replacedBy: null,
    });
    expect(after.certificates.find(({ number }) => number === old.number)).toEqual(old);
    const opened = await openCase(
      rig.deps,
      scope,
      { id: `${slug}-handler`, role: 'handler' },
      caseId,
      'decision',
    );
    const signing = opened?.events.find(
      (event) => event.type === 'certificate-signed' && event.certificateId === certificateId,
    );
    expect(signing).toMatchObject({ replaces: old.number });

    const sent = await sendReply(
      rig.deps,
      scope,
      { id: `${slug}-handler`, role: 'handler' },
      { caseId, expectedVersion: null, itemIds: [itemId] },
    );
    expect(sent).toMatchObject({ ok: true });
    if (sent.ok) {
      expect(sent.documentIds).toContain(signed.documentId);
      expect(sent.documentIds).not.toContain(old.documentId);
    }
    const told = (await loaded(answered)).items.find((one) => one.itemId === itemId);
    expect(told).toMatchObject({ state: 'answered', answeredAt: firstAnsweredAt });
  });
});
