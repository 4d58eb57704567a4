import { missingTemplateLanguages, templateFaults, templateInForce } from '@oikeuspolku/domain';
import type { Actor, IsoDate, TemplateCode, TemplateFault, TemplateTexts } from '@oikeuspolku/domain';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { SavedTemplate, Scope } from '../ports/index.js';

/** The organisation's words for one letter. */
export interface TemplateLine {
  readonly code: TemplateCode;
  /** The version that letters are written with today; null: the required parts alone. */
  readonly inForce: SavedTemplate | null;
  /** Versions that begin later. */
  readonly coming: readonly SavedTemplate[];
  /** Slots of the newest version that lack one of the organisation's languages. */
  readonly missing: ReturnType<typeof missingTemplateLanguages>;
}

/** Every letter that may have words of the organisation, with what is in force and what is to come. */
export function readTemplates(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  codes: readonly TemplateCode[],
): Promise<readonly TemplateLine[]> {
  const { isoToday } = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const { languages } = (await tx.registers.organisation()).settings;
    const all = await tx.templates.all();
    return codes.map((code) => {
      const versions = all.filter((each) => each.code === code);
      return {
        code,
        inForce: templateInForce(versions, isoToday),
        coming: versions.filter(({ validFrom }) => validFrom > isoToday),
        missing: missingTemplateLanguages(versions[0]?.texts ?? {}, languages),
      };
    });
  });
}

/** Every saved version of the words for one letter, newest first. */
export const templateVersions = (
  deps: Pick<Dependencies, 'unitOfWork'>,
  scope: Scope,
  code: TemplateCode,
): Promise<readonly SavedTemplate[]> =>
  deps.unitOfWork.transaction(scope, (tx) => tx.templates.versionsOf(code));

/** A saved version, or why it was not saved. `stale`: somebody saved another one after the page was opened. */
export type TemplateResult =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly kind: 'role' | 'stale' }
  | { readonly ok: false; readonly kind: 'faults'; readonly faults: readonly TemplateFault[] };

/** What is saved: the words, from when, and the newest version that the page showed. */
export interface TemplateOrder {
  readonly code: TemplateCode;
  readonly validFrom: IsoDate;
  readonly texts: TemplateTexts;
  readonly seen: number;
}

/**
 * Save a new version of the organisation's words for a letter. Papers that were printed keep the words they were printed with;
 * each paper records the version.
 */
export function saveTemplate(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  { code, validFrom, texts, seen }: TemplateOrder,
): Promise<TemplateResult> {
  const now = nowOf(deps.clock);
  if (actor.role !== 'admin') return Promise.resolve({ ok: false, kind: 'role' });
  const faults = templateFaults({ validFrom, texts }, now.today);
  if (faults.length > 0) return Promise.resolve({ ok: false, kind: 'faults', faults });
  return deps.unitOfWork.transaction(scope, async (tx): Promise<TemplateResult> => {
    const template = { code, validFrom, texts, savedAt: now.at, savedBy: actor.id };
    const version = await tx.templates.add(template, seen);
    if (version === null) return { ok: false, kind: 'stale' };
    const facts = { code, version: String(version), validFrom };
    await tx.journal.record({ at: now.at, actor, action: 'letter-template-saved', caseId: null, facts });
    return { ok: true, version };
  });
}
