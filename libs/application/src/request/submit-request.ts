import { Temporal } from 'temporal-polyfill';
import { clocksOf, decide, evolve } from '@oikeuspolku/domain';
import type {
  Actor,
  Case,
  CaseFacts,
  Clock,
  CommandOf,
  IdentifiedPerson,
  Refusal,
} from '@oikeuspolku/domain';
import { caseRowOf } from '../case/case-row.js';
import { loadCaseInHand } from '../case/case-in-hand.js';
import { changeCase } from '../case/change-case.js';
import { registerIndexOf, ruleOfIn } from '../case/register-index.js';
import type { Dependencies } from '../dependencies.js';
import { deadlineSettingsOf } from '../deadline/deadline-settings.js';
import { REQUESTER } from '../citizen/follow-case.js';
import { identityCommand, isRequester } from '../citizen/identify-person.js';
import { dutiesOf } from '../duty/duties-of.js';
import { nowOf } from '../now.js';
import type { Now } from '../now.js';
import type { ContactBlock, FileRecord, Scope, Tx } from '../ports/index.js';
import { RefusedSubmission } from './refused-submission.js';

/** Minutes in which the same form shows the same receipt again (design §9). */
export const RECEIPT_MINUTES = 30;

/** A request as the form, the API or a member of staff hands it over, already checked at the edge. */
export interface Submission {
  /** One-time token of the form, or API key id and Idempotency-Key. The case secret is derived from it. */
  readonly token: string;
  readonly request: Omit<CommandOf<'receive-request'>, 'name' | 'number' | 'fileIds'>;
  readonly contact: ContactBlock;
  readonly files: readonly Omit<FileRecord, 'caseId'>[];
  /** Who was identified online while filling in the form; counts only if it is the person who asks. */
  readonly identified?: IdentifiedPerson;
}

/** What the person is shown once, and again for half an hour. */
export interface Receipt {
  readonly caseId: string;
  readonly number: string;
  readonly secret: string;
  readonly case: Case;
  readonly clocks: ReadonlyMap<string, Clock>;
  /** The same form had already been received: this is its receipt again. */
  readonly repeated: boolean;
}

export type SubmissionResult =
  | { readonly ok: true; readonly receipt: Receipt }
  /** The form was sent earlier and its receipt is no longer shown (E43). */
  | { readonly ok: false; readonly kind: 'already-sent' }
  | { readonly ok: false; readonly kind: 'refused'; readonly refusal: Refusal };

/** A case that does not exist yet has no facts but the time and the actor. */
const factsOfNothing = (now: Now, actor: Actor): CaseFacts => ({
  now: now.at,
  today: now.isoToday,
  actor,
  ownRegisters: [],
  extensionNoticeBy: {},
  remedyConfirmed: false,
  signatories: {},
  groundsAllowed: {},
  openPoints: {},
  recipientsToTell: [],
  hasContactAddress: false,
  fileIdsOfCase: [],
  fileIdsBlocked: [],
});

/**
 * Receive a request: one case per token, whatever is repeated. Case, secret, first journal entries, queue row
 * and the duty to acknowledge are written together.
 * @param alongside what else is written in the same transaction, once, when the case has come to be
 */
export function submitRequest(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock' | 'ids' | 'secrets'>,
  scope: Scope,
  actor: Actor,
  submission: Submission,
  alongside: (tx: Tx, caseId: string, number: string) => Promise<void> = () => Promise.resolve(),
): Promise<SubmissionResult> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork
    .transaction(scope, async (tx): Promise<SubmissionResult> => {
      const tokenHash = deps.secrets.hash('form-token', submission.token);
      const caseId = deps.ids.next();
      if (!(await tx.secrets.claimToken(tokenHash, caseId, now.at))) {
        return repeatedReceipt(deps, tx, tokenHash, submission.token, now);
      }
      const registers = registerIndexOf(await tx.registers.all());
      const number = await tx.cases.nextNumber(now.today.year);

      const decision = decide(
        null,
        {
          ...submission.request,
          name: 'receive-request',
          number,
          fileIds: submission.files.map((file) => file.fileId),
        },
        factsOfNothing(now, actor),
      );
      // A throw undoes the claimed token and number: a refused request leaves nothing behind.
      if (!decision.ok) throw new RefusedSubmission(decision.refusal);

      const received = decision.events.reduce<Case | null>(evolve, null) as Case;
      const deadlines = deadlineSettingsOf(await tx.registers.organisation());
      const clocks = clocksOf(received, ruleOfIn(registers), deadlines, now.today);
      const secret = deps.secrets.caseSecretFrom(submission.token);
      await tx.cases.create(
        caseId,
        decision.events,
        caseRowOf({ caseId, case: received, clocks, deadlines }, now.today),
        submission.contact,
      );
      await tx.secrets.setCaseSecret(caseId, deps.secrets.hash('case-secret', secret));
      for (const file of submission.files) await tx.documents.addFile({ ...file, caseId });
      await tx.duties.owe(
        dutiesOf({ caseId, case: received, events: decision.events, registers, deadlines, clocks }),
        now.at,
      );
      await alongside(tx, caseId, number);
      const known = await withIdentity(tx, caseId, received, submission.identified, now);
      return { ok: true, receipt: { caseId, number, secret, case: known, clocks, repeated: false } };
    })
    .catch(asRefusal);
}

/** Records the online identification that came with the request, in the same transaction. */
async function withIdentity(
  tx: Tx,
  caseId: string,
  received: Case,
  person: IdentifiedPerson | undefined,
  now: Now,
): Promise<Case> {
  if (person === undefined || !isRequester(person, received)) return received;
  const command = identityCommand(person, now.isoToday);
  const recorded = await changeCase(tx, caseId, null, REQUESTER, command, now);
  if (!recorded.ok) throw new Error(`the identification could not be recorded: ${recorded.kind}`);
  return recorded.after.case;
}

function asRefusal(error: unknown): SubmissionResult {
  if (error instanceof RefusedSubmission) return { ok: false, kind: 'refused', refusal: error.refusal };
  throw error;
}

async function repeatedReceipt(
  deps: Pick<Dependencies, 'secrets'>,
  tx: Tx,
  tokenHash: string,
  token: string,
  now: Now,
): Promise<SubmissionResult> {
  const earlier = await tx.secrets.caseOfToken(tokenHash);
  if (earlier === null || minutesBetween(earlier.at, now.at) > RECEIPT_MINUTES) {
    return { ok: false, kind: 'already-sent' };
  }
  const found = await loadCaseInHand(tx, earlier.caseId, now);
  if (found === null) return { ok: false, kind: 'already-sent' };
  const secret = deps.secrets.caseSecretFrom(token);
  return {
    ok: true,
    receipt: {
      caseId: found.caseId,
      number: found.case.number,
      secret,
      case: found.case,
      clocks: found.clocks,
      repeated: true,
    },
  };
}

const minutesBetween = (from: string, to: string): number =>
  Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('minutes');
