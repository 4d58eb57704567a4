import type { Submission } from '@oikeuspolku/application';
import type { Command } from '@oikeuspolku/domain';

/** One act in the life of an invented case: when, by whom, what. */
export type SampleStep = { readonly at: string; readonly by: string } & (
  | { readonly kind: 'command'; readonly role: StepRole; readonly command: Command }
  | {
      readonly kind: 'record-identity';
      readonly command: Extract<Command, { readonly name: 'record-identity' }>;
    }
  | { readonly kind: 'sign'; readonly certificateId: string }
  | { readonly kind: 'send'; readonly itemIds: readonly string[] }
);

/** Roles in which the steps are taken. */
export type StepRole = 'handler' | 'register-owner' | 'requester' | 'dpo';

/** An invented case: how it came in and what happened to it. `by` of a step is a key of the invented staff. */
export interface SampleCase {
  readonly organisation: string;
  readonly submission: Submission;
  readonly receivedAt: string;
  readonly steps: readonly SampleStep[];
}
