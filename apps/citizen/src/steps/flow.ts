import type { Draft } from '../draft/draft.js';
import { childStep } from './child.step.js';
import { contactStep } from './contact.step.js';
import { deliveryStep } from './delivery.step.js';
import { detailsStep } from './details.step.js';
import { identityStep } from './identity.step.js';
import { representedStep } from './represented.step.js';
import { rightStep } from './right.step.js';
import { serviceStep } from './service.step.js';
import type { Place, Step, StepId } from './step.js';
import { whoseStep } from './whose.step.js';

/** Every page of the form. */
export const STEPS: Readonly<Record<StepId, Step>> = {
  whose: whoseStep,
  child: childStep,
  represented: representedStep,
  right: rightStep,
  service: serviceStep,
  details: detailsStep,
  delivery: deliveryStep,
  contact: contactStep,
  identity: identityStep,
};

const once = (step: StepId): Place => ({ step, index: 0, path: step });
const ofRequest = (step: StepId, index: number): Place => ({ step, index, path: `${index + 1}/${step}` });

/** The pages that this draft goes through, in order. */
export function flowOf(draft: Draft): readonly Place[] {
  return [
    once('whose'),
    ...(draft.role === 'guardian' ? [once('child')] : []),
    ...(draft.role === 'representative' ? [once('represented')] : []),
    ...draft.requests.flatMap((_request, index) =>
      (['right', 'service', 'details'] as const).map((step) => ofRequest(step, index)),
    ),
    once('delivery'),
    once('contact'),
    once('identity'),
  ];
}

/** The place of a path within the draft's flow; null when the draft does not go there. */
export function placeOf(draft: Draft, path: string): Place | null {
  return flowOf(draft).find((place) => place.path === path) ?? null;
}

/** The first page that has no answer yet; null when the draft can be sent. */
export function firstUnanswered(draft: Draft): Place | null {
  return flowOf(draft).find((place) => !STEPS[place.step].isAnswered(draft, place.index)) ?? null;
}

/** Whether everything before a page has been answered, so that it may be shown. */
export function isReachable(draft: Draft, place: Place): boolean {
  const unanswered = firstUnanswered(draft);
  if (unanswered === null) return true;
  const paths = flowOf(draft).map((one) => one.path);
  return paths.indexOf(place.path) <= paths.indexOf(unanswered.path);
}

/** Where the person goes after a page: on, or back to the summary when only an answer was changed. */
export function pathAfter(draft: Draft, place: Place): string {
  if (draft.reachedCheck) return firstUnanswered(draft)?.path ?? 'check';
  const flow = flowOf(draft);
  const next = flow[flow.findIndex((one) => one.path === place.path) + 1];
  return next?.path ?? 'check';
}

/** The page before a page; null before the first. */
export function pathBefore(draft: Draft, place: Place): string | null {
  const flow = flowOf(draft);
  return flow[flow.findIndex((one) => one.path === place.path) - 1]?.path ?? null;
}
