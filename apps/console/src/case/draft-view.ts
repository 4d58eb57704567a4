import type { OpenedCase } from '@oikeuspolku/application';
import { instantShort, t } from '@oikeuspolku/language';
import type { RawForm } from '@oikeuspolku/web';
import { Temporal } from 'temporal-polyfill';
import type { Action, ActionContext } from '../action/action.js';
import type { Staff } from '../staff/staff.js';
import type { ActionDraft } from './case-drafts.js';
import { formAddress, placeOf } from './form-address.js';

/** Whether a form has something to write in it, so that a draft of it is worth keeping. */
export const isWritten = (action: Action, context: ActionContext): boolean =>
  action.fields(context).some(({ kind }) => kind === 'long-text');

/** Where the draft of a form is kept and thrown away, and when it was kept last. */
export function draftView(
  staff: Staff,
  action: Action,
  context: ActionContext,
  draft: ActionDraft | null,
): object {
  const { language, opened } = context;
  const address = (within: string): string =>
    formAddress(staff, opened.caseId, placeOf(action.command, context), within);
  return {
    draft: isWritten(action, context) ? { keep: address('/draft'), forget: address('/forget') } : null,
    savedText:
      draft === null
        ? null
        : t(language, 'intake.draftSaved', {
            time: instantShort(Temporal.Instant.from(draft.savedAt), language),
          }),
  };
}

/**
 * What was typed, to be compared with what others did since: the version that was seen stays while somebody else has changed the
 * case, so that sending shows both (ux H4). What the person did meanwhile is no conflict with their own draft.
 */
export function draftValues({ values }: ActionDraft, opened: OpenedCase, { account }: Staff): RawForm {
  const seen = Number(values['version']);
  const others = opened.events.slice(seen).some(({ actor }) => actor.id !== account.accountId);
  return seen > 0 && others ? values : { ...values, version: String(opened.case.version) };
}
