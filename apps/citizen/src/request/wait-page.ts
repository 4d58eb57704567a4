import { say, t } from '@oikeuspolku/language';
import { page, type Page } from '@oikeuspolku/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';
import type { SendingVerdict } from '../sending/sending-lanes.js';

/** Shown when many requests come from one network: how long to wait, with the same button. The answers are kept. */
export function waitPage(
  { base, organisation }: OrganisationFacts,
  request: FastifyRequest,
  reply: FastifyReply,
  verdict: Exclude<SendingVerdict, { readonly kind: 'go' }>,
): Page {
  const { language } = request.visit;
  const full = verdict.kind === 'full';
  const seconds = full ? verdict.minutes * 60 : verdict.seconds;
  reply.header('retry-after', String(seconds));
  const heading = t(language, full ? 'citizen.wait.full.heading' : 'citizen.wait.heading');
  const { phone } = organisation.settings;
  const lead = full
    ? say(language, 'error.E40', { n: verdict.minutes, phone })
    : t(language, 'citizen.wait.lead', { n: seconds });
  const view = { heading, base, lead, ticket: verdict.ticket };
  return page('request/wait.njk', heading, view, {
    status: 429,
    back: { href: `${base}/request/check` },
  });
}
