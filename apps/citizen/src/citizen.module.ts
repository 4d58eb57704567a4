import type { DynamicModule } from '@nestjs/common';
import {
  Clock,
  Limits,
  type RateLimitStore,
  ReplyPacker,
  SecretChecks,
  type SessionStore,
} from '@oikeuspolku/application';
import type { Logger } from '@oikeuspolku/platform';
import { Sessions, WebParts } from '@oikeuspolku/web';
import { CitizenDependencies } from './citizen-dependencies.js';
import { CitizenSettings } from './citizen-settings.js';
import { Drafts } from './draft/drafts.js';
import { FileIntake } from './files/file-intake.js';
import { ActsController } from './follow/acts.controller.js';
import { BundleController } from './follow/bundle.controller.js';
import { CaseController } from './follow/case.controller.js';
import { CaseDesk } from './follow/case-desk.js';
import { CaseSessions } from './follow/case-sessions.js';
import { FollowController } from './follow/follow.controller.js';
import { UnsentMessages } from './follow/unsent-messages.js';
import { IdentifiedController } from './identify/identified.controller.js';
import { IdentifyController } from './identify/identify.controller.js';
import { IdentifyRoads } from './identify/identify-roads.js';
import { IdentifySessions } from './identify/identify-sessions.js';
import { OrganisationDirectory } from './organisation/organisation-directory.js';
import { OrganisationPipe } from './organisation/organisation-pipe.js';
import { PaperFormController } from './paper/paper-form.controller.js';
import { PublicController } from './public/public.controller.js';
import { ReplyController } from './reply/reply.controller.js';
import { ReplySessions } from './reply/reply-sessions.js';
import { CheckController } from './request/check.controller.js';
import { ClearController } from './request/clear.controller.js';
import { FormController } from './request/form.controller.js';
import { FormReading } from './request/form-reading.js';
import { SentController } from './request/sent.controller.js';
import { SendingLanes } from './sending/sending-lanes.js';
import { VerifyController } from './verify/verify.controller.js';

/** Everything that the public service is given from outside. */
export interface CitizenOutside {
  readonly deps: CitizenDependencies;
  readonly packer: ReplyPacker;
  readonly sessions: SessionStore;
  readonly rateLimits: RateLimitStore;
  readonly settings: CitizenSettings;
  readonly directory: OrganisationDirectory;
  /** Secret of the server, from which keys of puzzles and tickets are made. */
  readonly serverSecret: string;
}

class CitizenModule {}

/** The module of the public service: its controllers, around the parts of the web library and the outside world. */
export function citizenModule(parts: WebParts, outside: CitizenOutside, log: Logger): DynamicModule {
  const { deps, settings } = outside;
  const sessions = new Sessions(outside.sessions, deps.clock);
  const limits = new Limits(outside.rateLimits, deps.clock);
  return {
    module: CitizenModule,
    controllers: [
      PublicController,
      PaperFormController,
      CheckController,
      SentController,
      ClearController,
      FormController,
      IdentifyController,
      IdentifiedController,
      FollowController,
      CaseController,
      BundleController,
      // Before the acts: their addresses end in any word.
      ReplyController,
      ActsController,
      VerifyController,
    ],
    providers: [
      { provide: WebParts, useValue: parts },
      { provide: CitizenDependencies, useValue: deps },
      { provide: CitizenSettings, useValue: settings },
      { provide: OrganisationDirectory, useValue: outside.directory },
      { provide: Clock, useValue: deps.clock },
      { provide: Limits, useValue: limits },
      {
        provide: SecretChecks,
        useValue: new SecretChecks(limits, (guessing) => log.error('secret.guessing', guessing)),
      },
      { provide: SendingLanes, useValue: new SendingLanes(limits, deps.clock, outside.serverSecret) },
      { provide: Drafts, useValue: new Drafts(sessions) },
      { provide: ReplyPacker, useValue: outside.packer },
      { provide: ReplySessions, useValue: new ReplySessions(sessions, settings) },
      { provide: CaseSessions, useValue: new CaseSessions(sessions, settings) },
      { provide: UnsentMessages, useValue: new UnsentMessages(sessions) },
      { provide: IdentifySessions, useValue: new IdentifySessions(sessions) },
      { provide: FileIntake, useValue: new FileIntake(deps) },
      FormReading,
      CaseDesk,
      IdentifyRoads,
      OrganisationPipe,
    ],
  };
}
