import { caseRowOf, nowOf, storeDocument } from '@oikeuspolku/application';
import type { Account, ContactBlock, FileRecord, Tx } from '@oikeuspolku/application';
import { DEFAULT_DEADLINE_SETTINGS, foldCase, STAFF_ROLES, unansweredFor } from '@oikeuspolku/domain';
import type { Case, CaseEvent, StaffRole } from '@oikeuspolku/domain';
import { PEOPLE } from '@oikeuspolku/testing';
import type { CaseBuilder } from '@oikeuspolku/testing';
import { randomUUID } from 'node:crypto';
import { Visitor } from '../../citizen/citizen-rig.js';
import type { SeenPage } from '../../citizen/citizen-rig.js';
import type { ConsoleRig } from '../console-rig.js';
import type { AtDoor, Knock } from './doors.js';
import type { Ground } from './histories.js';

const SLUG = 'sedu';

/** A case that was made for a situation, as it stands. */
export interface MadeCase {
  readonly caseId: string;
  readonly current: Case;
}

/** The running console with one account for each role alone, and cases made to order. */
export class MatrixRig {
  private readonly visitors = new Map<StaffRole, { readonly visitor: Visitor; readonly page: SeenPage }>();

  private constructor(
    private readonly rig: ConsoleRig,
    readonly ground: Ground,
    readonly at: AtDoor,
  ) {}

  static async over(rig: ConsoleRig): Promise<MatrixRig> {
    const accountOf = (role: StaffRole): string => `${SLUG}-only-${role}`;
    const ground = await rig.deps.unitOfWork.transaction(scopeOf(rig), async (tx) => {
      const [register] = await tx.registers.all();
      if (register === undefined) throw new Error('the rig has no register');
      for (const role of STAFF_ROLES)
        await tx.accounts.save(accountIn(role, accountOf(role), register.registerId));
      const rights = ['access', 'rectification'] as const;
      const points = rights.flatMap((right) => unansweredFor(register, right, []));
      return {
        registerId: register.registerId,
        handlerId: accountOf('handler'),
        article15: Object.fromEntries(points.map(({ id }) => [id, 'Selvitetty.'])),
      };
    });
    return new MatrixRig(rig, ground, {
      registerId: ground.registerId,
      accountOf,
      colleague: `${SLUG}-owner`,
    });
  }

  /** Signs a role in anew: a signature asks for a sign-in of the last minutes. */
  forget(role: StaffRole): void {
    this.visitors.delete(role);
  }

  /** The clock runs on. */
  wait(milliseconds: number): void {
    this.rig.clock.setOffset(this.rig.clock.offset + milliseconds);
  }

  /** Sends a form as somebody who has one role alone. */
  async send(role: StaffRole, { path, fields }: Knock): Promise<SeenPage> {
    const { visitor, page } = await this.visitorOf(role);
    const to = `/${SLUG}${path}`;
    return path.endsWith('/answer')
      ? visitor.sendFiles({ ...page, path: to }, fields as Readonly<Record<string, string>>)
      : visitor.send(page, fields, to);
  }

  private async visitorOf(role: StaffRole): Promise<{ readonly visitor: Visitor; readonly page: SeenPage }> {
    const known = this.visitors.get(role);
    if (known !== undefined) return known;
    const { name, value } = await this.rig.cookieOf(SLUG, `only-${role}`);
    const visitor = new Visitor(this.rig.address, { 'accept-language': 'fi', cookie: `${name}=${value}` });
    const made = { visitor, page: await visitor.open(`/${SLUG}/absence`) };
    this.visitors.set(role, made);
    return made;
  }

  /** Writes a history as a case of its own, with the documents that it names. */
  make(history: CaseBuilder, contact: Partial<ContactBlock> = {}): Promise<MadeCase> {
    const now = nowOf(this.rig.clock);
    const caseId = randomUUID();
    return this.inOrganisation(async (tx) => {
      const number = await tx.cases.nextNumber(now.today.year);
      const documents = { 'document-1': randomUUID(), 'document-2': randomUUID() };
      const events = renamed(history.received({ number }).events(), {
        ...documents,
        [PEOPLE.signatory.id]: this.at.accountOf('signatory'),
      });
      const current = foldCase(events);
      const inHand = { caseId, case: current, clocks: new Map(), deadlines: DEFAULT_DEADLINE_SETTINGS };
      const row = { ...caseRowOf(inHand, now.today), version: events.length };
      await tx.cases.create(caseId, events, row, { ...NO_CONTACT, ...contact });
      for (const documentId of Object.values(documents)) {
        const pressed = { bytes: Buffer.from('%PDF-1.7'), sha256: documentId.replaceAll('-', '').repeat(2) };
        const record = { documentId, caseId, code: 'L10', language: 'fi', issuedAt: now.at } as const;
        await tx.documents.addDocument(await storeDocument(this.rig.deps, pressed, record));
      }
      return { caseId, current };
    });
  }

  /** Adds a file to a case. */
  addFile(file: FileRecord): Promise<void> {
    return this.inOrganisation((tx) => tx.documents.addFile(file));
  }

  /** The case as the database has it now; null when there is none. */
  now(caseId: string): Promise<{ readonly current: Case; readonly events: readonly CaseEvent[] } | null> {
    return this.inOrganisation(async (tx) => {
      const loaded = await tx.cases.load(caseId);
      return loaded === null ? null : { current: loaded.case, events: loaded.events };
    });
  }

  /** The case with a number, as the register of cases knows it. */
  byNumber(number: string): Promise<string | null> {
    return this.inOrganisation((tx) => tx.cases.findByNumber(number));
  }

  /** Makes it so that a role sent the intake form that made this case an hour ago. */
  sentAnHourAgo(role: StaffRole, token: string, caseId: string): Promise<boolean> {
    const hash = this.rig.deps.secrets.hash('form-token', `${this.at.accountOf(role)}|${token}`);
    const at = this.rig.clock.now().subtract({ hours: 1 }).toString();
    return this.inOrganisation((tx) => tx.secrets.claimToken(hash, caseId, at));
  }

  private inOrganisation<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.rig.deps.unitOfWork.transaction(scopeOf(this.rig), work);
  }
}

const NO_CONTACT = { email: null, phone: null, address: null, addressIsContactAddress: false };

const scopeOf = (rig: ConsoleRig) => ({
  organisationId: rig.organisations.find(({ slug }) => slug === SLUG)?.organisationId ?? '',
  correlationId: 'matrix',
});

const accountIn = (role: StaffRole, accountId: string, registerId: string): Account => ({
  accountId,
  email: `${accountId}@${SLUG}.test`,
  name: `Rooli ${role}`,
  title: 'kokeilija',
  language: 'fi',
  roles: [role],
  ownerOf: role === 'register-owner' ? [registerId] : [],
  deputyOf: [],
  responsibleFor: [],
  signatoryOf: role === 'signatory' ? [registerId] : [],
  absentFrom: null,
  absentTo: null,
  disabledAt: null,
  lastSignInAt: null,
});

/** The events with the ids that the builder gave replaced by those of this house. */
const renamed = (
  events: readonly CaseEvent[],
  names: Readonly<Record<string, string>>,
): readonly CaseEvent[] =>
  JSON.parse(
    Object.entries(names).reduce(
      (text, [from, to]) => text.replaceAll(`"${from}"`, `"${to}"`),
      JSON.stringify(events),
    ),
  ) as readonly CaseEvent[];
