import type { FollowedCase } from '@oikeuspolku/application';
import type { Language } from '@oikeuspolku/domain';
import { dateShort, ledgerSentences, say, t, type Block, type Paper } from '@oikeuspolku/language';
import type { Temporal } from 'temporal-polyfill';
import { peopleOf, requestsOf } from './bundle-request.js';
import { caseView, registerName } from './case-view.js';

/** An issued paper as the list of contents shows it. `pages` is null when its pages are not in the bundle. */
export interface BundledPaper {
  readonly name: string;
  readonly on: string;
  readonly sha256: string;
  readonly pages: number | null;
}

/** What the front paper of a bundle is made of, beside the case. */
export interface BundleFacts {
  readonly organisationName: string;
  readonly phone: string;
  readonly madeOn: Temporal.PlainDate;
  /** Where anybody checks a certificate. */
  readonly verifyUrl: string;
  readonly papers: readonly BundledPaper[];
  /** Pages that this front paper itself takes. */
  readonly frontPages: number;
}

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [text] });
const list = (lines: readonly string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: lines.map((line) => [line]),
});

/**
 * The front of the bundle for somebody who disagrees (C16): what is in it, what was asked in the person's own words, how far it
 * came, the dates and how they were counted, what happened, what was written. It says what the person has seen on the page of the
 * case, and nothing more. The issued papers follow it page by page.
 */
export function bundlePaper(followed: FollowedCase, facts: BundleFacts, language: Language): Paper {
  const view = caseView(followed, {
    base: '',
    phone: facts.phone,
    language,
    today: facts.madeOn,
    done: null,
  });
  const states = view.requests.map(({ state }) => state);
  return {
    code: 'bundle',
    language,
    title: t(language, 'citizen.bundle.title'),
    organisationName: facts.organisationName,
    caseNumber: followed.case.number,
    window: null,
    attachments: [],
    blocks: [
      paragraph(
        t(language, 'citizen.bundle.lead', { number: followed.case.number, date: dateShort(facts.madeOn) }),
      ),
      heading(t(language, 'citizen.bundle.contents')),
      ...contentsOf(facts, language),
      heading(t(language, 'citizen.bundle.who')),
      peopleOf(followed, language),
      heading(t(language, 'citizen.case.requests')),
      ...requestsOf(followed, language, states),
      heading(t(language, 'citizen.case.dates')),
      ...datesOf(followed, language),
      heading(t(language, 'citizen.case.events')),
      list([...view.events].reverse().map(({ on, text }) => `${on}: ${text}`)),
      ...(view.messages.length === 0 ? [] : [heading(t(language, 'citizen.case.messages'))]),
      ...view.messages.map(({ on, from, text }): Block => ({
        kind: 'paragraph',
        content: [{ text: `${on}, ${from}: `, strong: true }, text],
      })),
    ],
  };
}

/** What is where, and how the copies and the originals belong together. */
function contentsOf(facts: BundleFacts, language: Language): readonly Block[] {
  let next = facts.frontPages + 1;
  const rows = facts.papers.map(({ name, on, sha256, pages }, index) => {
    const where =
      pages === null ? t(language, 'citizen.bundle.notHere') : pagesText(language, next, next + pages - 1);
    next += pages ?? 0;
    return {
      label: `${t(language, 'common.attachmentNumber', { n: index + 1 })}: ${name}, ${on}`,
      value: [`${where} ${t(language, 'citizen.bundle.hash', { hash: sha256 })}`],
    };
  });
  const own = {
    label: t(language, 'citizen.bundle.own'),
    value: [pagesText(language, 1, facts.frontPages)],
  };
  const originals: Block = {
    kind: 'paragraph',
    content: [t(language, 'citizen.bundle.originals'), ' ', { text: facts.verifyUrl, href: facts.verifyUrl }],
  };
  return [{ kind: 'facts', rows: [own, ...rows] }, ...(rows.length === 0 ? [] : [originals])];
}

const pagesText = (language: Language, from: number, to: number): string =>
  from === to
    ? t(language, 'citizen.bundle.page', { n: from })
    : t(language, 'citizen.bundle.pages', { from, to });

/** The dates of each request; requests that are counted alike are told once. */
function datesOf({ case: current, clocks, registers }: FollowedCase, language: Language): readonly Block[] {
  const counted = new Map<string, { readonly names: string[]; readonly lines: readonly string[] }>();
  for (const item of current.items) {
    const lines = ledgerSentences(clocks.get(item.itemId)?.ledger ?? [], language, 'citizen').map(
      ({ text }) => text,
    );
    if (lines.length === 0) continue;
    const same = counted.get(lines.join('\n')) ?? { names: [], lines };
    const register = registerName(registers.get(item.registerId ?? ''), language);
    same.names.push(`${say(language, `right.${item.right}.short`)}: ${register}`);
    counted.set(lines.join('\n'), same);
  }
  const groups = [...counted.values()];
  return groups.flatMap(({ names, lines }): Block[] => [
    ...(groups.length === 1 ? [] : [{ kind: 'heading', level: 3, text: names.join('; ') } as const]),
    list(lines),
  ]);
}
