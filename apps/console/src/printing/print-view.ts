import { PROTECTED_PRINT_REASONS } from '@oikeuspolku/application';
import type { Account, PrintEntry } from '@oikeuspolku/application';
import type { Language } from '@oikeuspolku/domain';
import { instantShort, isMessageKey, say, t } from '@oikeuspolku/language';
import { Temporal } from 'temporal-polyfill';
import { choicesOf } from '../action/words.js';
import { toldApart } from '../form/told-apart.js';
import { hasRole } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';

/** A line of the printing queue as the page shows it: case number and kind of letter, never a name or an address. */
export function printView(
  entry: PrintEntry,
  name: string,
  staff: Staff,
  accounts: readonly Account[],
  wrong: string | null,
  language: Language,
): object {
  const { documentId, caseId, caseNumber, target, protectedAddress, printedAt, printedBy } = entry;
  const base = `/${staff.organisation.slug}`;
  const mayHandle = !protectedAddress || hasRole(staff, 'protected-address-handler');
  const time = (at: string): string => instantShort(Temporal.Instant.from(at), language);
  return {
    documentId,
    name,
    caseNumber,
    caseHref: `${base}/cases/${caseId}`,
    target: say(language, `printing.target.${target}`),
    since: time(entry.wantedAt),
    blocked: target === 'blocked',
    locked: !mayHandle,
    protected: protectedAddress,
    hasAddress: target === 'contact-address',
    pdf: `${base}/printing/${documentId}/pdf`,
    open: t(language, 'printing.open', { document: name, number: caseNumber }),
    address: `${base}/printing/${documentId}/address`,
    mark: `${base}/printing/${documentId}/printed`,
    files: entry.files.map((file) => ({
      href: `${base}/cases/${caseId}/files/${file.fileId}`,
      name: file.name,
    })),
    reasons: choicesOf(language, 'printing.reason', PROTECTED_PRINT_REASONS),
    wrong: wrong === null ? undefined : { text: wrong },
    by:
      printedAt === null
        ? null
        : t(language, 'printing.by', {
            name: accounts.find(({ accountId }) => accountId === printedBy)?.name ?? printedBy ?? '',
            time: time(printedAt),
          }),
  };
}

/** Kinds of the papers in words; two alike of one case are told apart. */
export function paperNames(entries: readonly PrintEntry[], language: Language): readonly string[] {
  const named = entries.map(({ code, caseNumber }) => {
    const key = `letter.name.${code}`;
    return { caseNumber, name: isMessageKey(key) ? say(language, key) : code };
  });
  const apart = toldApart(named.map(({ caseNumber, name }) => `${caseNumber} ${name}`));
  return named.map(({ caseNumber }, at) => (apart[at] ?? '').slice(caseNumber.length + 1));
}
