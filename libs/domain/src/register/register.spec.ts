import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { citationOf } from '../right/provision.js';
import { RIGHTS } from '../right/right.js';
import { article15From } from './article-15.js';
import type { RegisterNotice } from './notice.js';
import { noticeSections } from './notice-sections.js';
import { unansweredFor } from './open-question.js';
import { organisationSlugFrom, registerRecordFrom } from './register-record-from.js';
import { validateRegister, validateRegisterFile } from './validate-register.js';

const file: unknown = JSON.parse(readFileSync(new URL('./seed/registers.json', import.meta.url), 'utf8'));

const notices = (): readonly RegisterNotice[] => {
  const result = validateRegisterFile(structuredClone(file));
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.registers;
};

const [sedu, nurmijarvi] = notices() as [RegisterNotice, RegisterNotice];

/** A copy of a notice with one place of it changed, as an importer might meet it. */
const changed = (change: (notice: Record<string, never>) => void): unknown => {
  const copy = structuredClone(sedu) as unknown as Record<string, never>;
  change(copy);
  return copy;
};

const errorsOf = (value: unknown) => {
  const result = validateRegister(value);
  return result.ok ? [] : result.errors.map(({ path, code }) => `${path} ${code}`);
};

describe('checking a file of notices', () => {
  it('accepts the two seeded notices as they are', () => {
    expect(validateRegisterFile(file)).toEqual({ ok: true, registers: (file as { registers: unknown }).registers });
  });

  it.each([
    ['nothing', undefined, [' missing']],
    ['null', null, [' wrong-type']],
    ['a list', [], [' wrong-type']],
    ['a text', 'x', [' wrong-type']],
    ['an empty record', {}, ['schemaVersion missing', 'registers missing']],
    ['no registers', { schemaVersion: '1.0', registers: [] }, ['registers empty']],
    ['another version', { schemaVersion: '2.0', registers: [sedu] }, ['schemaVersion unknown-version']],
    ['twice the same id', { schemaVersion: '1.0', registers: [sedu, nurmijarvi, sedu] }, ['registers[2].id duplicate-id']],
  ])('rejects %s', (_what, value, expected) => {
    const result = validateRegisterFile(value);
    expect(result.ok ? [] : result.errors.map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
  });

  it('says where in the file a field is bad', () => {
    const result = validateRegisterFile({ schemaVersion: '1.0', registers: [sedu, { ...nurmijarvi, name: 7 }] });
    expect(result).toEqual({ ok: false, errors: [{ path: 'registers[1].name', code: 'wrong-type', facts: { expected: 'text', found: 'number' } }] });
  });
});

describe('checking one notice', () => {
  it.each([
    ['id', (n) => void (n.id = 'Sedu Atomi' as never), ['id not-an-id']],
    ['language', (n) => void (n.language = 'de' as never), ['language unknown-value']],
    ['name', (n) => void delete n.name, ['name missing']],
    ['an empty name', (n) => void (n.name = '  ' as never), ['name empty']],
    ['a name too long', (n) => void (n.name = 'a'.repeat(20_001) as never), ['name too-long']],
    ['the date', (n) => void (n.noticeModified = '5.5.2022' as never), ['noticeModified not-a-date']],
    ['a date that is none', (n) => void (n.noticeModified = '2022-02-29' as never), ['noticeModified not-a-date']],
    ['a 31st of a short month', (n) => void (n.noticeModified = '2022-04-31' as never), ['noticeModified not-a-date']],
    ['a century that is no leap year', (n) => void (n.noticeModified = '1900-02-29' as never), ['noticeModified not-a-date']],
    ['a leap day', (n) => void (n.noticeModified = '2024-02-29' as never), []],
    ['a leap day of 2000', (n) => void (n.noticeModified = '2000-02-29' as never), []],
    ['a 31st', (n) => void (n.noticeModified = '2024-01-31' as never), []],
    ['a mail address', (n) => void ((n.contacts as { email: string }[])[1]!.email = 'nina(at)sedu.fi'), ['contacts[1].email not-an-email']],
    ['no purpose', (n) => void ((n.purpose as { paragraphs: string[] }).paragraphs = []), ['purpose.paragraphs empty']],
    ['a misspelt field', (n) => void ((n as Record<string, unknown>).disclosure = n.disclosures, delete n.disclosures), ['disclosures missing']],
    ['a yes that is a word', (n) => void ((n.automatedDecisionMaking as { used: unknown }).used = 'ei'), ['automatedDecisionMaking.used wrong-type']],
    ['a deadline rule', (n) => void ((n.derived as { deadlineRules: Record<string, string> }).deadlineRules.access = 'six-weeks'), ['derived.deadlineRules.access unknown-value']],
    ['a legal basis', (n) => void ((n.derived as { gdprLegalBases: string[] }).gdprLegalBases = ['6(1)(g)']), ['derived.gdprLegalBases[0] unknown-value']],
    ['a fee that is no number', (n) => void ((n.derived as { fee: { freePerYear: unknown } }).fee.freePerYear = 1.5), ['derived.fee.freePerYear wrong-type']],
    ['a negative fee', (n) => void ((n.derived as { fee: { freePerYear: unknown } }).fee.freePerYear = -1), ['derived.fee.freePerYear wrong-type']],
    ['transfers', (n) => void ((n.transfersOutsideEea as { occurs: unknown }).occurs = 'maybe'), ['transfersOutsideEea.occurs unknown-value']],
    ['transfers left out', (n) => void delete (n.transfersOutsideEea as { occurs?: unknown }).occurs, ['transfersOutsideEea.occurs missing']],
    ['too many contacts', (n) => void (n.contacts = Array.from({ length: 501 }, () => (n.contacts as unknown[])[0]) as never), ['contacts too-many']],
    ['a list that is a record', (n) => void (n.sources = {} as never), ['sources wrong-type']],
    ['a map that is a list', (n) => void ((n.derived as { rights: unknown }).rights = []), ['derived.rights wrong-type']],
    ['no derived part', (n) => void delete n.derived, []],
    ['silence about secrecy', (n) => void (n.secrecy = null as never), []],
    ['two things', (n) => void (delete n.name, delete n.sections), ['name missing', 'sections missing']],
  ] as [string, (notice: Record<string, never>) => void, string[]][])('looks at %s', (_what, change, expected) => {
    expect(errorsOf(changed(change))).toEqual(expected);
  });

  it('reads nested items down to a bounded depth', () => {
    const nest = (depth: number): { text: string; items?: unknown[] } => (depth === 0 ? { text: 'a' } : { text: 'a', items: [nest(depth - 1)] });
    const withItems = (depth: number) => changed((n) => void ((n.dataCategories as { groups: { items: unknown[] }[] }).groups[0]!.items = [nest(depth)]));
    expect(errorsOf(withItems(5))).toEqual([]);
    const [error] = errorsOf(withItems(6));
    expect(error).toMatch(/ too-deep$/);
  });

  it('never throws, whatever it is given', () => {
    for (const value of [1, true, [], new Date(0), { __proto__: null }, { registers: 1 }, Symbol('x'), () => 1]) {
      expect(validateRegister(value).ok).toBe(false);
    }
  });

  it('gives the values of the sentence and never the content of the field', () => {
    const result = validateRegister(changed((n) => void (n.language = 'salainen' as never)));
    expect(result.ok ? null : result.errors).toEqual([{ path: 'language', code: 'unknown-value', facts: { allowed: 'fi | sv | en' } }]);
  });
});

describe('the public page of a register', () => {
  it.each([sedu, nurmijarvi])('shows every section of $id word for word and in order', (notice) => {
    const shown = noticeSections(notice);
    expect(shown.slice(0, notice.sections.length).map(({ number, title, text }) => ({ number, title, text }))).toEqual(notice.sections);
    expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
    expect(shown.every(({ language }) => language === 'fi')).toBe(true);
  });

  it('shows the footer where there is one', () => {
    expect(noticeSections(sedu)).toHaveLength(23);
    expect(noticeSections(sedu).at(-1)).toEqual({ id: 'footer', number: null, title: '', text: sedu.footer?.text, language: 'fi' });
    expect(noticeSections(nurmijarvi)).toHaveLength(20);
  });
});

describe('the record read from a notice', () => {
  const seduRecord = registerRecordFrom(sedu);
  const nurmijarviRecord = registerRecordFrom(nurmijarvi);

  it('gathers the data of the notice under categories with a basis', () => {
    expect(seduRecord.dataCategories.map(({ code, basis, asWritten }) => `${code} ${basis} ${asWritten.length}`)).toEqual([
      'names legal-obligation 2',
      'email legal-obligation 2',
      'user-account legal-obligation 1',
      'identity-code legal-obligation 1',
      'study-right legal-obligation 4',
      'birth-date legal-obligation 1',
      'groups-and-timetable legal-obligation 1',
      'documents legal-obligation 1',
      'online-identifiers legal-obligation 2',
    ]);
    expect(seduRecord.dataCategories[0]?.groups).toEqual(['Henkilökunta', 'Opiskelija']);
    expect(nurmijarviRecord.dataCategories.map(({ code, basis }) => `${code} ${basis}`)).toEqual([
      'contact-details legal-obligation',
      'user-account legal-obligation',
      'background legal-obligation',
      'school-history legal-obligation',
      'decisions legal-obligation',
      'attendance legal-obligation',
      'learning-support legal-obligation',
      'groups-and-timetable legal-obligation',
      'grades legal-obligation',
      'messages legal-obligation',
      'permissions consent',
      'school-transport legal-obligation',
      'afternoon-activities legal-obligation',
      'study-guidance legal-obligation',
      'reports legal-obligation',
    ]);
  });

  it.each([sedu, nurmijarvi])('loses no data item of $id', (notice) => {
    const items = (list: readonly { text: string; items?: readonly never[] }[]): string[] => list.flatMap((item) => [item.text, ...items(item.items ?? [])]);
    const written = registerRecordFrom(notice).dataCategories.flatMap(({ asWritten }) => asWritten);
    expect([...written].sort()).toEqual(notice.dataCategories.groups.flatMap((group) => items(group.items as never)).sort());
  });

  it('names every known category in three languages and its secrecy with its source', () => {
    for (const category of [...seduRecord.dataCategories, ...nurmijarviRecord.dataCategories]) {
      expect(new Set(Object.values(category.names)).size).toBeGreaterThanOrEqual(2);
      expect(Object.values(category.names).every((name) => name.length > 2)).toBe(true);
      expect(category.translated).toBe(true);
      expect(category.secrecy === 'public').toBe(category.secrecyGround === null);
    }
    const support = nurmijarviRecord.dataCategories.find(({ code }) => code === 'learning-support');
    expect([support?.secrecy, support?.special, citationOf(support!.secrecyGround!)]).toEqual(['secret', true, 'Julkisuuslaki 621/1999 24 § 1 mom. 30 k.']);
  });

  it('makes a category of its own of words it does not know', () => {
    const notice = changed((n) => void ((n.dataCategories as { groups: unknown[] }).groups = [{ group: 'Muut', condition: null, items: [{ text: 'Kengännumero' }] }]));
    const [category] = registerRecordFrom(notice as RegisterNotice).dataCategories;
    expect(category).toEqual({
      code: 'own-1',
      names: { fi: 'Kengännumero', sv: 'Kengännumero', en: 'Kengännumero' },
      basis: 'legal-obligation',
      secrecy: 'case-by-case',
      secrecyGround: null,
      special: false,
      asWritten: ['Kengännumero'],
      groups: ['Muut'],
      translated: false,
    });
  });

  it('offers the register by services in everyday words', () => {
    expect(seduRecord.services.map(({ code }) => code)).toEqual(['extracts-and-certificates']);
    expect(seduRecord.services[0]?.keywords.fi).toContain('atomi');
    expect(nurmijarviRecord.services.map(({ code, group }) => `${group}/${code}`)).toEqual([
      'school/school',
      'school/wilma',
      'school/learning-support',
      'upper-secondary/general-upper-secondary',
      'upper-secondary/compulsory-education',
      'daily-life/school-transport',
      'daily-life/afternoon-activities',
    ]);
    const unknown = changed((n) => {
      n.name = 'Venepaikat' as never;
      (n.purpose as { paragraphs: string[] }).paragraphs = ['Venepaikkojen vuokraus.'];
    });
    expect(registerRecordFrom(unknown as RegisterNotice).services).toEqual([
      {
        code: 'sedu-atomi',
        group: 'other',
        names: { fi: 'Venepaikat', sv: 'Venepaikat', en: 'Venepaikat' },
        keywords: { fi: ['Venepaikat'], sv: ['Venepaikat'], en: ['Venepaikat'] },
      },
    ]);
  });

  it('promises four weeks for every right unless the organisation says otherwise', () => {
    expect(Object.entries(seduRecord.deadlineRules)).toEqual(RIGHTS.map((right) => [right, 'four-weeks']));
    const slower = changed((n) => void ((n.derived as { deadlineRules: unknown }).deadlineRules = { automatedDecision: 'one-month' }));
    expect(registerRecordFrom(slower as RegisterNotice).deadlineRules).toEqual({ ...seduRecord.deadlineRules, 'automated-decision': 'one-month' });
    const silent = changed((n) => void delete n.derived);
    expect(registerRecordFrom(silent as RegisterNotice).deadlineRules).toEqual(seduRecord.deadlineRules);
  });

  it('takes the people of the notice, and leaves a signatory to be appointed where only a title is named', () => {
    expect(seduRecord.people.owners.map(({ title }) => title)).toEqual(['palveluneuvoja', 'palveluneuvoja', 'IT-päällikkö']);
    expect(seduRecord.people.signatory).toEqual({ kind: 'named', contact: seduRecord.people.responsible });
    expect(seduRecord.people.responsible?.title).toBe('vararehtori');
    expect(seduRecord.people.organisationResponsible?.title).toBe('kuntayhtymän johtaja, rehtori');
    expect(seduRecord.people.dataProtectionOfficer?.title).toBe('Tietosuojavastaava');
    expect(nurmijarviRecord.people.signatory).toEqual({ kind: 'to-be-appointed', title: 'Sivistysjohtaja' });
    expect(nurmijarviRecord.people.organisationResponsible).toBeNull();
    expect(nurmijarviRecord.people.deputies).toEqual([]);
    expect(nurmijarviRecord.people.dataProtectionOfficer).toEqual({ name: null, title: 'Asianhallintapäällikkö', phone: null, email: 'tietosuoja@nurmijarvi.fi' });
    const nobody = changed((n) => {
      n.registerResponsiblePersons = [] as never;
      n.dataProtectionOfficer = null as never;
    });
    const { people } = registerRecordFrom(nobody as RegisterNotice);
    expect([people.responsible, people.dataProtectionOfficer, people.signatory]).toEqual([null, null, { kind: 'to-be-appointed', title: null }]);
  });

  it('lists recipients once, processors by name', () => {
    expect(seduRecord.recipients).toEqual([{ code: 'studyo-oy', name: 'Studyo Oy', kind: 'processor', mayBeUnaffected: false }]);
    expect(nurmijarviRecord.recipients).toHaveLength(9);
    expect(nurmijarviRecord.recipients.filter(({ kind }) => kind === 'processor').map(({ code }) => code)).toEqual(['opetusverkon-kayttajahallinta-ad-pilvipalvelut-o365-ja-gse']);
    expect(nurmijarviRecord.recipients.filter(({ mayBeUnaffected }) => mayBeUnaffected).map(({ code }) => code)).toEqual(['tilastokeskus']);
  });

  it('accepts the documents of the notice without the Kela card, or the default ones', () => {
    expect(seduRecord.identityDocuments).toEqual(['driving-licence', 'passport', 'identity-card']);
    expect(nurmijarviRecord.identityDocuments).toEqual(['passport', 'identity-card', 'driving-licence']);
  });

  it('confirms nothing', () => {
    expect(seduRecord.remedy).toEqual({ code: null, body: null, confirmedBy: null });
  });

  it('gives the version that certificates print, and the organisation’s slug', () => {
    expect([seduRecord.noticeVersion, nurmijarviRecord.noticeVersion]).toEqual([sedu.sourceSha256?.slice(0, 12), '2022-05-05']);
    const plain = changed((n) => void delete n.sourceSha256);
    expect(registerRecordFrom(plain as RegisterNotice).noticeVersion).toBe('1');
    expect([organisationSlugFrom(sedu), organisationSlugFrom(nurmijarvi)]).toEqual(['sedu', 'nurmijarvi']);
    const mailless = changed((n) => void ((n.controller as { email: unknown }).email = null));
    expect(organisationSlugFrom(mailless as RegisterNotice)).toBe('seinajoen-koulutuskuntayhtyma');
  });

  it('carries the careful answers, and the notice’s own where somebody has looked', () => {
    const read = ({ statutory, authorityActivity, mayHoldProtectedAddresses, holdsIdentityCodes, mayHoldMinors }: ReturnType<typeof registerRecordFrom>) =>
      [statutory, authorityActivity, mayHoldProtectedAddresses, holdsIdentityCodes, mayHoldMinors];
    expect(read(seduRecord)).toEqual([true, true, true, true, true]);
    expect(read(registerRecordFrom(changed((n) => void delete n.derived) as RegisterNotice))).toEqual([true, true, true, true, true]);
    const looked = { statutoryRegister: false, registerIsAuthorityActivity: false, turvakieltoRelevant: false, containsHetu: false, minorsPossible: false };
    expect(read(registerRecordFrom(changed((n) => void (n.derived = looked as never)) as RegisterNotice))).toEqual([false, false, false, false, false]);
  });

  it('reads the basis from articles, else from words, else asks', () => {
    const basis = (derived: unknown, articles: string[], stated: string) => {
      const notice = changed((n) => {
        n.derived = derived as never;
        n.legalBasis = { ...(n.legalBasis as object), gdprArticles: articles.map((article) => ({ article, text: 'x' })), stated } as never;
      });
      const record = registerRecordFrom(notice as RegisterNotice);
      return [record.dataCategories[0]?.basis, record.openQuestions.some(({ id }) => id === 'legal-basis'), record.statutory];
    };
    expect(basis(undefined, ['6(1)(e)'], '')).toEqual(['public-task', false, false]);
    expect(basis(undefined, [], 'Käsittely perustuu suostumukseen.')).toEqual(['consent', false, false]);
    expect(basis(undefined, [], 'Suostumus ja lakisääteinen velvoite')).toEqual(['legal-obligation', false, true]);
    expect(basis(undefined, [], 'Sopimuksen täytäntöönpano')).toEqual(['contract', false, false]);
    expect(basis(undefined, [], 'Elintärkeiden etujen suojaaminen')).toEqual(['vital-interests', false, false]);
    expect(basis(undefined, [], 'Oikeutettu etu')).toEqual(['legitimate-interest', false, false]);
    expect(basis(undefined, [], 'Ei mainittu')).toEqual(['legal-obligation', true, false]);
  });
});

describe('what an access answer takes from the notice', () => {
  const gaps = (notice: RegisterNotice) => article15From(notice).map(({ element, status, gap }) => [element, status, gap].filter((part) => part !== null).join(' '));

  it('is complete for Sedu', () => {
    expect(gaps(sedu)).toEqual([
      'purposes from-notice',
      'categories from-notice',
      'recipients from-notice',
      'retention from-notice',
      'rights from-law',
      'complaint from-law',
      'source from-notice',
      'automated-decisions from-notice',
      'transfers from-notice',
    ]);
    expect(article15From(sedu).map(({ citation }) => citationOf(citation))).toEqual([
      'GDPR Art. 15(1)(a)',
      'GDPR Art. 15(1)(b)',
      'GDPR Art. 15(1)(c)',
      'GDPR Art. 15(1)(d)',
      'GDPR Art. 15(1)(e)',
      'GDPR Art. 15(1)(f)',
      'GDPR Art. 15(1)(g)',
      'GDPR Art. 15(1)(h)',
      'GDPR Art. 15(2)',
    ]);
    const texts = Object.fromEntries(article15From(sedu).map(({ element, text }) => [element, text]));
    expect(texts.purposes).toBe([sedu.purpose.paragraphs[0], 'Rekisteri on viranomaistoiminnan rekisteri.', 'Lakisääteinen velvoite.'].join('\n'));
    expect(texts.recipients).toContain('Studyo Oy');
    expect(texts.categories).toContain('Opiskelija: Nimet (etunimi, sukunimi); Käyttäjätunnus');
    expect(texts.transfers).toBe('Tietoja ei siirretä EU:n tai Euroopan talousalueen ulkopuolelle.');
    expect(texts.rights).toBeNull();
  });

  it('has three open facts for Nurmijärvi', () => {
    expect(gaps(nurmijarvi).filter((line) => line.includes('needs-answer'))).toEqual([
      'recipients needs-answer recipient-unnamed',
      'retention needs-answer period-vague',
      'transfers needs-answer contradictory',
    ]);
  });

  it.each([
    ['no word on transfers', (n) => void (n.transfersOutsideEea = null as never), 'transfers needs-answer silent'],
    ['transfers left open', (n) => void (n.transfersOutsideEea = { occurs: null, text: ['?'], safeguards: null } as never), 'transfers needs-answer silent'],
    ['transfers without safeguards', (n) => void (n.transfersOutsideEea = { occurs: true, text: ['USA'], safeguards: null } as never), 'transfers needs-answer safeguards-missing'],
    ['transfers with safeguards', (n) => void (n.transfersOutsideEea = { occurs: true, text: ['USA'], safeguards: 'SCC' } as never), 'transfers from-notice'],
    ['no word on retention', (n) => void (n.retention = null as never), 'retention needs-answer silent'],
    ['a period in years', (n) => void (n.retention = { text: ['10 vuotta'], processor: [], governedBy: null } as never), 'retention from-notice'],
    ['no word on automation', (n) => void (n.automatedDecisionMaking = null as never), 'automated-decisions needs-answer silent'],
    ['automation left open', (n) => void (n.automatedDecisionMaking = { used: null, profiling: null, text: 'x' } as never), 'automated-decisions needs-answer silent'],
    ['no sources', (n) => void (n.sources = [] as never), 'source needs-answer silent'],
    ['no outsourcing', (n) => void (n.outsourcing = null as never), 'recipients from-notice'],
  ] as [string, (notice: Record<string, never>) => void, string][])('sees %s', (_what, change, line) => {
    expect(gaps(changed(change) as RegisterNotice)).toContain(line);
  });
});

describe('open questions of a register', () => {
  const record = registerRecordFrom(nurmijarvi);
  const ids = (right: Parameters<typeof unansweredFor>[1], answered: string[] = []) => unansweredFor(record, right, answered).map(({ id }) => id);

  it('sort the remarks on the notice by what is to be done', () => {
    const handled = (handling: string) => record.openQuestions.filter((question) => question.kind === 'anomaly' && question.handling === handling).map(({ where }) => where);
    expect(handled('answer-before-reply')).toEqual(['8 vs 10', '11']);
    expect(handled('law-prevails')).toEqual(['14', '14', '15', '16', '13/17']);
    expect(registerRecordFrom(sedu).openQuestions.filter(({ handling }) => handling === 'setting-decides').map(({ where }) => where)).toEqual(['18']);
    expect(record.openQuestions.filter(({ kind }) => kind === 'anomaly')).toHaveLength(16);
    expect(record.openQuestions[1]?.remark).toBe("8: 'ei yhdistetä'; 10: 'tietoja voidaan yhdistää muihin tietoihin' — contradiction, also system testing with personal data");
  });

  it('hold back every right for a contradiction, and access also for an open fact', () => {
    expect(ids('rectification')).toEqual(['anomaly-2', 'anomaly-3']);
    expect(ids('access')).toEqual(['anomaly-2', 'anomaly-3', 'article-15-recipients', 'article-15-retention', 'article-15-transfers']);
  });

  it('hold back nothing once answered', () => {
    expect(ids('rectification', ['anomaly-2', 'anomaly-3'])).toEqual([]);
    expect(ids('access', ['anomaly-2', 'article-15-transfers'])).toEqual(['anomaly-3', 'article-15-recipients', 'article-15-retention']);
  });

  it('hold back nothing in Sedu', () => {
    expect(RIGHTS.flatMap((right) => unansweredFor(registerRecordFrom(sedu), right, []))).toEqual([]);
  });
});
