import {
  organisationSlugFrom,
  registerRecordFrom,
  UNCONFIRMED_REMEDY,
  validateRegister,
} from '@oikeuspolku/domain';
import type { Actor, FieldError, RegisterNotice, RegisterRecord } from '@oikeuspolku/domain';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { Now } from '../now.js';
import type { Organisation, OrganisationSettings } from '../ports/index.js';

/** One bad field of the file, with the place of the register in it. */
export interface ImportError extends FieldError {
  readonly register: number;
}

/** What an import did: per register whether it was new, changed or the same; or every bad field and nothing loaded. */
export type ImportResult =
  | {
      readonly ok: true;
      readonly registers: readonly {
        readonly registerId: string;
        readonly organisation: string;
        readonly changed: boolean;
      }[];
    }
  | { readonly ok: false; readonly errors: readonly ImportError[] };

/**
 * Load a file of registers. All of it or nothing: the first pass checks every field, the second writes.
 * Loading the same file again changes nothing. What staff edited beside the notice stays.
 */
export async function importRegisters(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock' | 'ids'>,
  actor: Actor,
  file: unknown,
): Promise<ImportResult> {
  const notices = noticesOf(file);
  if (!notices.ok) return notices;

  const now = nowOf(deps.clock);
  const registers = [];
  for (const notice of notices.notices) registers.push(await loadRegister(deps, actor, notice, now));
  return { ok: true, registers };
}

function noticesOf(
  file: unknown,
):
  | { readonly ok: true; readonly notices: readonly RegisterNotice[] }
  | { readonly ok: false; readonly errors: readonly ImportError[] } {
  const list = typeof file === 'object' && file !== null && 'registers' in file ? file.registers : undefined;
  if (!Array.isArray(list) || list.length === 0) {
    return { ok: false, errors: [{ register: 0, path: 'registers', code: 'missing', facts: {} }] };
  }
  const results = list.map((each: unknown) => validateRegister(each));
  const errors = results.flatMap((result, register) =>
    result.ok ? [] : result.errors.map((error) => ({ ...error, register: register + 1 })),
  );
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, notices: results.flatMap((result) => (result.ok ? [result.register] : [])) };
}

async function loadRegister(
  deps: Pick<Dependencies, 'unitOfWork' | 'ids'>,
  actor: Actor,
  notice: RegisterNotice,
  now: Now,
): Promise<{ readonly registerId: string; readonly organisation: string; readonly changed: boolean }> {
  const slug = organisationSlugFrom(notice);
  const known = (await deps.unitOfWork.organisations()).find((organisation) => organisation.slug === slug);
  const organisationId = known?.organisationId ?? deps.ids.next();
  const record = registerRecordFrom(notice);
  const scope = { organisationId, correlationId: `import-${record.registerId}` };
  return deps.unitOfWork.transaction(scope, async (tx) => {
    if (known === undefined)
      await tx.registers.saveOrganisation(organisationFrom(organisationId, slug, notice, record));
    const before = await tx.registers.find(record.registerId);
    const changed = await tx.registers.save(keepEdited(record, before), now.at);
    if (changed) {
      await tx.journal.record({
        at: now.at,
        actor,
        action: 'register-imported',
        caseId: null,
        facts: { registerId: record.registerId, noticeVersion: record.noticeVersion },
      });
    }
    return { registerId: record.registerId, organisation: slug, changed };
  });
}

/** A new notice replaces the notice; what staff wrote beside it is theirs. */
const keepEdited = (record: RegisterRecord, before: RegisterRecord | null): RegisterRecord =>
  before === null || before.noticeVersion !== record.noticeVersion
    ? record
    : { ...before, notice: record.notice };

const organisationFrom = (
  organisationId: string,
  slug: string,
  notice: RegisterNotice,
  record: RegisterRecord,
): Organisation => ({
  organisationId,
  slug,
  name: notice.controller.name,
  settings: settingsFrom(notice, record),
});

function settingsFrom(notice: RegisterNotice, record: RegisterRecord): OrganisationSettings {
  const { controller } = notice;
  const officer = record.people.dataProtectionOfficer;
  return {
    languages: ['fi', 'sv', 'en'],
    address: controller.postalAddress.raw.replace(/\s*\n\s*/g, ', '),
    place: controller.postalAddress.city,
    decidingBody: controller.governingBody ?? controller.name,
    dataProtectionOfficer: {
      name: officer?.name ?? null,
      title: officer?.title ?? '',
      phone: officer?.phone ?? null,
      email: officer?.email ?? null,
    },
    servicePoint: controller.postalAddress.raw.replace(/\s*\n\s*/g, ', '),
    phone: controller.phone ?? record.people.owners.find((owner) => owner.phone !== null)?.phone ?? '',
    email: controller.email ?? record.people.owners.find((owner) => owner.email !== null)?.email ?? '',
    openingHours: '9–15',
    remedy: UNCONFIRMED_REMEDY,
    identityDocuments: record.identityDocuments,
    suomiFiMessages: false,
  };
}
