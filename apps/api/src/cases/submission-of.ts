import { checkAnswers } from '@oikeuspolku/domain';
import type { Ids, Submission } from '@oikeuspolku/application';
import type { FieldProblem } from '@oikeuspolku/platform';
import type { SubmissionDto } from './submission.dto.js';

/** A submission for the use case, or the bad answers with their pointers. */
export type SubmissionReading =
  | { readonly ok: true; readonly submission: Submission }
  | { readonly ok: false; readonly errors: readonly FieldProblem[] };

/** Turn a checked body into a submission. The answers to a right's questions are judged by the law library's own rules. */
export function submissionOf(dto: SubmissionDto, token: string, ids: Ids, now: string): SubmissionReading {
  const items = dto.items.map((item, index) => ({
    item,
    index,
    itemId: ids.next(),
    checked: checkAnswers(item.right, item.answers ?? {}),
  }));
  const errors = items.flatMap(({ index, checked }) =>
    checked.ok
      ? []
      : checked.errors.map(({ field, code }) => ({ pointer: `/items/${index}/answers/${field}`, code })),
  );
  if (errors.length > 0) return { ok: false, errors };
  const person = (dtoPerson: SubmissionDto['subject']) => ({
    name: dtoPerson.name,
    otherNames: dtoPerson.otherNames,
    birthDate: dtoPerson.birthDate ?? null,
  });
  return {
    ok: true,
    submission: {
      token,
      files: [],
      contact: {
        email: dto.contact?.email ?? null,
        phone: dto.contact?.phone ?? null,
        address: dto.contact?.address ?? null,
        addressIsContactAddress: dto.contact?.addressIsContactAddress ?? false,
      },
      request: {
        channel: 'api',
        receivedAt: dto.receivedAt ?? now,
        language: dto.language,
        requesterRole: dto.requesterRole,
        representationBasis: dto.representationBasis ?? null,
        delivery: dto.delivery,
        protectedAddress: dto.protectedAddress ?? false,
        identityPlan: dto.identityPlan ?? 'show-document',
        items: items.map(({ item, itemId }) => ({
          itemId,
          right: item.right,
          registerId: item.registerId ?? null,
          categories: item.categories ?? [],
        })),
        content: {
          subject: person(dto.subject),
          requester: dto.requester == null ? null : person(dto.requester),
          answers: Object.fromEntries(
            items.map(({ itemId, checked }) => [itemId, checked.ok ? checked.answers : {}]),
          ),
          period: null,
        },
      },
    },
  };
}
