import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { ApiDependencies, OrganisationPaths } from './api-dependencies.js';
import { ApiKeyGuard } from './auth/api-key.guard.js';
import { CasesController } from './cases/cases.controller.js';
import { SecretGuesses } from './cases/secret-guesses.js';
import { DeadlinePreviewController } from './deadline/deadline-preview.controller.js';

/** The machine API around its dependencies. */
@Module({})
export class ApiModule {
  static around(dependencies: ApiDependencies): DynamicModule {
    return {
      module: ApiModule,
      controllers: [CasesController, DeadlinePreviewController],
      providers: [
        { provide: ApiDependencies, useValue: dependencies },
        { provide: OrganisationPaths, useValue: new OrganisationPaths(dependencies.unitOfWork) },
        { provide: SecretGuesses, useValue: new SecretGuesses(dependencies) },
        ApiKeyGuard,
      ],
    };
  }
}
