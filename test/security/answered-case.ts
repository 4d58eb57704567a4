import {
  addFiles,
  handleCommand,
  recordIdentity,
  readOrganisation,
  sendReply,
  submitRequest,
  type Dependencies,
  type Scope,
} from '@oikeuspolku/application';
import { PdfPress } from '@oikeuspolku/documents';
import { unansweredFor, type Actor, type Command } from '@oikeuspolku/domain';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { CitizenRig } from '../citizen/citizen-rig.js';
import { plainPdf } from '../journeys/plain-pdf.js';

/** An access request that has been answered with data, and the keys to it. */
export interface AnsweredCase {
  readonly scope: Scope;
  readonly caseId: string;
  readonly number: string;
  readonly secret: string;
  readonly pin: string;
  readonly coverId: string;
  readonly paperId: string;
  readonly fileId: string;
  readonly withheldId: string;
}

/** The words of the owner that only the reply may show, and those that nothing may. */
export const DATA = 'Arviointi: erinomainen.';
export const HELD_BACK = 'Toisen oppilaan nimi.';

const HANDLER: Actor = { id: 'first', role: 'handler' };
const OTHER_HANDLER: Actor = { id: 'second', role: 'handler' };

/** The staff's use cases on the database of a rig. */
export const staffOf = (rig: CitizenRig): Dependencies => ({
  ...rig.deps,
  unitOfWork: rig.staff.unitOfWork,
  press: new PdfPress({
    linkHosts: ['127.0.0.1'],
    sealKeyOf: () => Promise.reject(new Error('no certificate is made here')),
    timeStamps: null,
  }),
});

/** One file in the store, not yet named by any case. */
export async function storedFile(rig: CitizenRig, name: string, content: Buffer) {
  const key = rig.deps.secrets.freshBlobKey();
  const stored = await rig.deps.blobs.put(Readable.from([content]), { key, limit: 10_000_000, allow: 'own' });
  if (!stored.ok) throw new Error(stored.refusal.kind);
  return {
    fileId: randomUUID(),
    name,
    key,
    mediaType: 'application/pdf',
    scan: 'unscanned',
    ...stored.blob,
  } as const;
}

/** A case of an organisation, from request to answer. `child`: a guardian asks for a child born that day. */
export async function answeredCase(
  rig: CitizenRig,
  slug: string,
  child: string | null = null,
): Promise<AnsweredCase> {
  const staff = staffOf(rig);
  const organisationId =
    (await staff.unitOfWork.organisations()).find((one) => one.slug === slug)?.organisationId ?? '';
  const scope = { organisationId, correlationId: 'test' };
  const [register] = (await readOrganisation(staff, scope)).registers;
  if (register === undefined) throw new Error('no register');
  const itemId = randomUUID();
  const taskId = randomUUID();
  const person = { name: 'Aino Testinen', birthDate: '1985-02-03' };
  const submitted = await submitRequest(
    staff,
    scope,
    { id: 'requester', role: 'requester' },
    {
      token: randomUUID(),
      contact: { email: null, phone: null, address: null, addressIsContactAddress: false },
      files: [],
      request: {
        channel: 'web',
        receivedAt: rig.clock.now().toString(),
        language: 'fi',
        requesterRole: child === null ? 'self' : 'guardian',
        representationBasis: null,
        delivery: 'download',
        protectedAddress: false,
        identityPlan: 'show-document',
        items: [{ itemId, right: 'access', registerId: register.registerId, categories: [] }],
        content: {
          subject: child === null ? person : { name: 'Onni Testinen', birthDate: child },
          requester: child === null ? null : person,
          answers: {},
          period: null,
        },
      },
    },
  );
  if (!submitted.ok) throw new Error(submitted.kind);
  const { caseId, number, secret } = submitted.receipt;
  const give = async (command: Command, actor = HANDLER): Promise<void> => {
    const given = await handleCommand(staff, scope, actor, { caseId, expectedVersion: null, command });
    if (!given.ok) throw new Error(`${command.name}: ${JSON.stringify(given)}`);
  };
  const checkedOn = '2026-03-03';
  const identity = {
    name: 'record-identity',
    method: 'photo-id-shown',
    document: 'passport',
    note: '',
    checkedOn,
  } as const;
  const identified = await recordIdentity(staff, scope, HANDLER, caseId, null, identity);
  if (!identified.ok) throw new Error(identified.kind);
  if (child !== null)
    await give({ name: 'check-authority', means: 'document', result: 'confirmed', scope: '', checkedOn });
  await give({
    name: 'give-task',
    taskId,
    registerId: register.registerId,
    itemIds: [itemId],
    instruction: '',
  });
  const files = [
    await storedFile(rig, 'annettava.pdf', plainPdf(DATA)),
    await storedFile(rig, 'toinen.pdf', plainPdf(HELD_BACK)),
  ];
  const answer = {
    itemId,
    kind: 'found',
    text: `${DATA} ${HELD_BACK}`,
    fileIds: files.map(({ fileId }) => fileId),
    othersData: 'marked',
    proposedGround: null,
  } as const;
  const answered = await addFiles(staff, scope, HANDLER, caseId, 'owner', files, {
    name: 'answer-task',
    taskId,
    answers: [answer],
  });
  if (!answered.ok) throw new Error(JSON.stringify(answered));
  const points = unansweredFor(register, 'access', []);
  await give({
    name: 'answer-article-15',
    registerId: register.registerId,
    answers: Object.fromEntries(points.map(({ id }) => [id, 'Ei.'])),
  });
  await give({
    name: 'decide-item',
    itemId,
    outcome: 'granted',
    outcomeCode: 'given-in-full',
    given: '',
    withheld: [
      { fileId: files[1]?.fileId ?? '', description: 'Toista koskeva tiedosto', ground: 'THIRD_PARTY' },
      { fileId: null, description: 'Toista koskeva virke', ground: 'THIRD_PARTY' },
    ],
    released: [{ taskId, text: DATA }],
  });
  await give({
    name: 'check-disclosure',
    restrainingOrder: 'none',
    childInterest: child === null ? 'not-a-child' : 'no-conflict',
    addressReviewed: true,
    authorityStillValid: true,
  });
  await give({ name: 'release-reply', itemIds: [itemId] }, OTHER_HANDLER);
  const sent = await sendReply(staff, scope, HANDLER, { caseId, expectedVersion: null, itemIds: [itemId] });
  if (!sent.ok) throw new Error(JSON.stringify(sent));
  const [coverId = '', paperId = ''] = sent.documentIds;
  return {
    scope,
    caseId,
    number,
    secret,
    pin: identified.pin,
    coverId,
    paperId,
    fileId: files[0]?.fileId ?? '',
    withheldId: files[1]?.fileId ?? '',
  };
}
