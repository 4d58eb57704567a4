import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { verifyByCode, verifyByHash, type Verification } from '@oikeuspolku/application';
import type { Language } from '@oikeuspolku/domain';
import { instantShort, t } from '@oikeuspolku/language';
import {
  AcceptsFiles,
  inlineErrors,
  isMultipart,
  networkOf,
  page,
  rawForm,
  readMultipartForm,
  summaryOf,
  textOf,
  WebError,
  WebParts,
  Limits,
  type FieldError,
  type Page,
  type RawForm,
} from '@oikeuspolku/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Temporal } from 'temporal-polyfill';
import { CitizenDependencies } from '../citizen-dependencies.js';
import { OrganisationPipe } from '../organisation/organisation-pipe.js';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';

/** Verifications per network: codes are long, so this guards the machine more than the secret. */
const VERIFY_LIMIT = { name: 'verify', most: 30, windowSeconds: 900 };
const CERTIFICATE_LIMIT_BYTES = 10_000_000;

/** What was given to the page. A number alone answers nothing. */
type Asked =
  | { readonly by: 'code'; readonly number: string; readonly code: string }
  | { readonly by: 'file'; readonly sha256: string };

/** Anybody may check a certificate: by number and printed code, or by the file, which is hashed and never kept. */
@Controller(':organisation/verify')
export class VerifyController {
  constructor(
    private readonly deps: CitizenDependencies,
    private readonly parts: WebParts,
    private readonly limits: Limits,
  ) {}

  @Get()
  show(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Page {
    return verifyPage(facts, request.visit.language, {}, [], null);
  }

  @Post()
  @AcceptsFiles()
  async verify(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page> {
    const { language, correlationId } = request.visit;
    if (!(await this.limits.allows(VERIFY_LIMIT, networkOf(request.ip)))) {
      reply.header('retry-after', String(VERIFY_LIMIT.windowSeconds));
      throw new WebError('too-many', 'verify', VERIFY_LIMIT.windowSeconds);
    }
    const { asked, values, errors } = await this.readAsked(request);
    if (asked === null) return verifyPage(facts, language, values, errors, null);
    const scope = { organisationId: facts.organisation.organisationId, correlationId };
    const result =
      asked.by === 'code'
        ? await verifyByCode(this.deps, scope, asked.number, asked.code)
        : await verifyByHash(this.deps, scope, asked.sha256);
    return verifyPage(facts, language, values, [], outcomeOf(asked, result, facts, language));
  }

  private async readAsked(request: FastifyRequest): Promise<{
    readonly asked: Asked | null;
    readonly values: RawForm;
    readonly errors: readonly FieldError[];
  }> {
    if (isMultipart(request)) {
      let sha256: string | null = null;
      const bounds = { maxFiles: 1, maxFileBytes: CERTIFICATE_LIMIT_BYTES };
      await readMultipartForm(request, this.parts.guard, bounds, async ({ content }) => {
        const hash = createHash('sha256');
        await pipeline(content, hash);
        sha256 = hash.digest('hex');
      });
      const asked: Asked | null = sha256 === null ? null : { by: 'file', sha256 };
      return { asked, values: {}, errors: asked === null ? [{ field: 'file', code: 'E31' }] : [] };
    }
    const form = rawForm(request.body);
    const [number, code] = [textOf(form, 'number'), textOf(form, 'code')];
    const usable = number !== '' && code !== '' && number.length <= 40 && code.length <= 100;
    return {
      asked: usable ? { by: 'code', number, code } : null,
      values: { number },
      errors: usable ? [] : [{ field: number === '' ? 'number' : 'code', code: 'E49' }],
    };
  }
}

/** What the page says about the certificate. */
interface Outcome {
  readonly genuine: boolean;
  readonly heading: string;
  readonly lines: readonly string[];
}

function outcomeOf(
  asked: Asked,
  result: Verification,
  { organisation }: OrganisationFacts,
  language: Language,
): Outcome {
  if (result.kind === 'unknown') {
    const heading = t(language, asked.by === 'file' ? 'citizen.verify.changed' : 'citizen.verify.notFound');
    return { genuine: false, heading, lines: [] };
  }
  const [name = '', title = ''] = splitOnce(result.signedBy);
  return {
    genuine: true,
    heading: t(language, asked.by === 'file' ? 'citizen.verify.genuineFile' : 'citizen.verify.genuine'),
    lines: [
      result.certificateNumber,
      t(language, 'citizen.verify.signedBy', { name, title }),
      t(language, 'citizen.verify.signedAt', {
        time: instantShort(Temporal.Instant.from(result.signedAt), language),
      }),
      t(language, 'citizen.verify.sealedBy', { organisation: organisation.name }),
      result.replacedBy === null
        ? t(language, 'citizen.verify.current')
        : t(language, 'citizen.verify.replaced', { number: result.replacedBy }),
    ],
  };
}

/** `Name, title` of a signatory. */
function splitOnce(signedBy: string): readonly string[] {
  const comma = signedBy.indexOf(', ');
  return comma === -1 ? [signedBy, ''] : [signedBy.slice(0, comma), signedBy.slice(comma + 2)];
}

function verifyPage(
  facts: OrganisationFacts,
  language: Language,
  values: RawForm,
  errors: readonly FieldError[],
  outcome: Outcome | null,
): Page {
  const heading = t(language, 'citizen.verify.heading');
  const view = { heading, base: facts.base, values, wrong: inlineErrors(errors, language), outcome };
  return page('verify/verify.njk', heading, view, {
    errors: summaryOf(errors, language),
    back: { href: facts.base },
    scripts: ['form.js'],
    status: errors.length > 0 ? 422 : 200,
  });
}
