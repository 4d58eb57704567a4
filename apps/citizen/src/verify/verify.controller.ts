import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import {
  Limits,
  networkOf,
  type Scope,
  type Verification,
  verifyByCode,
  verifyByHash,
} from '@oikeuspolku/application';
import { verifyCertificateFile } from '@oikeuspolku/documents';
import type { Language } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import {
  AcceptsFiles,
  inlineErrors,
  isMultipart,
  page,
  rawForm,
  readMultipartForm,
  summaryOf,
  textOf,
  WebError,
  WebParts,
  type FieldError,
  type Page,
  type RawForm,
} from '@oikeuspolku/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { buffer } from 'node:stream/consumers';
import { CitizenDependencies } from '../citizen-dependencies.js';
import { OrganisationPipe } from '../organisation/organisation-pipe.js';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';
import { outcomeOf, type Outcome, type Verified } from './verify-outcome.js';

/** Verifications per network: codes are long, so this guards the machine more than the secret. */
const VERIFY_LIMIT = { name: 'verify', most: 30, windowSeconds: 900 };
const CERTIFICATE_LIMIT_BYTES = 10_000_000;

/** What was given to the page. A number alone answers nothing. */
type Asked =
  | { readonly by: 'code'; readonly number: string; readonly code: string }
  | { readonly by: 'file'; readonly bytes: Buffer };

/** Anybody may check a certificate: by number and printed code, or by the file, which is read and never kept. */
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
    const verified =
      asked.by === 'code'
        ? verifiedByCode(await verifyByCode(this.deps, scope, asked.number, asked.code))
        : await this.verifiedByFile(scope, asked.bytes);
    return verifyPage(facts, language, values, [], outcomeOf(verified, facts.organisation.name, language));
  }

  /** The hash of the file decides; what else stands in it tells a changed certificate from any other file. */
  private async verifiedByFile(scope: Scope, bytes: Buffer): Promise<Verified> {
    const found: Verification[] = [];
    const verdict = await verifyCertificateFile(bytes, async (sha256) => {
      const result = await verifyByHash(this.deps, scope, sha256);
      found.push(result);
      return result.kind === 'genuine';
    });
    const certificate = found.find(({ kind }) => kind === 'genuine');
    if (verdict.kind === 'original' && certificate?.kind === 'genuine')
      return { kind: 'genuine-file', certificate };
    return { kind: verdict.kind === 'changed' ? 'changed' : 'not-ours' };
  }

  private async readAsked(request: FastifyRequest): Promise<{
    readonly asked: Asked | null;
    readonly values: RawForm;
    readonly errors: readonly FieldError[];
  }> {
    if (isMultipart(request)) {
      let bytes: Buffer | null = null;
      const bounds = { maxFiles: 1, maxFileBytes: CERTIFICATE_LIMIT_BYTES };
      await readMultipartForm(request, this.parts.guard, bounds, async ({ content }) => {
        bytes = await buffer(content);
      });
      const asked: Asked | null = bytes === null ? null : { by: 'file', bytes };
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

const verifiedByCode = (result: Verification): Verified =>
  result.kind === 'genuine' ? { kind: 'genuine', certificate: result } : { kind: 'not-found' };

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
