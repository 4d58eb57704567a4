import type { CaseRow, RegisteredDocument, RegisteredLink } from '@oikeuspolku/application';
import type { Language, Publicity, Retention } from '@oikeuspolku/domain';
import { citation, dateShort, isMessageKey, listOf, say, t } from '@oikeuspolku/language';

/** A title that tells the matter and nobody's name. */
export const titleOf = ({ rights }: Pick<CaseRow, 'rights'>, language: Language): string =>
  t(language, 'caseRegister.titleOf', {
    rights: listOf(
      rights.map((right) => say(language, `right.${right}.short`)),
      language,
    ),
  });

/** The outcome that all items share, or that they differ; empty while something is open. */
export const outcomeOf = ({ outcome }: Pick<CaseRow, 'outcome'>, language: Language): string => {
  if (outcome === null) return '';
  return outcome === 'mixed' ? t(language, 'queue.outcome.mixed') : say(language, `outcome.${outcome}`);
};

/** Number of a case at the other end of a follow-up, with the reason. */
export const linkWords = ({ number, kind }: RegisteredLink, language: Language): string =>
  `${number} (${say(language, `follow-up.${kind}`)})`;

/** `salassa pidettävä (julkisuuslain 24 §:n 1 momentin 30 kohta), 3.3.2126 asti`. */
export function publicityWords({ level, grounds, endsOn }: Publicity, language: Language): string {
  const word = say(language, `secrecy.${level}`);
  const withGrounds =
    grounds.length === 0
      ? word
      : t(language, 'caseRegister.publicity.grounds', {
          level: word,
          grounds: listOf(
            grounds.map((ground) => citation(ground, language)),
            language,
          ),
        });
  return endsOn === null
    ? withGrounds
    : t(language, 'caseRegister.publicity.until', { level: withGrounds, date: dateShort(endsOn) });
}

/** `5 vuotta asian päättymisestä, 3.3.2031 asti`. */
export function retentionWords({ period, until }: Retention, language: Language): string {
  const words = say(language, `caseRegister.retention.${period.unit}`, { n: period.length });
  return until === null
    ? words
    : t(language, 'caseRegister.retention.until', { period: words, date: dateShort(until) });
}

/** Name of a document: of a letter, of what was typed, or that it is a file. */
export function documentName({ type, direction }: RegisteredDocument, language: Language): string {
  if (direction === 'arrived')
    return t(language, `caseRegister.document.${type === 'request' || type === 'message' ? type : 'file'}`);
  const key = `letter.name.${type}`;
  return isMessageKey(key) ? say(language, key) : type;
}

/** How a document came in or went out; empty while it has not left. */
export function wayWords({ arrivedBy, sent }: RegisteredDocument, language: Language): string {
  if (sent !== null) return say(language, `delivery.${sent.by}`);
  if (arrivedBy === null) return '';
  return arrivedBy === 'own-page' || arrivedBy === 'console'
    ? t(language, `caseRegister.arrival.${arrivedBy}`)
    : say(language, `channel.${arrivedBy}`);
}

/** A role in words: of staff, of the person who asked, of the system. */
export function roleWords(role: string, language: Language): string {
  const key = [`actor.${role}`, `staff-role.${role}`].find(isMessageKey);
  return key === undefined ? role : say(language, key);
}
