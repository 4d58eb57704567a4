import { Body, Controller, Get, Post, Req, UseGuards } from '@nestjs/common';
import { nowOf, ombudsmanContactsOf, saveOmbudsmanContact } from '@oikeuspolku/application';
import type { StoredOmbudsmanContact } from '@oikeuspolku/application';
import { LANGUAGES, ombudsmanContactOn } from '@oikeuspolku/domain';
import type { Language, OmbudsmanAddress } from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';
import { dateBoxes, page, rawForm, redirect, textOf, WebError } from '@oikeuspolku/web';
import type { Page, RawForm, Redirect } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Answers } from '../action/action-field.js';
import { ConsoleDependencies } from '../console-dependencies.js';
import { fieldViews } from '../form/form-field.js';
import type { FormField } from '../form/form-field.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import { hasRole } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';

const ADDRESS_PARTS = ['name', 'visiting', 'postal'] as const;

/** The supervisory authority's contact block, as letters and certificates print it from a day on (law RF-10). */
@Controller(':organisation/ombudsman')
@UseGuards(StaffGuard)
@AllowRoles('admin', 'dpo')
export class OmbudsmanController {
  constructor(private readonly deps: ConsoleDependencies) {}

  @Get()
  show(@SignedIn() staff: Staff, @Req() request: FastifyRequest): Page {
    const { isoToday, today } = nowOf(this.deps.clock);
    const contact = ombudsmanContactOn(today, ombudsmanContactsOf(staff.organisation.settings));
    const values: RawForm = {
      ...Object.fromEntries(
        LANGUAGES.flatMap((language) =>
          ADDRESS_PARTS.map((part) => [`${part}-${language}`, contact.addresses[language][part]]),
        ),
      ),
      switchboard: contact.switchboard,
      registry: contact.registry,
      email: contact.email,
      website: contact.website,
      ...dateBoxes('validFrom', isoToday),
    };
    return this.formPage(staff, request, values, null);
  }

  @Post()
  async save(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = rawForm(body);
    const actor = {
      id: staff.account.accountId,
      role: hasRole(staff, 'admin') ? 'admin' : 'dpo',
    } as const;
    const result = await saveOmbudsmanContact(this.deps, staff.scope, actor, contactOf(form));
    if (result.ok) return redirect(`/${staff.organisation.slug}/letters`);
    if (result.kind === 'role') throw new WebError('forbidden', 'role');
    return this.formPage(staff, request, form, result.kind);
  }

  private formPage(staff: Staff, request: FastifyRequest, values: RawForm, fault: string | null): Page {
    const { language } = request.visit;
    const heading = t(language, 'letters.ombudsman');
    const { today } = nowOf(this.deps.clock);
    const current = ombudsmanContactOn(today, ombudsmanContactsOf(staff.organisation.settings));
    const text = fault === null ? null : say(language, `letters.ombudsman.fault.${fault}`);
    const view = {
      ...staffView(staff, language, 'letters'),
      heading,
      current: t(language, 'letters.ombudsman.current', {
        postal: current.addresses[language].postal,
        phone: current.switchboard,
      }),
      fields: fieldViews(fieldsIn(language), values, [], language),
    };
    return page('letters/ombudsman.njk', heading, view, {
      back: { href: `/${staff.organisation.slug}/letters` },
      errors: text === null ? [] : [{ text }],
      status: text === null ? 200 : 400,
    });
  }
}

const fieldsIn = (language: Language): readonly FormField[] => [
  ...LANGUAGES.flatMap((own) =>
    ADDRESS_PARTS.map((part): FormField => ({
      name: `${part}-${own}`,
      kind: 'text',
      label: say(language, `letters.ombudsman.${part}`, {
        language: say(language, `layout.languageName.${own}`),
      }),
      spelled: false,
    })),
  ),
  { name: 'switchboard', kind: 'text', label: t(language, 'letters.ombudsman.switchboard'), width: '20' },
  { name: 'registry', kind: 'text', label: t(language, 'letters.ombudsman.registry'), width: '20' },
  { name: 'email', kind: 'text', label: t(language, 'common.email'), spelled: false },
  { name: 'website', kind: 'text', label: t(language, 'letters.ombudsman.website'), spelled: false },
  { name: 'validFrom', kind: 'date', label: t(language, 'letters.validFrom') },
];

function contactOf(form: RawForm): StoredOmbudsmanContact {
  const address = (language: Language): OmbudsmanAddress => ({
    name: textOf(form, `name-${language}`).trim(),
    visiting: textOf(form, `visiting-${language}`).trim(),
    postal: textOf(form, `postal-${language}`).trim(),
  });
  return {
    validFrom: new Answers(form).date('validFrom'),
    addresses: { fi: address('fi'), sv: address('sv'), en: address('en') },
    switchboard: textOf(form, 'switchboard').trim(),
    registry: textOf(form, 'registry').trim(),
    email: textOf(form, 'email').trim(),
    website: textOf(form, 'website').trim(),
    source: 'verified',
  };
}
