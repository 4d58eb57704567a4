import type { Language } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import { PageFrames, type Frame, type FrameLink, type FrameRequest } from '@oikeuspolku/web';
import type { OrganisationDirectory, OrganisationFacts } from './organisation-directory.js';

/** The frame of the public service: the organisation of the address, or the service alone when the address names none. */
export class CitizenFrames extends PageFrames {
  constructor(
    private readonly directory: OrganisationDirectory,
    private readonly development: boolean,
  ) {
    super();
  }

  async frameFor({ path, language }: FrameRequest): Promise<Frame> {
    const facts = await this.factsOf(path.split('/')[1] ?? '');
    const development = this.development ? ` ${t(language, 'layout.development')}` : '';
    return {
      style: 'citizen.css',
      organisationName: facts?.organisation.name ?? t(language, 'common.service'),
      organisationHref: facts?.base ?? '/',
      serviceName: t(language, 'common.service'),
      footerLinks: facts === null ? [] : footerLinks(facts, language),
      footerText: `${t(language, 'layout.cookies')}${development}`,
      helpPhone: facts?.organisation.settings.phone || null,
      bodyClass: '',
    };
  }

  /** An error page must be shown even when the database is away. */
  private async factsOf(slug: string): Promise<OrganisationFacts | null> {
    if (!/^[a-z0-9-]{1,60}$/.test(slug)) return null;
    return this.directory.bySlug(slug).catch(() => null);
  }
}

function footerLinks({ base }: OrganisationFacts, language: Language): readonly FrameLink[] {
  return [
    { href: `${base}/follow`, text: t(language, 'citizen.follow.heading') },
    { href: `${base}/registers`, text: t(language, 'layout.registers') },
    { href: `${base}/verify`, text: t(language, 'layout.verify') },
    { href: `${base}/privacy`, text: t(language, 'layout.privacy') },
    { href: `${base}/accessibility`, text: t(language, 'layout.accessibility') },
  ];
}
