import { Body, Controller, Get, Param, Post, Req, UseGuards } from '@nestjs/common';
import { nowOf, readTemplates, saveTemplate, templateVersions } from '@oikeuspolku/application';
import type { SavedTemplate } from '@oikeuspolku/application';
import { missingTemplateLanguages, SLOT_LIMITS, TEMPLATE_CODES, templateFaults } from '@oikeuspolku/domain';
import type { Language, TemplateCode, TemplateTexts } from '@oikeuspolku/domain';
import { instantShort, paperToHtml, samplePaperOf, say, t } from '@oikeuspolku/language';
import { dateBoxes, notFound, page, rawForm, redirect, textOf, WebError } from '@oikeuspolku/web';
import type { Page, RawForm, Redirect } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { Answers } from '../action/action-field.js';
import { ConsoleDependencies } from '../console-dependencies.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import { hasRole } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';
import { faultLines, missingWords, remarksOn, slotColumns, textsOfForm } from './template-form.js';
import type { FaultLine } from './template-form.js';

/** H21: the organisation's own words in its letters. The required parts are in every letter, whatever is written here. */
@Controller(':organisation/letters')
@UseGuards(StaffGuard)
@AllowRoles('admin', 'dpo')
export class LettersController {
  constructor(private readonly deps: ConsoleDependencies) {}

  @Get()
  async list(@SignedIn() staff: Staff, @Req() request: FastifyRequest): Promise<Page> {
    const { language } = request.visit;
    const heading = t(language, 'letters.heading');
    const lines = await readTemplates(this.deps, staff.scope, TEMPLATE_CODES);
    const version = ({ version: n, validFrom }: SavedTemplate): string =>
      t(language, 'letters.version', { n, from: Temporal.PlainDate.from(validFrom) });
    return page('letters/list.njk', heading, {
      ...staffView(staff, language, 'letters'),
      heading,
      lines: lines.map(({ code, inForce, coming, missing }) => {
        const name = say(language, `letter.name.${code}`);
        return {
          href: `/${staff.organisation.slug}/letters/${code}`,
          name,
          edit: t(language, 'letters.editOf', { letter: name }),
          inForce: inForce === null ? t(language, 'letters.none') : version(inForce),
          coming: coming.map(version),
          missing: missingWords(missing, language),
        };
      }),
      ombudsman: `/${staff.organisation.slug}/ombudsman`,
    });
  }

  @Get(':code')
  async edit(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('code') code: string,
  ): Promise<Page> {
    const known = codeOf(code);
    const versions = await templateVersions(this.deps, staff.scope, known);
    const texts = versions[0]?.texts ?? {};
    const validFrom = nowOf(this.deps.clock).isoToday;
    return this.editPage(staff, request, known, versions, { texts, validFrom, faults: [] });
  }

  /** Shows what is typed as it would be printed, or saves it as a new version. */
  @Post(':code')
  @AllowRoles('admin')
  async save(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('code') code: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const known = codeOf(code);
    const form = rawForm(body);
    const { language } = request.visit;
    const texts = textsOfForm(form, languagesOf(staff));
    const validFrom = new Answers(form).date('validFrom');
    const preview = textOf(form, 'act') !== 'save';
    if (preview) {
      const faults = faultLines(templateFaults({ validFrom, texts }, nowOf(this.deps.clock).today), language);
      const versions = await templateVersions(this.deps, staff.scope, known);
      return this.editPage(staff, request, known, versions, { texts, validFrom, faults, form });
    }
    const seen = Number.parseInt(textOf(form, 'seen'), 10);
    const result = await saveTemplate(
      this.deps,
      staff.scope,
      { id: staff.account.accountId, role: 'admin' },
      { code: known, validFrom, texts, seen: Number.isInteger(seen) && seen >= 0 ? seen : 0 },
    );
    if (result.ok) return redirect(`/${staff.organisation.slug}/letters`);
    if (result.kind === 'role') throw new WebError('forbidden', 'role');
    const faults =
      result.kind === 'faults'
        ? faultLines(result.faults, language)
        : [{ field: 'validFrom', text: t(language, 'letters.stale') }];
    const versions = await templateVersions(this.deps, staff.scope, known);
    return this.editPage(staff, request, known, versions, { texts, validFrom, faults, form });
  }

  private async editPage(
    staff: Staff,
    request: FastifyRequest,
    code: TemplateCode,
    versions: readonly SavedTemplate[],
    typed: Typed,
  ): Promise<Page> {
    const { language } = request.visit;
    const languages = languagesOf(staff);
    const accounts = await this.deps.unitOfWork.transaction(staff.scope, (tx) => tx.accounts.all());
    const heading = say(language, `letter.name.${code}`);
    const wrong = typed.faults.find(({ field }) => field === 'validFrom');
    const day = {
      name: 'validFrom',
      kind: 'date',
      label: t(language, 'letters.validFrom'),
      date: boxesOf(typed.form ?? dateBoxes('validFrom', typed.validFrom)),
      error: wrong && { text: wrong.text },
    };
    const view = {
      ...staffView(staff, language, 'letters'),
      heading,
      mayEdit: hasRole(staff, 'admin'),
      seen: String(versions[0]?.version ?? 0),
      columns: slotColumns(typed.texts, languages, typed.faults, language),
      day,
      limits: t(language, 'letters.limits', { max: SLOT_LIMITS.characters, lines: SLOT_LIMITS.lines }),
      remarks: remarksOn(typed.texts, language),
      missing: missingWords(missingTemplateLanguages(typed.texts, languages), language),
      previews: languages.map((own) => ({
        lang: own,
        heading: t(language, 'letters.previewOf', { language: say(language, `layout.languageName.${own}`) }),
        html: paperToHtml(samplePaperOf(code, own, 'normal', typed.texts[own]), { topLevel: 2 }),
      })),
      versions: versions.map(({ version: n, validFrom, savedAt, savedBy }) => ({
        name: t(language, 'letters.version', { n, from: Temporal.PlainDate.from(validFrom) }),
        saved: t(language, 'letters.saved', {
          name: accounts.find(({ accountId }) => accountId === savedBy)?.name ?? savedBy,
          time: instantShort(Temporal.Instant.from(savedAt), language),
        }),
      })),
    };
    return page('letters/edit.njk', heading, view, {
      back: { href: `/${staff.organisation.slug}/letters` },
      errors: typed.faults.map(({ field, text }) => ({
        text,
        href: field === 'validFrom' ? '#validFrom-day' : `#${field}`,
      })),
      status: typed.faults.length === 0 ? 200 : 400,
    });
  }
}

/** What stands in the form. */
interface Typed {
  readonly texts: TemplateTexts;
  readonly validFrom: string;
  readonly faults: readonly FaultLine[];
  readonly form?: RawForm;
}

const languagesOf = (staff: Staff): readonly Language[] => staff.organisation.settings.languages;

function codeOf(code: string): TemplateCode {
  const known = TEMPLATE_CODES.find((each) => each === code);
  if (known === undefined) throw notFound();
  return known;
}

const boxesOf = (values: RawForm): object => ({
  day: textOf(values, 'validFrom-day'),
  month: textOf(values, 'validFrom-month'),
  year: textOf(values, 'validFrom-year'),
});
