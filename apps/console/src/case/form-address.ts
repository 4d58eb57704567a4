import type { ActionContext } from '../action/action.js';
import type { Staff } from '../staff/staff.js';

/** Which form of a case is meant. */
export interface FormPlace {
  readonly command: string;
  /** Item, task or certificate; empty for the case as a whole. */
  readonly subjectId: string;
}

/** The form of a command for the subject in hand. */
export const placeOf = (command: string, { subjectId }: Pick<ActionContext, 'subjectId'>): FormPlace => ({
  command,
  subjectId: subjectId ?? '',
});

/** Where the form of a case stands. @param within an act on the form itself, e.g. `/draft` */
export function formAddress(
  { organisation }: Staff,
  caseId: string,
  { command, subjectId }: FormPlace,
  within = '',
): string {
  const query = subjectId === '' ? '' : `?subject=${encodeURIComponent(subjectId)}`;
  return `/${organisation.slug}/cases/${caseId}/do/${command}${within}${query}`;
}
