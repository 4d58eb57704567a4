import type { Language } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import { page, type Page } from '@oikeuspolku/web';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';

/** Shown when the answers of this browser are gone: says so and how to go on. */
export function expiredPage({ base }: OrganisationFacts, language: Language): Page {
  const heading = t(language, 'page.session.title');
  return page('request/expired.njk', heading, { heading, base }, { status: 410 });
}
