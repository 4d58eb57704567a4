import { RIGHTS, type RequestedRight } from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';
import { listOfValues, readForm } from '@oikeuspolku/web';
import { IsIn } from 'class-validator';
import { EMPTY_REQUEST, withRequest, type Draft } from '../draft/draft.js';
import { choices, type Step } from './step.js';

const REQUESTED_RIGHTS: readonly RequestedRight[] = [...RIGHTS, 'not-sure'];

class RightForm {
  @IsIn(REQUESTED_RIGHTS, { message: 'E02' })
  right!: RequestedRight;
}

/** C2: what the person wants to do. A right is never hidden, whatever the register (law RT-16). */
export const rightStep: Step = {
  id: 'right',
  template: 'request/right.njk',
  isAnswered: (draft, index) => (draft.requests[index]?.right ?? null) !== null,
  heading: (_draft, { language }) => t(language, 'citizen.what.heading'),
  values: (draft, { place }) => {
    const right = draft.requests[place.index]?.right ?? null;
    return right === null ? {} : { right };
  },
  read(form, draft, { place }) {
    const read = readForm(RightForm, form);
    if (!read.ok) return read;
    const request = draft.requests[place.index] ?? EMPTY_REQUEST;
    // Another right has other questions: its answers must be given anew, the services stay.
    const answers = request.right === read.value.right ? request.answers : null;
    return {
      ok: true,
      draft: withRequest(draft, place.index, { ...request, right: read.value.right, answers }),
    };
  },
  view: (values, draft, { language }) => ({
    options: choices(
      REQUESTED_RIGHTS,
      listOfValues(values, 'right'),
      (right) => rightLabel(right, draft, language),
      (right) => say(language, `right.${right}.example`),
    ),
  }),
  fileFields: () => [],
};

/** The plain label of a right, in the first person or about the person it is asked for. */
export function rightLabel(right: string, draft: Pick<Draft, 'role'>, language: 'fi' | 'sv' | 'en'): string {
  const about = draft.role === 'self' || draft.role === null ? 'label' : 'labelOther';
  return say(language, `right.${right}.${about}`);
}
