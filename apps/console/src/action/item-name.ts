import type { RegisterIndex } from '@oikeuspolku/application';
import type { Item, Language } from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';

/** An item as staff speak of it: the right and the register. */
export const itemName = (
  item: Pick<Item, 'right' | 'registerId'>,
  registers: RegisterIndex,
  language: Language,
): string => {
  const right = say(language, `right.${item.right}.short`);
  const register =
    item.registerId === null
      ? t(language, 'common.unknown')
      : (registers.get(item.registerId)?.notice.name ?? item.registerId);
  return `${right} – ${register}`;
};
