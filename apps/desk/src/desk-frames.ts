import { t } from '@oikeuspolku/language';
import { PageFrames } from '@oikeuspolku/web';
import type { Frame, FrameRequest } from '@oikeuspolku/web';

/** The frame of the desk's pages: no organisation, clearly marked as development. */
export class DeskFrames extends PageFrames {
  frameFor({ language }: FrameRequest): Promise<Frame> {
    return Promise.resolve({
      style: 'console.css',
      organisationName: t(language, 'desk.heading'),
      organisationHref: '/',
      serviceName: t(language, 'common.service'),
      footerLinks: [],
      footerText: t(language, 'layout.development'),
      helpPhone: null,
      bodyClass: 'op-dense',
    });
  }
}
