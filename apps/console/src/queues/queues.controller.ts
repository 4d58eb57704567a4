import { Controller, Get, Req, Res, UseGuards } from '@nestjs/common';
import type { Language } from '@oikeuspolku/domain';
import { instantShort, say, t } from '@oikeuspolku/language';
import { JOB_STATES } from '@oikeuspolku/queue';
import type { JobSight, QueueSight } from '@oikeuspolku/queue';
import { notFound, page } from '@oikeuspolku/web';
import type { Page } from '@oikeuspolku/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { ConsoleSettings } from '../console-dependencies.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import type { Staff } from '../staff/staff.js';
import { BOARD_POLICY, boardFile, boardPage } from './board-files.js';
import { askBoard, readQueues } from './read-queues.js';

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

  /** BullMQ's own dashboard; its page chooses by the address what it shows. */
  @Get('board')
  board(@SignedIn() staff: Staff, @Res({ passthrough: true }) reply: FastifyReply): string {
    reply.headers({ 'content-security-policy': BOARD_POLICY, 'content-type': 'text/html; charset=utf-8' });
    return boardPage(`/${staff.organisation.slug}/queues/board`);
  }

  /** The same page at the address of one queue or job. */
  @Get('board/queue/*')
  boardAt(@SignedIn() staff: Staff, @Res({ passthrough: true }) reply: FastifyReply): string {
    return this.board(staff, reply);
  }

  @Get('board/static/*')
  boardFile(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Buffer {
    const file = boardFile(afterBoard(request).replace('/static/', ''));
    if (file === null) throw notFound();
    reply.headers({ 'content-security-policy': BOARD_POLICY, 'content-type': file.type });
    return file.bytes;
  }

  /** What the dashboard asks is answered by a worker. Nothing but questions passes here: every other method has no address. */
  @Get('board/api/*')
  async boardApi(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const query = /\?.*$/.exec(request.url)?.[0] ?? '';
    const answer = await askBoard(this.settings.workerOrigin, `${afterBoard(request)}${query}`);
    reply.status(answer?.status ?? 503).header('content-type', 'application/json; charset=utf-8');
    return answer?.body ?? '{}';
  }
}

/** The part of an address that belongs to the dashboard. */
const afterBoard = ({ url }: FastifyRequest): string =>
  (url.split('?')[0] ?? '').replace(/^\/[^/]+\/queues\/board/, '');

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
