import { Controller, Get, Param, Req } from '@nestjs/common';
import { RIGHTS } from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';
import { notFound, page, redirect, type Page, type Redirect } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { CitizenSettings } from '../citizen-settings.js';
import { OrganisationDirectory, type OrganisationFacts } from '../organisation/organisation-directory.js';
import { OrganisationPipe } from '../organisation/organisation-pipe.js';
import { ACCESSIBILITY_RUN } from './accessibility-run.js';
import { registerPageView } from './register-page.js';

/** Pages that anybody may read: the start, the registers, how the service treats data, accessibility. */
@Controller()
export class PublicController {
  constructor(
    private readonly directory: OrganisationDirectory,
    private readonly settings: CitizenSettings,
  ) {}

  @Get()
  async choose(@Req() request: FastifyRequest): Promise<Page | Redirect> {
    const organisations = await this.directory.all();
    const [only] = organisations;
    if (organisations.length === 1 && only !== undefined) return redirect(only.href);
    const heading = t(request.visit.language, 'citizen.choose.heading');
    return page('public/choose.njk', heading, { heading, organisations });
  }

  /** C0. */
  @Get(':organisation')
  start(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Page {
    const { language } = request.visit;
    const heading = t(language, 'citizen.start.heading');
    const { name, settings } = facts.organisation;
    return page('public/start.njk', heading, {
      heading,
      base: facts.base,
      lead: t(language, 'citizen.start.lead', { organisation: name }),
      canAsk: RIGHTS.map((right) => say(language, `right.${right}.label`)),
      sessionMinutes: this.settings.idleMinutes,
      phone: settings.phone,
      servicePoint: settings.servicePoint,
    });
  }

  @Get(':organisation/registers')
  registers(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Page {
    const { language } = request.visit;
    const heading = t(language, 'layout.registers');
    const registers = facts.registers.map((register) => ({
      href: `${facts.base}/registers/${register.registerId}`,
      name: register.notice.name,
      lang: register.notice.language,
      services: register.services.map((service) => service.names[language]),
    }));
    return page('public/registers.njk', heading, { heading, registers }, { back: { href: facts.base } });
  }

  @Get(':organisation/registers/:register')
  register(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Param('register') registerId: string,
    @Req() request: FastifyRequest,
  ): Page {
    const register = facts.registers.find((one) => one.registerId === registerId);
    if (register === undefined) throw notFound();
    const view = registerPageView(register, facts.base, request.visit.language);
    return page('public/register.njk', view.heading, view, { back: { href: `${facts.base}/registers` } });
  }

  @Get(':organisation/privacy')
  privacy(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Page {
    const heading = t(request.visit.language, 'layout.privacy');
    const { name, settings } = facts.organisation;
    const dpo = settings.dataProtectionOfficer;
    const contact = [dpo.name, dpo.title, dpo.phone, dpo.email]
      .filter((part) => part !== null && part !== '')
      .join(', ');
    return page(
      'public/privacy.njk',
      heading,
      { heading, name, dpo: contact },
      { back: { href: facts.base } },
    );
  }

  @Get(':organisation/accessibility')
  accessibility(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Page {
    const heading = t(request.visit.language, 'layout.accessibility');
    const { name, settings } = facts.organisation;
    const contact = [settings.email, settings.phone].filter((part) => part !== '').join(', ');
    return page(
      'public/accessibility.njk',
      heading,
      {
        heading,
        name,
        contact,
        ranOn: Temporal.PlainDate.from(ACCESSIBILITY_RUN.on),
        screens: ACCESSIBILITY_RUN.screens,
        found: ACCESSIBILITY_RUN.violations,
        program: `axe-core ${ACCESSIBILITY_RUN.axe}`,
      },
      { back: { href: facts.base } },
    );
  }

  @Get(':organisation/cleared')
  cleared(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Page {
    const heading = t(request.visit.language, 'layout.clear.done');
    return page('public/cleared.njk', heading, { heading, base: facts.base });
  }
}
