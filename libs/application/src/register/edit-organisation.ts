import { REMEDY_TEMPLATES, remedyProblem } from '@oikeuspolku/domain';
import type {
  Actor,
  RegisterRecord,
  RemedyBody,
  RemedyProblem,
  RemedyTemplateCode,
} from '@oikeuspolku/domain';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { Organisation, OrganisationSettings, Scope } from '../ports/index.js';

/** A setting that was saved, or why it was not. */
export type SettingResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly kind: 'role' }
  | { readonly ok: false; readonly kind: 'remedy'; readonly problem: RemedyProblem };

/** Roles that may edit settings and registers; the admin sees no case content (law RM-5). */
const EDITORS: readonly string[] = ['admin', 'dpo'];

/**
 * Confirm the organisation's remedy template (law RF-5): who and when is kept, and without it no certificate is issued.
 */
export function confirmRemedy(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  choice: { readonly code: RemedyTemplateCode; readonly body: RemedyBody },
): Promise<SettingResult> {
  const now = nowOf(deps.clock);
  if (!EDITORS.includes(actor.role)) return Promise.resolve({ ok: false, kind: 'role' });
  const remedy = { ...choice, confirmedBy: { accountId: actor.id, on: now.isoToday } };
  const problem = remedyProblem(remedy);
  if (problem !== null) return Promise.resolve({ ok: false, kind: 'remedy', problem });
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const organisation = await tx.registers.organisation();
    await tx.registers.saveOrganisation({ ...organisation, settings: { ...organisation.settings, remedy } });
    await tx.journal.record({
      at: now.at,
      actor,
      action: 'remedy-confirmed',
      caseId: null,
      facts: { template: REMEDY_TEMPLATES[choice.code].code },
    });
    return { ok: true };
  });
}

/** Change the organisation's settings, all but those that have verbs of their own: remedy, holidays, the Ombudsman's contact. */
export function editOrganisation(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  settings: Omit<OrganisationSettings, 'remedy' | 'holidays' | 'ombudsman'>,
): Promise<SettingResult> {
  const now = nowOf(deps.clock);
  if (!EDITORS.includes(actor.role)) return Promise.resolve({ ok: false, kind: 'role' });
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const organisation = await tx.registers.organisation();
    await tx.registers.saveOrganisation({
      ...organisation,
      settings: {
        ...settings,
        remedy: organisation.settings.remedy,
        holidays: organisation.settings.holidays ?? [],
        ombudsman: organisation.settings.ombudsman ?? [],
      },
    });
    await tx.journal.record({ at: now.at, actor, action: 'organisation-edited', caseId: null, facts: {} });
    return { ok: true };
  });
}

/** Save what staff keep beside a notice: categories, services, deadline rules, people, open questions. The notice itself stays. */
export function editRegister(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  register: RegisterRecord,
): Promise<SettingResult> {
  const now = nowOf(deps.clock);
  if (!EDITORS.includes(actor.role)) return Promise.resolve({ ok: false, kind: 'role' });
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const before = await tx.registers.find(register.registerId);
    if (before === null) throw new Error('the register does not exist');
    await tx.registers.save(
      { ...register, notice: before.notice, noticeVersion: before.noticeVersion },
      now.at,
    );
    await tx.journal.record({
      at: now.at,
      actor,
      action: 'register-edited',
      caseId: null,
      facts: { registerId: register.registerId },
    });
    return { ok: true };
  });
}

/** The organisation and its registers, for pages that only read. */
export function readOrganisation(
  deps: Pick<Dependencies, 'unitOfWork'>,
  scope: Scope,
): Promise<{ readonly organisation: Organisation; readonly registers: readonly RegisterRecord[] }> {
  return deps.unitOfWork.transaction(scope, async (tx) => ({
    organisation: await tx.registers.organisation(),
    registers: await tx.registers.all(),
  }));
}
