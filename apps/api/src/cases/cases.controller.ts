import { Body, Controller, Get, Headers, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  followCase,
  loadCaseInHand,
  networkOf,
  nowOf,
  openBySecret,
  SECRET_CHECK_SECONDS,
  SecretChecks,
  submitRequest,
} from '@oikeuspolku/application';
import type { Scope } from '@oikeuspolku/application';
import type { Refusal } from '@oikeuspolku/domain';
import { correlationId } from '@oikeuspolku/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiDependencies, OrganisationPaths } from '../api-dependencies.js';
import { ApiKeyGuard, Policy } from '../auth/api-key.guard.js';
import type { KeyedRequest } from '../auth/api-key.guard.js';
import { ApiError } from '../errors/api-error.js';
import { caseBody, clockBody } from './case-status.js';
import { CaseStatusDto, SubmissionDto } from './submission.dto.js';
import { submissionOf } from './submission-of.js';

const IDEMPOTENCY_KEY = /^[\w-]{16,200}$/;

/** Intake by other systems, and the state of a case for the person who holds its secret or a system that holds a key. */
@ApiTags('cases')
@Controller('v1/organisations/:organisation')
@UseGuards(ApiKeyGuard)
export class CasesController {
  constructor(
    private readonly deps: ApiDependencies,
    private readonly paths: OrganisationPaths,
    private readonly checks: SecretChecks,
  ) {}

  @Post('cases')
  @Policy({ kind: 'key', scope: 'cases:submit' })
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Submit a request. The same Idempotency-Key never makes a second case.' })
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: '16–200 letters, digits, - or _' })
  @ApiResponse({
    status: 201,
    description: 'Case number and secret; the secret is shown only for half an hour.',
  })
  async submit(
    @Param('organisation') slug: string,
    @Body() body: SubmissionDto,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: KeyedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const scope = await this.ownScope(slug, request);
    if (key === undefined || !IDEMPOTENCY_KEY.test(key)) {
      throw new ApiError('invalid', { errors: [{ pointer: '/headers/Idempotency-Key', code: 'missing' }] });
    }
    const caller = request.caller?.keyId ?? '';
    const reading = submissionOf(body, `${caller}:${key}`, this.deps.ids, nowOf(this.deps.clock).at);
    if (!reading.ok) throw new ApiError('invalid', { errors: reading.errors });
    const result = await submitRequest(
      this.deps,
      scope,
      { id: `api:${caller}`, role: 'requester' },
      reading.submission,
    );
    if (!result.ok)
      throw result.kind === 'already-sent' ? new ApiError('already-used') : illegalStep(result.refusal);
    const { receipt } = result;
    void reply.status(receipt.repeated ? 200 : 201);
    return {
      number: receipt.number,
      secret: receipt.secret,
      items: [...receipt.clocks].map(([itemId, clock]) => ({ itemId, ...clockBody(clock) })),
    };
  }

  @Post('case-status')
  @HttpCode(200)
  @Policy({ kind: 'public' })
  @ApiOperation({
    summary: 'State of a case by its number and secret. Unknown, foreign and wrong look the same.',
  })
  async status(
    @Param('organisation') slug: string,
    @Body() body: CaseStatusDto,
    @Req() request: FastifyRequest,
  ) {
    const scope = await this.scopeOf(slug);
    const { organisationId } = scope;
    const network = networkOf(request.ip);
    if (!(await this.checks.allows({ organisationId, number: body.number, network })))
      throw new ApiError('too-many-requests', { retryAfterSeconds: SECRET_CHECK_SECONDS });
    const caseId = await openBySecret(this.deps, scope, body.number, body.secret);
    if (caseId === null) {
      await this.checks.failed();
      throw new ApiError('not-found');
    }
    const followed = await followCase(this.deps, scope, caseId);
    if (followed === null) throw new ApiError('not-found');
    return caseBody(followed.case, followed.clocks);
  }

  @Get('cases/:number')
  @Policy({ kind: 'key', scope: 'cases:read' })
  @ApiBearerAuth()
  @ApiOperation({ summary: 'State of a case for a system with a key. No personal content.' })
  async byNumber(
    @Param('organisation') slug: string,
    @Param('number') number: string,
    @Req() request: KeyedRequest,
  ) {
    const scope = await this.ownScope(slug, request);
    const now = nowOf(this.deps.clock);
    return this.deps.unitOfWork.transaction(scope, async (tx) => {
      const caseId = await tx.cases.findByNumber(number);
      const found = caseId === null ? null : await loadCaseInHand(tx, caseId, now);
      if (found === null) throw new ApiError('not-found');
      const actor = { id: `api:${request.caller?.keyId ?? ''}`, role: 'requester' } as const;
      await tx.journal.record({ at: now.at, actor, action: 'read', caseId, facts: { what: 'api' } });
      return caseBody(found.case, found.clocks);
    });
  }

  private async scopeOf(slug: string): Promise<Scope> {
    const organisationId = await this.paths.idOf(slug);
    if (organisationId === null) throw new ApiError('not-found');
    return { organisationId, correlationId: correlationId() ?? '' };
  }

  /** A key works for its own organisation; any other looks as if it did not exist. */
  private async ownScope(slug: string, request: KeyedRequest): Promise<Scope> {
    const scope = await this.scopeOf(slug);
    if (request.caller?.organisationId !== scope.organisationId) throw new ApiError('not-found');
    return scope;
  }
}

const illegalStep = (refusal: Refusal): ApiError =>
  new ApiError('illegal-step', {
    rule: refusal.kind === 'need' ? refusal.need : `${refusal.row.command}: ${refusal.kind}`,
  });
