import type { Language, OpenQuestion } from '@oikeuspolku/domain';
import { isMessageKey, say } from '@oikeuspolku/language';

/**
 * A question about a register in the reader's language: the software's own, or a remark with its section of the notice.
 * A remark has words of its own as long as the file says the same; a new remark is shown as the file has it.
 * @param registerId register whose question it is
 */
export function questionWords(
  registerId: string,
  question: Pick<OpenQuestion, 'id' | 'element' | 'remark' | 'where'>,
  language: Language,
): string {
  const own =
    question.element === null ? `register-question.${question.id}` : `article-15.element.${question.element}`;
  if (question.remark === '' && isMessageKey(own)) return say(language, own);
  return [question.where, remarkWords(registerId, question, language)]
    .filter((part) => part !== null && part !== '')
    .join(': ');
}

function remarkWords(
  registerId: string,
  { id, remark }: Pick<OpenQuestion, 'id' | 'remark'>,
  language: Language,
): string {
  const key = `register-remark.${registerId}.${id}`;
  // The English words are the remark of the file: other words there mean another remark.
  return isMessageKey(key) && say('en', key) === remark ? say(language, key) : remark;
}
