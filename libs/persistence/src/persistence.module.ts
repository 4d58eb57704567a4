import { Global, Inject, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown, Provider } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import {
  ApiKeyStore,
  DutySweep,
  JournalSeal,
  MailSweep,
  RateLimitStore,
  SessionStore,
  UnitOfWork,
} from '@oikeuspolku/application';
import type { DataSource } from 'typeorm';
import { connect, dataSourceOptions } from './database/data-source.js';
import { isUnavailable } from './database/storage-error.js';
import { persistenceOn } from './persistence.js';
import type { Persistence, PersistenceOptions } from './persistence.js';

/** Token of the whole, for what has no port: the blob ledger, the movable clock, the data source. */
export const PERSISTENCE = Symbol('persistence');

/** Ports that apps and use cases ask for by their abstract class. */
const portProviders: readonly Provider[] = [
  { provide: UnitOfWork, useFactory: (house: Persistence) => house.unitOfWork, inject: [PERSISTENCE] },
  { provide: SessionStore, useFactory: (house: Persistence) => house.sessions, inject: [PERSISTENCE] },
  { provide: RateLimitStore, useFactory: (house: Persistence) => house.rateLimits, inject: [PERSISTENCE] },
  { provide: ApiKeyStore, useFactory: (house: Persistence) => house.apiKeys, inject: [PERSISTENCE] },
  { provide: DutySweep, useFactory: (house: Persistence) => house.dutySweep, inject: [PERSISTENCE] },
  { provide: MailSweep, useFactory: (house: Persistence) => house.mailSweep, inject: [PERSISTENCE] },
  { provide: JournalSeal, useFactory: (house: Persistence) => house.journalSeal, inject: [PERSISTENCE] },
];

/** A database that is starting is waited for; a wrong schema is not. */
const RETRY = {
  retryAttempts: 10,
  retryDelay: 3_000,
  toRetry: (error: unknown) => isUnavailable(error),
};

const PORTS = [UnitOfWork, SessionStore, RateLimitStore, ApiKeyStore, DutySweep, MailSweep, JournalSeal];

/**
 * The stores as Nest providers, by the ports they implement. Starting fails when the database has another schema; when
 * it cannot be reached, it is asked again for about half a minute.
 */
@Global()
@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(@Inject(PERSISTENCE) private readonly house: Persistence) {}

  static forRoot(options: PersistenceOptions): DynamicModule {
    return {
      module: PersistenceModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...dataSourceOptions(options), ...RETRY }),
          dataSourceFactory: () => connect(options),
        }),
      ],
      providers: [
        {
          provide: PERSISTENCE,
          useFactory: (dataSource: DataSource) => persistenceOn(dataSource, options),
          inject: [getDataSourceToken()],
        },
        ...portProviders,
      ],
      exports: [PERSISTENCE, ...PORTS],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.house.close();
  }
}
