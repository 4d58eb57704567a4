import { Controller, Get, Req, UseGuards } from '@nestjs/common';
import type { Language } from '@oikeuspolku/domain';
import { instantShort, say, t } from '@oikeuspolku/language';
import { JOB_STATES } from '@oikeuspolku/queue';
import type { JobSight, QueueSight } from '@oikeuspolku/queue';
import { page } from '@oikeuspolku/web';
import type { Page } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { ConsoleSettings } from '../console-dependencies.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import type { Staff } from '../staff/staff.js';
import { readQueues } from './read-queues.js';

/** What stands in BullMQ's queues, for administrators: counts, times and the two ids of each job. Nothing is changed here. */
@Controller(':organisation/queues')
@UseGuards(StaffGuard)
@AllowRoles('admin')
export class QueuesController {
  constructor(private readonly settings: ConsoleSettings) {}

  @Get()
  async show(@SignedIn() staff: Staff, @Req() request: FastifyRequest): Promise<Page> {
    const { language } = request.visit;
    const read = await readQueues(this.settings.workerOrigin);
    const heading = t(language, 'queues.heading');
    return page(
      'queues/show.njk',
      heading,
      {
        ...staffView(staff, language, 'queues'),
        heading,
        answers: read.ok,
        queues: read.ok ? read.queues.map((queue) => queueView(queue, language)) : [],
      },
      read.ok ? {} : { status: 503 },
    );
  }
}

function queueView(queue: QueueSight, language: Language): object {
  return {
    name: queue.name,
    paused: queue.paused,
    next: momentOf(queue.nextRepeatAt, language),
    counts: JOB_STATES.map((state) => ({
      state: say(language, `queues.state.${state}`),
      count: String(queue.counts[state]),
    })),
    jobs: queue.jobs.map((job) => jobView(job, language)),
  };
}

function jobView(job: JobSight, language: Language): object {
  return {
    state: say(language, `queues.state.${job.state}`),
    id: job.dutyId ?? job.id,
    attempt: job.attempt === null ? '' : String(job.attempt),
    added: momentOf(job.addedAt, language),
    ended: momentOf(job.finishedAt ?? job.startedAt, language),
    failure: job.failure ?? '',
  };
}

const momentOf = (at: string | null, language: Language): string =>
  at === null ? '' : instantShort(Temporal.Instant.from(at), language);
