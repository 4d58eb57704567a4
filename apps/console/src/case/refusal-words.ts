import type { ActorRole, Language, Refusal } from '@oikeuspolku/domain';
import { isMessageKey, listOf, say, t } from '@oikeuspolku/language';

/** A no in the reader's words: the condition that fails, or that the role or the state does not allow it. */
export function refusalWords(refusal: Refusal, language: Language): string {
  switch (refusal.kind) {
    case 'need':
      return say(language, `needs.${refusal.need}`);
    case 'role':
      return t(language, 'refused.role', {
        roles: listOf(
          refusal.row.who.map((role) => roleWord(role, language)),
          language,
        ),
      });
    case 'state': {
      const key = `${refusal.row.subject}-state.${refusal.state}`;
      const state = isMessageKey(key) ? say(language, key) : t(language, 'common.none');
      return t(language, 'refused.state', { state });
    }
    default:
      return refusal satisfies never;
  }
}

const roleWord = (role: ActorRole, language: Language): string =>
  say(language, role === 'requester' || role === 'system' ? `actor.${role}` : `staff-role.${role}`);
