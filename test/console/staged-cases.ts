import { LIFECYCLE } from '@oikeuspolku/domain';
import type { CommandName } from '@oikeuspolku/domain';
import { aCase } from '@oikeuspolku/testing';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import Pdf from 'pdfkit';
import { ACTIONS } from '../../apps/console/src/action/actions.js';
import type { ConsoleRig } from './console-rig.js';
import { SITUATIONS } from './matrix/cells.js';
import { DOORS } from './matrix/doors.js';
import { historyOf } from './matrix/histories.js';
import type { MadeCase, MatrixRig } from './matrix/matrix-rig.js';

/** A street that is nobody's, for the case of a protected person. */
const STREET = 'Piilopolku 7 A 3';
/** Longer than any line, without a place to break it. */
const LONG_WORD = 'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas'.repeat(2);
const LONG_TEXT = `${LONG_WORD} ${'Asiasta on kirjoitettu paljon. '.repeat(120)}`;
const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Commands that are given on a form of the case page. */
export const FORM_COMMANDS: readonly CommandName[] = ACTIONS.map(({ command }) => command);

/** A case in which a command may be given, and the address of its form below the organisation. */
export async function caseForForm(
  cases: MatrixRig,
  command: CommandName,
): Promise<{ readonly made: MadeCase; readonly path: string }> {
  const made = await cases.make(historyFor(cases, command));
  const { path } = DOORS[command].knock(made.caseId, 'handler', made.current, cases.at);
  return { made, path };
}

/** The first situation of the matrix in which the lifecycle allows the command. */
function historyFor(cases: MatrixRig, command: CommandName) {
  const rows = LIFECYCLE.filter((row) => row.command === command);
  for (const situation of SITUATIONS) {
    const fits = rows.some(
      ({ subject, from }) =>
        subject === situation.subject && (from as readonly string[]).includes(situation.state),
    );
    const history = situation.command === command && fits ? historyOf(situation, cases.ground) : null;
    if (history !== null) return history;
  }
  throw new Error(`no case is made in which ${command} may be given`);
}

/** A case whose every text is as long as people write them, and holds a word that fits no line. */
export const longCase = (cases: MatrixRig): Promise<MadeCase> =>
  cases.make(
    aCase()
      .about('rectification', cases.ground.registerId)
      .received({
        content: {
          subject: { name: `${LONG_WORD} Esimerkki`, birthDate: '2001-05-17', otherNames: LONG_WORD },
          requester: null,
          answers: { 'item-1': { 'what-is-wrong': LONG_TEXT, 'how-it-should-be': LONG_TEXT } },
          period: null,
          otherService: LONG_WORD,
          school: LONG_WORD,
        },
      })
      .handledBy(cases.ground.handlerId)
      .act({ type: 'own-number-recorded', ownNumber: LONG_WORD.slice(0, 60) })
      .act({ type: 'note-added', text: LONG_TEXT })
      .act({ type: 'message-sent', text: LONG_TEXT })
      .act({ type: 'dpo-opinion-recorded', opinion: LONG_TEXT })
      .tasked(),
    {
      email: `${LONG_WORD.slice(0, 60)}@asukas.test`,
      phone: '040 555 1234',
      address: [LONG_WORD, '00100 Helsinki'],
    },
  );

/** A protected person's case with a PDF in which the address stands, an office file and a file that is blocked. */
export async function caseWithFiles(
  rig: ConsoleRig,
  cases: MatrixRig,
): Promise<{ readonly caseId: string; readonly fileIds: readonly string[] }> {
  const history = aCase().about('access', cases.ground.registerId).received({ protectedAddress: true });
  const { caseId } = await cases.make(history, { address: [STREET, '00100 Helsinki'] });
  const document = new Pdf({ autoFirstPage: false });
  for (const text of [`Oppilas asuu: ${STREET}`, 'Toinen sivu']) document.addPage({ size: 'A4' }).text(text);
  document.end();
  const pdf = await buffer(document);
  const fileIds: string[] = [];
  for (const [name, mediaType] of [
    ['siirto.pdf', 'application/pdf'],
    [`${LONG_WORD}.docx`, OFFICE],
  ] as const) {
    const key = rig.deps.secrets.freshBlobKey();
    const stored = await rig.deps.blobs.put(Readable.from([pdf]), {
      key,
      limit: 1_000_000,
      allow: ['application/pdf'],
    });
    if (!stored.ok) throw new Error('the file was not stored');
    const { blobId, size, sha256 } = stored.blob;
    const fileId = randomUUID();
    fileIds.push(fileId);
    const at = rig.clock.now().toString();
    const file = { fileId, caseId, blobId, key, name, mediaType, size, sha256 } as const;
    await cases.addFile({ ...file, source: 'owner', scan: 'unscanned', addedAt: at });
  }
  return { caseId, fileIds };
}

/** Papers for the printing queue: an ordinary one, one to a contact address and one that may go nowhere. */
export async function printedCases(rig: ConsoleRig, cases: MatrixRig): Promise<void> {
  const organisationId = rig.organisations.find(({ slug }) => slug === 'sedu')?.organisationId ?? '';
  const about = () => aCase().about('access', cases.ground.registerId).received({ delivery: 'letter' });
  const made = [
    await cases.make(about(), { address: ['Esimerkkikatu 1', '00100 Helsinki'] }),
    await cases.make(about().received({ protectedAddress: true }), {
      address: ['PL 1', '00101 Helsinki'],
      addressIsContactAddress: true,
    }),
    await cases.make(about().received({ protectedAddress: true }), { address: [STREET, '00100 Helsinki'] }),
  ];
  await rig.deps.unitOfWork.transaction({ organisationId, correlationId: 'test' }, async (tx) => {
    for (const { caseId } of made)
      for (const { documentId } of await tx.documents.documentsOf(caseId))
        await tx.prints.want({ documentId, caseId, wantedAt: rig.clock.now().toString() });
  });
}

/** A duty that the system gave up on, so that its page has something to show. */
export async function parkDuty({ deps, organisations }: ConsoleRig, slug: string): Promise<void> {
  const organisationId = organisations.find((one) => one.slug === slug)?.organisationId ?? '';
  const at = deps.clock.now().toString();
  await deps.unitOfWork.transaction({ organisationId, correlationId: 'test' }, async (tx) => {
    const [row] = (await tx.cases.queue({ open: true }, '2026-03-03', { size: 1 })).rows;
    const duty = {
      key: 'parked-of-test',
      kind: 'mail-person',
      caseId: row?.caseId ?? null,
      dueAt: at,
      facts: { code: 'L22' },
    };
    await tx.duties.owe([duty], at);
    const owed = (await tx.duties.ofCase(row?.caseId ?? '')).find(({ key }) => key === duty.key);
    await tx.duties.settle(
      owed?.dutyId ?? '',
      { state: 'parked', error: 'mail server refused the address' },
      at,
    );
  });
}
