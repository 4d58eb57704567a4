import type { UnitOfWork } from '@oikeuspolku/application';
import { t } from '@oikeuspolku/language';
import { PageFrames } from '@oikeuspolku/web';
import type { Frame, FrameRequest } from '@oikeuspolku/web';

/** The frame of the staff's pages: the organisation of the address. */
export class ConsoleFrames extends PageFrames {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly development: boolean,
  ) {
    super();
  }

  async frameFor({ path, language }: FrameRequest): Promise<Frame> {
    const slug = path.split('/')[1] ?? '';
    // An error page must be shown even when the database is away.
    const organisations = await this.unitOfWork.organisations().catch(() => []);
    const name = organisations.find((organisation) => organisation.slug === slug)?.name;
    return {
      style: 'console.css',
      organisationName: name ?? t(language, 'common.service'),
      organisationHref: '/',
      serviceName: t(language, 'console.service'),
      footerLinks: [],
      footerText: this.development ? t(language, 'layout.development') : t(language, 'layout.cookies'),
      helpPhone: null,
      bodyClass: 'op-dense',
    };
  }
}
