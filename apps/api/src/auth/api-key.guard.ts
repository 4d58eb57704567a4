import { Injectable, SetMetadata } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { nowOf } from '@oikeuspolku/application';
import { sha256 } from '@oikeuspolku/platform';
import type { FastifyRequest } from 'fastify';
import { ApiDependencies } from '../api-dependencies.js';
import { ApiError } from '../errors/api-error.js';

/** What an API key may be allowed. */
export const API_SCOPES = ['cases:submit', 'cases:read'] as const;
export type ApiScope = (typeof API_SCOPES)[number];

const POLICY = 'api-policy';

/** Who may call an operation. An operation that declares nothing is refused: deny by default. */
export type ApiPolicy = { readonly kind: 'public' } | { readonly kind: 'key'; readonly scope: ApiScope };
export const Policy = (policy: ApiPolicy): MethodDecorator & ClassDecorator => SetMetadata(POLICY, policy);

/** The caller behind a key: id of the key and its organisation. */
export interface ApiCaller {
  readonly keyId: string;
  readonly organisationId: string;
}

/** Requests with a checked key. */
export type KeyedRequest = FastifyRequest & { caller?: ApiCaller };

/** Checks the bearer key of operations that need one. A wrong key and a missing one look the same. */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly deps: ApiDependencies,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = this.reflector.getAllAndOverride<ApiPolicy | undefined>(POLICY, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (policy === undefined) throw new ApiError('forbidden');
    if (policy.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<KeyedRequest>();
    const key = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
    const found =
      key === undefined ? null : await this.deps.apiKeys.find(sha256(key), nowOf(this.deps.clock).at);
    if (found === null) throw new ApiError('unauthenticated');
    if (!found.scopes.includes(policy.scope)) throw new ApiError('forbidden');
    request.caller = { keyId: found.keyId, organisationId: found.organisationId };
    return true;
  }
}
