import type { Account, RegisteredCase, RegisteredDocument, RegisterKeeper } from '@oikeuspolku/application';
import { HANDLING_STAGES } from '@oikeuspolku/domain';
import type { Language } from '@oikeuspolku/domain';
import { instantShort, say, t } from '@oikeuspolku/language';
import { Temporal } from 'temporal-polyfill';
import {
  documentName,
  linkWords,
  outcomeOf,
  publicityWords,
  retentionWords,
  roleWords,
  titleOf,
  wayWords,
} from './register-words.js';

/** A label and its value. */
interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Entry of one case as its page shows it: no name of anybody but staff. */
export interface RegisterEntryView {
  readonly facts: readonly Fact[];
  readonly keeper: readonly Fact[];
  readonly follows: { readonly href: string; readonly text: string } | null;
  readonly followUps: readonly { readonly href: string; readonly text: string }[];
  readonly stages: readonly {
    readonly name: string;
    readonly measures: readonly { readonly at: string; readonly what: string; readonly by: string }[];
  }[];
  readonly documents: readonly { readonly name: string; readonly facts: readonly Fact[] }[];
}

const instant = (at: string, language: Language): string => instantShort(Temporal.Instant.from(at), language);

/**
 * The page of an entry.
 * @param base address of the case register
 */
export function registerEntryView(
  { keeper, entry }: { readonly keeper: RegisterKeeper; readonly entry: RegisteredCase },
  accounts: readonly Account[],
  language: Language,
  base: string,
): RegisterEntryView {
  const link = (one: NonNullable<RegisteredCase['follows']>) => ({
    href: `${base}/${one.caseId}`,
    text: linkWords(one, language),
  });
  return {
    facts: caseFacts(entry, accounts, language),
    keeper: keeperFacts(keeper, language),
    follows: entry.follows === null ? null : link(entry.follows),
    followUps: entry.followUps.map(link),
    stages: HANDLING_STAGES.map((stage) => ({
      name: t(language, `caseRegister.stage.${stage}`),
      measures: entry.measures
        .filter((measure) => measure.stage === stage)
        .map(({ at, type, by }) => ({
          at: instant(at, language),
          what: say(language, `measure.${type}`),
          by: roleWords(by, language),
        })),
    })).filter(({ measures }) => measures.length > 0),
    documents: entry.documents.map((document) => ({
      name: documentName(document, language),
      facts: documentFacts(document, language),
    })),
  };
}

function caseFacts(entry: RegisteredCase, accounts: readonly Account[], language: Language): readonly Fact[] {
  const given = (value: string): string => (value === '' ? t(language, 'common.notGiven') : value);
  const done = (value: string): string => (value === '' ? t(language, 'caseRegister.notYet') : value);
  const { row } = entry;
  return [
    { label: t(language, 'caseRegister.title'), value: titleOf(row, language) },
    { label: t(language, 'caseRegister.ownNumber'), value: given(entry.ownNumber) },
    { label: t(language, 'caseRegister.received'), value: instant(entry.receivedAt, language) },
    { label: t(language, 'caseRegister.channel'), value: say(language, `channel.${row.channel}`) },
    { label: t(language, 'caseRegister.initiator'), value: say(language, `requester.${entry.initiator}`) },
    {
      label: t(language, 'caseRegister.parties'),
      value: entry.parties.map((party) => t(language, `caseRegister.party.${party}`)).join(' · '),
    },
    {
      label: t(language, 'caseRegister.handler'),
      value:
        accounts.find(({ accountId }) => accountId === entry.handlerId)?.name ??
        t(language, 'caseRegister.nobody'),
    },
    { label: t(language, 'caseRegister.state'), value: say(language, `case-state.${row.state}`) },
    { label: t(language, 'caseRegister.outcome'), value: done(outcomeOf(row, language)) },
    {
      label: t(language, 'caseRegister.closed'),
      value: done(entry.closedAt === null ? '' : instant(entry.closedAt, language)),
    },
    { label: t(language, 'caseRegister.delivery'), value: say(language, `delivery.${entry.delivery}`) },
    { label: t(language, 'caseRegister.publicity'), value: publicityWords(entry.publicity, language) },
    { label: t(language, 'caseRegister.retention'), value: retentionWords(entry.retention, language) },
    { label: t(language, 'caseRegister.personalData'), value: t(language, 'common.yes') },
  ];
}

function keeperFacts(keeper: RegisterKeeper, language: Language): readonly Fact[] {
  const given = (value: string): string => (value === '' ? t(language, 'common.notGiven') : value);
  return [
    { label: t(language, 'caseRegister.businessId'), value: given(keeper.businessId) },
    { label: t(language, 'caseRegister.authority'), value: given(keeper.authority) },
    { label: t(language, 'caseRegister.authorityId'), value: given(keeper.authorityId) },
    { label: t(language, 'caseRegister.taskClass'), value: given(keeper.taskClass) },
  ];
}

function documentFacts(document: RegisteredDocument, language: Language): readonly Fact[] {
  const { at, by, sent, language: written, templateVersion, sha256 } = document;
  const lines: readonly (readonly [label: string, value: string])[] = [
    [
      t(language, 'caseRegister.direction'),
      `${t(language, `caseRegister.direction.${document.direction}`)}, ${instant(at, language)}`,
    ],
    [t(language, 'caseRegister.sender'), roleWords(by, language)],
    [t(language, 'caseRegister.way'), wayWords(document, language)],
    [t(language, 'caseRegister.sentAt'), sent === null ? '' : instant(sent.at, language)],
    [
      t(language, 'caseRegister.language'),
      written === null ? '' : say(language, `layout.languageName.${written}`),
    ],
    [t(language, 'caseRegister.version'), templateVersion === null ? '' : String(templateVersion)],
    [t(language, 'caseRegister.publicity'), publicityWords(document.publicity, language)],
    [t(language, 'caseRegister.retention'), retentionWords(document.retention, language)],
    [t(language, 'caseRegister.fingerprint'), sha256 ?? ''],
  ];
  return lines.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }));
}
