import type { DynamicModule } from '@nestjs/common';
import { Clock, Limits, SessionStore } from '@oikeuspolku/application';
import type { RateLimitStore } from '@oikeuspolku/application';
import { WebParts } from '@oikeuspolku/web';
import { CalendarController, CalendarFeedController } from './calendar/calendar.controller.js';
import { CalendarFeeds } from './calendar/calendar-feeds.js';
import { CaseRegisterController } from './case-register/case-register.controller.js';
import { ActionController } from './case/action.controller.js';
import { CaseController } from './case/case.controller.js';
import { CertificateController } from './case/certificate.controller.js';
import { ConsoleDependencies, ConsoleSettings } from './console-dependencies.js';
import { FileDesk } from './intake/file-desk.js';
import { IntakeController } from './intake/intake.controller.js';
import { CaseDrafts } from './case/case-drafts.js';
import { DraftController } from './case/draft.controller.js';
import { IntakeDrafts } from './intake/intake-drafts.js';
import { LettersController } from './letters/letters.controller.js';
import { OmbudsmanController } from './letters/ombudsman.controller.js';
import { ContactController } from './case/contact.controller.js';
import { PaperPreviewController } from './case/paper-preview.controller.js';
import { PreviewController } from './case/preview.controller.js';
import { LogController } from './log/log.controller.js';
import { OrganisationDetailsController } from './organisation/details.controller.js';
import { OrganisationController } from './organisation/organisation.controller.js';
import { ParkedController } from './parked/parked.controller.js';
import { PrintingController } from './printing/printing.controller.js';
import { KeptSelection } from './queue/kept-selection.js';
import { QueueController } from './queue/queue.controller.js';
import { QueueToolsController } from './queue/queue-tools.controller.js';
import { SavedViews } from './queue/saved-views.js';
import { QueuesController } from './queues/queues.controller.js';
import { RegistersController } from './registers/registers.controller.js';
import { FreshCode } from './signature/fresh-code.js';
import { SignatureController } from './signature/signature.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { AbsenceController } from './staff/absence.controller.js';
import { HomeController } from './staff/home.controller.js';
import { StaffGuard } from './staff/staff.guard.js';
import { StaffSessions } from './staff/staff-sessions.js';
import { OwnTasksController } from './task/own-tasks.controller.js';
import { TaskCodeController } from './task/task-code.controller.js';
import { TaskController } from './task/task.controller.js';
import { TaskPasses } from './task/task-passes.js';
import { UsersController } from './users/users.controller.js';

/** Everything that the console is given from outside. */
export interface ConsoleOutside {
  readonly deps: ConsoleDependencies;
  readonly sessions: SessionStore;
  readonly rateLimits: RateLimitStore;
  readonly settings: ConsoleSettings;
}

class ConsoleModule {}

/** Everything that answers addresses of the console. Fixed addresses stand before those that begin with an organisation. */
export const CONTROLLERS = [
  SignInController,
  HomeController,
  CalendarFeedController,
  CalendarController,
  CaseRegisterController,
  QueueToolsController,
  QueueController,
  ActionController,
  DraftController,
  CertificateController,
  ContactController,
  PreviewController,
  PaperPreviewController,
  CaseController,
  OwnTasksController,
  TaskController,
  TaskCodeController,
  AbsenceController,
  SignatureController,
  OrganisationDetailsController,
  OrganisationController,
  LogController,
  LettersController,
  OmbudsmanController,
  PrintingController,
  IntakeController,
  ParkedController,
  QueuesController,
  RegistersController,
  UsersController,
] as const;

/** The module of the staff's pages. */
export function consoleModule(
  parts: WebParts,
  { deps, sessions, rateLimits, settings }: ConsoleOutside,
): DynamicModule {
  return {
    module: ConsoleModule,
    controllers: [...CONTROLLERS],
    providers: [
      { provide: WebParts, useValue: parts },
      { provide: ConsoleDependencies, useValue: deps },
      { provide: ConsoleSettings, useValue: settings },
      { provide: SessionStore, useValue: sessions },
      { provide: Clock, useValue: deps.clock },
      { provide: Limits, useValue: new Limits(rateLimits, deps.clock) },
      StaffSessions,
      StaffGuard,
      FreshCode,
      TaskPasses,
      SavedViews,
      KeptSelection,
      CalendarFeeds,
      CaseDrafts,
      IntakeDrafts,
      FileDesk,
    ],
  };
}
