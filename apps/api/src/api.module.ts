import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { Limits, SecretChecks } from '@oikeuspolku/application';
import type { Logger } from '@oikeuspolku/platform';
import { ApiDependencies, OrganisationPaths } from './api-dependencies.js';
import { ApiKeyGuard } from './auth/api-key.guard.js';
import { CasesController } from './cases/cases.controller.js';
import { DeadlinePreviewController } from './deadline/deadline-preview.controller.js';

/** The machine API around its dependencies. */
@Module({})
export class ApiModule {
  static around(dependencies: ApiDependencies, log: Logger): DynamicModule {
    return {
      module: ApiModule,
      controllers: [CasesController, DeadlinePreviewController],
      providers: [
        { provide: ApiDependencies, useValue: dependencies },
        { provide: OrganisationPaths, useValue: new OrganisationPaths(dependencies.unitOfWork) },
        { provide: SecretChecks, useValue: secretChecks(dependencies, log) },
        ApiKeyGuard,
      ],
    };
  }
}

const secretChecks = ({ rateLimits, clock }: ApiDependencies, log: Logger): SecretChecks =>
  new SecretChecks(new Limits(rateLimits, clock), (guessing) => log.error('secret.guessing', guessing));
