import { Temporal } from 'temporal-polyfill';
import {
  handleCommand,
  nowOf,
  readOrganisation,
  recordIdentity,
  sendReply,
  signCertificate,
  submitRequest,
} from '@oikeuspolku/application';
import type { Clock, Dependencies, Scope } from '@oikeuspolku/application';
import { unansweredFor } from '@oikeuspolku/domain';
import type { Actor, Command, RegisterRecord } from '@oikeuspolku/domain';
import { sampleCases } from '@oikeuspolku/samples';
import type { SampleCase, SampleStep } from '@oikeuspolku/samples';

/** Tries of a step that meets the worker at the same case. */
const MOST_TRIES = 20;

/** A clock that stands where the story is. */
class StoryClock {
  private instant = Temporal.Instant.fromEpochMilliseconds(0);

  now(): Temporal.Instant {
    return this.instant;
  }

  setTo(at: string): void {
    this.instant = Temporal.Instant.from(at);
  }
}

/** An organisation that the samples are loaded into. */
export interface SampleOrganisation {
  readonly organisationId: string;
  readonly slug: string;
}

/** Where the samples come from and go to. */
export interface SampleLoading {
  readonly deps: Dependencies;
  readonly clock: Clock;
  readonly organisations: readonly SampleOrganisation[];
  readonly seed: number;
  readonly count: number;
  readonly citizenOrigin: string;
}

/** Loads invented cases through the same verbs that people use, each act at its own time. */
export async function loadSamples(loading: SampleLoading): Promise<number> {
  const story = new StoryClock();
  const deps: Dependencies = { ...loading.deps, clock: story };
  const organisations = [];
  for (const { organisationId, slug } of loading.organisations) {
    const { registers } = await readOrganisation(deps, { organisationId, correlationId: 'samples' });
    organisations.push({ organisationId, slug, registers });
  }
  const cases = sampleCases({
    seed: loading.seed,
    count: loading.count,
    today: nowOf(loading.clock).today,
    organisations,
  });
  const latest = loading.clock.now();
  for (const sample of cases) {
    const organisation = organisations.find(({ slug }) => slug === sample.organisation);
    if (organisation !== undefined)
      await playCase(deps, story, organisation, sample, latest, loading.citizenOrigin);
  }
  return cases.length;
}

type LoadedOrganisation = SampleOrganisation & { readonly registers: readonly RegisterRecord[] };

/** Play one case. Steps that would lie in the future wait for another day: the case is then simply less far. */
async function playCase(
  deps: Dependencies,
  story: StoryClock,
  organisation: LoadedOrganisation,
  sample: SampleCase,
  latest: Temporal.Instant,
  citizenOrigin: string,
): Promise<void> {
  const scope: Scope = { organisationId: organisation.organisationId, correlationId: 'samples' };
  story.setTo(sample.receivedAt);
  const submitted = await submitRequest(
    deps,
    scope,
    { id: 'requester', role: 'requester' },
    sample.submission,
  );
  if (!submitted.ok) throw new Error(`a sample request was refused: ${submitted.kind}`);
  const { caseId } = submitted.receipt;
  for (const step of sample.steps) {
    if (Temporal.Instant.compare(Temporal.Instant.from(step.at), latest) > 0) return;
    story.setTo(step.at);
    const play = () => playStep(deps, scope, organisation, caseId, step, citizenOrigin);
    let done = await play();
    // The worker performs the duties of the case meanwhile; who comes second tries again, as a person would.
    for (let tried = 1; !done.ok && done.kind === 'conflict' && tried < MOST_TRIES; tried += 1)
      done = await play();
    if (!done.ok) throw new SampleRefused(step, done);
  }
}

/** A sample step that the lifecycle does not allow: the script and the law library have drifted apart. */
class SampleRefused extends Error {
  constructor(
    step: SampleStep,
    why: { readonly kind?: string; readonly refusal?: { readonly kind: string; readonly need?: string } },
  ) {
    const what = step.kind === 'command' ? step.command.name : step.kind;
    super(
      `sample step ${what} was refused: ${why.kind ?? ''} ${why.refusal?.kind ?? ''} ${why.refusal?.need ?? ''}`,
    );
  }
}

type StepResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly kind?: string;
      readonly refusal?: { readonly kind: string; readonly need?: string };
    };

function playStep(
  deps: Dependencies,
  scope: Scope,
  organisation: LoadedOrganisation,
  caseId: string,
  step: SampleStep,
  citizenOrigin: string,
): Promise<StepResult> {
  const accountId = step.by === 'requester' ? 'requester' : `${organisation.slug}-${step.by}`;
  switch (step.kind) {
    case 'command': {
      const actor: Actor = { id: accountId, role: step.role };
      const command = inOrganisation(step.command, organisation);
      return handleCommand(deps, scope, actor, { caseId, expectedVersion: null, command });
    }
    case 'record-identity':
      return recordIdentity(deps, scope, { id: accountId, role: 'handler' }, caseId, null, step.command);
    case 'sign': {
      const verifyUrl = `${citizenOrigin}/${organisation.slug}/verify`;
      const order = { caseId, expectedVersion: null, certificateId: step.certificateId, verifyUrl };
      return signCertificate(deps, scope, { id: accountId, role: 'signatory' }, order);
    }
    case 'send':
      return sendReply(
        deps,
        scope,
        { id: accountId, role: 'handler' },
        { caseId, expectedVersion: null, itemIds: step.itemIds },
      );
    default:
      return step satisfies never;
  }
}

/** Put the organisation's own ids and open points into a step that names them by role. */
function inOrganisation(command: Command, { slug, registers }: LoadedOrganisation): Command {
  switch (command.name) {
    case 'assign-handler':
      return { ...command, handlerId: `${slug}-${command.handlerId}` };
    case 'draft-certificate':
      return { ...command, signatoryId: `${slug}-${command.signatoryId}` };
    case 'answer-article-15': {
      const register = registers.find(({ registerId }) => registerId === command.registerId);
      const points = register === undefined ? [] : unansweredFor(register, 'access', []);
      return {
        ...command,
        answers: Object.fromEntries(points.map(({ id }) => [id, 'Tarkistettu: ei koske tätä asiaa.'])),
      };
    }
    default:
      return command;
  }
}
