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

/** A copy of Sedu's notice with places of it changed, as an importer might meet it; `undefined` takes a field away. */
function changed(changes: Readonly<Record<string, unknown>>): unknown {
  const copy: unknown = structuredClone(sedu);
  for (const [path, value] of Object.entries(changes)) {
    const names = path.split('.');
    const last = names.pop()!;
    const place = names.reduce<Record<string, unknown>>(
      (at, name) => at[name] as Record<string, unknown>,
      copy as Record<string, unknown>,
    );
    if (value === undefined) delete place[last];
    else place[last] = value;
  }
  return copy;
}

const read = (changes: Readonly<Record<string, unknown>>) =>
  registerRecordFrom(changed(changes) as RegisterNotice);

const errorsOf = (value: unknown) => {
  const result = validateRegister(value);
  return result.ok ? [] : result.errors.map(({ path, code }) => `${path} ${code}`);
};

describe('checking a file of notices', () => {
  it('accepts the two seeded notices as they are', () => {
    expect(validateRegisterFile(file)).toEqual({
      ok: true,
      registers: (file as { registers: unknown }).registers,
    });
  });

  it.each([
    ['nothing', undefined, [' missing']],
    ['null', null, [' wrong-type']],
    ['a list', [], [' wrong-type']],
    ['a text', 'x', [' wrong-type']],
    ['an empty record', {}, ['schemaVersion missing', 'registers missing']],
    ['no registers', { schemaVersion: '1.0', registers: [] }, ['registers empty']],
    ['another version', { schemaVersion: '2.0', registers: [sedu] }, ['schemaVersion unknown-version']],
    [
      'twice the same id',
      { schemaVersion: '1.0', registers: [sedu, nurmijarvi, sedu] },
      ['registers[2].id duplicate-id'],
    ],
  ])('rejects %s', (_what, value, expected) => {
    const result = validateRegisterFile(value);
    expect(result.ok ? [] : result.errors.map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
  });

  it('says where in the file a field is bad', () => {
    const result = validateRegisterFile({
      schemaVersion: '1.0',
      registers: [sedu, { ...nurmijarvi, name: 7 }],
    });
    expect(result).toEqual({
      ok: false,
      errors: [
        { path: 'registers[1].name', code: 'wrong-type', facts: { expected: 'text', found: 'number' } },
      ],
    });
  });
});

describe('checking one notice', () => {
  it.each([
    ['an id', { id: 'Sedu Atomi' }, ['id not-an-id']],
    ['a language', { language: 'de' }, ['language unknown-value']],
    ['no name', { name: undefined }, ['name missing']],
    ['an empty name', { name: '  ' }, ['name empty']],
    ['a name too long', { name: 'a'.repeat(20_001) }, ['name too-long']],
    ['the longest name', { name: 'a'.repeat(20_000) }, []],
    ['a date written otherwise', { noticeModified: '5.5.2022' }, ['noticeModified not-a-date']],
    ['a date that is none', { noticeModified: '2022-02-29' }, ['noticeModified not-a-date']],
    ['a 31st of a short month', { noticeModified: '2022-04-31' }, ['noticeModified not-a-date']],
    ['a century that is no leap year', { noticeModified: '1900-02-29' }, ['noticeModified not-a-date']],
    ['a leap day', { noticeModified: '2024-02-29' }, []],
    ['a leap day of 2000', { noticeModified: '2000-02-29' }, []],
    ['a 31st', { noticeModified: '2024-01-31' }, []],
    ['a mail address', { 'contacts.1.email': 'nina(at)sedu.fi' }, ['contacts[1].email not-an-email']],
    ['no purpose', { 'purpose.paragraphs': [] }, ['purpose.paragraphs empty']],
    ['a misspelt field', { disclosure: {}, disclosures: undefined }, ['disclosures missing']],
    [
      'a yes that is a word',
      { 'automatedDecisionMaking.used': 'ei' },
      ['automatedDecisionMaking.used wrong-type'],
    ],
    [
      'a deadline rule',
      { 'derived.deadlineRules.access': 'six-weeks' },
      ['derived.deadlineRules.access unknown-value'],
    ],
    ['a legal basis', { 'derived.gdprLegalBases': ['6(1)(g)'] }, ['derived.gdprLegalBases[0] unknown-value']],
    [
      'a number that is not whole',
      { 'derived.fee.freePerYear': 1.5 },
      ['derived.fee.freePerYear wrong-type'],
    ],
    ['a negative number', { 'derived.fee.freePerYear': -1 }, ['derived.fee.freePerYear wrong-type']],
    ['a zero', { 'derived.fee.freePerYear': 0 }, []],
    ['transfers', { 'transfersOutsideEea.occurs': 'maybe' }, ['transfersOutsideEea.occurs unknown-value']],
    [
      'transfers left out',
      { 'transfersOutsideEea.occurs': undefined },
      ['transfersOutsideEea.occurs missing'],
    ],
    ['too many contacts', { contacts: Array(501).fill(sedu.contacts[0]) }, ['contacts too-many']],
    ['the most contacts', { contacts: Array(500).fill(sedu.contacts[0]) }, []],
    ['a list that is a record', { sources: {} }, ['sources wrong-type']],
    ['a map that is a list', { 'derived.rights': [] }, ['derived.rights wrong-type']],
    ['no derived part', { derived: undefined }, []],
    ['silence about secrecy', { secrecy: null }, []],
    ['two things', { name: undefined, sections: undefined }, ['name missing', 'sections missing']],
  ] as [string, Record<string, unknown>, string[]][])('looks at %s', (_what, changes, expected) => {
    expect(errorsOf(changed(changes))).toEqual(expected);
  });

  it('reads nested items down to a bounded depth', () => {
    const nest = (depth: number): { text: string; items?: unknown[] } =>
      depth === 0 ? { text: 'a' } : { text: 'a', items: [nest(depth - 1)] };
    const withItems = (depth: number) => changed({ 'dataCategories.groups.0.items': [nest(depth)] });
    expect(errorsOf(withItems(5))).toEqual([]);
    expect(errorsOf(withItems(6))[0]).toMatch(/ too-deep$/);
  });

  it('never throws, whatever it is given', () => {
    for (const value of [
      1,
      true,
      [],
      new Date(0),
      { __proto__: null },
      { registers: 1 },
      Symbol('x'),
      () => 1,
    ]) {
      expect(validateRegister(value).ok).toBe(false);
    }
  });

  it('gives the values of the sentence and never the content of the field', () => {
    const result = validateRegister(changed({ language: 'salainen' }));
    expect(result.ok ? null : result.errors).toEqual([
      { path: 'language', code: 'unknown-value', facts: { allowed: 'fi | sv | en' } },
    ]);
  });
});

describe('the public page of a register', () => {
  it.each([sedu, nurmijarvi])('shows every section of $id word for word and in order', (notice) => {
    const shown = noticeSections(notice);
    expect(
      shown.slice(0, notice.sections.length).map(({ number, title, text }) => ({ number, title, text })),
    ).toEqual(notice.sections);
    expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
    expect(shown.every(({ language }) => language === 'fi')).toBe(true);
  });

  it('shows the footer where there is one', () => {
    expect(noticeSections(sedu)).toHaveLength(23);
    expect(noticeSections(sedu).at(-1)).toEqual({
      id: 'footer',
      number: null,
      title: '',
      text: sedu.footer?.text,
      language: 'fi',
    });
    expect(noticeSections(nurmijarvi)).toHaveLength(20);
  });
});

describe('the record read from a notice', () => {
  const seduRecord = registerRecordFrom(sedu);
  const nurmijarviRecord = registerRecordFrom(nurmijarvi);

  it('gathers the data of the notice under categories with a basis', () => {
    expect(
      seduRecord.dataCategories.map(({ code, basis, asWritten }) => `${code} ${basis} ${asWritten.length}`),
    ).toEqual([
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
    const items = (list: readonly { text: string; items?: readonly never[] }[]): string[] =>
      list.flatMap((item) => [item.text, ...items(item.items ?? [])]);
    const written = registerRecordFrom(notice).dataCategories.flatMap(({ asWritten }) => asWritten);
    expect([...written].sort()).toEqual(
      notice.dataCategories.groups.flatMap((group) => items(group.items as never)).sort(),
    );
  });

  it('names every known category in three languages and its secrecy with its source', () => {
    for (const category of [...seduRecord.dataCategories, ...nurmijarviRecord.dataCategories]) {
      expect(new Set(Object.values(category.names)).size).toBeGreaterThanOrEqual(2);
      expect(Object.values(category.names).every((name) => name.length > 2)).toBe(true);
      expect(category.translated).toBe(true);
      expect(category.secrecy === 'public').toBe(category.secrecyGround === null);
    }
    const support = nurmijarviRecord.dataCategories.find(({ code }) => code === 'learning-support');
    expect([support?.secrecy, support?.special, citationOf(support!.secrecyGround!)]).toEqual([
      'secret',
      true,
      'Julkisuuslaki 621/1999 24 § 1 mom. 30 k.',
    ]);
  });

  it('makes a category of its own of words it does not know', () => {
    const [category] = read({
      'dataCategories.groups': [{ group: 'Muut', condition: null, items: [{ text: 'Kengännumero' }] }],
    }).dataCategories;
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
    expect(read({ name: 'Venepaikat', 'purpose.paragraphs': ['Venepaikkojen vuokraus.'] }).services).toEqual([
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
    expect(read({ 'derived.deadlineRules': { automatedDecision: 'one-month' } }).deadlineRules).toEqual({
      ...seduRecord.deadlineRules,
      'automated-decision': 'one-month',
    });
    expect(read({ derived: undefined }).deadlineRules).toEqual(seduRecord.deadlineRules);
  });

  it('takes the people of the notice, and leaves a signatory to be appointed where only a title is named', () => {
    expect(seduRecord.people.owners.map(({ title }) => title)).toEqual([
      'palveluneuvoja',
      'palveluneuvoja',
      'IT-päällikkö',
    ]);
    expect(seduRecord.people.signatory).toEqual({ kind: 'named', contact: seduRecord.people.responsible });
    expect(seduRecord.people.responsible?.title).toBe('vararehtori');
    expect(seduRecord.people.organisationResponsible?.title).toBe('kuntayhtymän johtaja, rehtori');
    expect(seduRecord.people.dataProtectionOfficer?.title).toBe('Tietosuojavastaava');
    expect(nurmijarviRecord.people.signatory).toEqual({ kind: 'to-be-appointed', title: 'Sivistysjohtaja' });
    expect(nurmijarviRecord.people.organisationResponsible).toBeNull();
    expect(nurmijarviRecord.people.deputies).toEqual([]);
    expect(nurmijarviRecord.people.dataProtectionOfficer).toEqual({
      name: null,
      title: 'Asianhallintapäällikkö',
      phone: null,
      email: 'tietosuoja@nurmijarvi.fi',
    });
    const { people } = read({ registerResponsiblePersons: [], dataProtectionOfficer: null });
    expect([people.responsible, people.dataProtectionOfficer, people.signatory]).toEqual([
      null,
      null,
      { kind: 'to-be-appointed', title: null },
    ]);
  });

  it('lists recipients once, processors by name', () => {
    expect(seduRecord.recipients).toEqual([
      { code: 'studyo-oy', name: 'Studyo Oy', kind: 'processor', mayBeUnaffected: false },
    ]);
    expect(nurmijarviRecord.recipients).toHaveLength(9);
    expect(
      nurmijarviRecord.recipients.filter(({ kind }) => kind === 'processor').map(({ code }) => code),
    ).toEqual(['opetusverkon-kayttajahallinta-ad-pilvipalvelut-o365-ja-gse']);
    expect(
      nurmijarviRecord.recipients.filter(({ mayBeUnaffected }) => mayBeUnaffected).map(({ code }) => code),
    ).toEqual(['tilastokeskus']);
  });

  it('accepts the documents of the notice without the Kela card, or the default ones', () => {
    expect(seduRecord.identityDocuments).toEqual(['driving-licence', 'passport', 'identity-card']);
    expect(nurmijarviRecord.identityDocuments).toEqual(['passport', 'identity-card', 'driving-licence']);
  });

  it('confirms nothing', () => {
    expect(seduRecord.remedy).toEqual({ code: null, body: null, confirmedBy: null });
  });

  it('gives the version that certificates print, and the organisation’s slug', () => {
    expect([seduRecord.noticeVersion, nurmijarviRecord.noticeVersion]).toEqual([
      sedu.sourceSha256?.slice(0, 12),
      '2022-05-05',
    ]);
    expect(read({ sourceSha256: undefined }).noticeVersion).toBe('1');
    expect([organisationSlugFrom(sedu), organisationSlugFrom(nurmijarvi)]).toEqual(['sedu', 'nurmijarvi']);
    expect(organisationSlugFrom(changed({ 'controller.email': null }) as RegisterNotice)).toBe(
      'seinajoen-koulutuskuntayhtyma',
    );
  });

  it('carries the careful answers, and the notice’s own where somebody has looked', () => {
    const answers = ({
      statutory,
      authorityActivity,
      mayHoldProtectedAddresses,
      holdsIdentityCodes,
      mayHoldMinors,
    }: ReturnType<typeof registerRecordFrom>) => [
      statutory,
      authorityActivity,
      mayHoldProtectedAddresses,
      holdsIdentityCodes,
      mayHoldMinors,
    ];
    expect(answers(seduRecord)).toEqual([true, true, true, true, true]);
    expect(answers(read({ derived: undefined }))).toEqual([true, true, true, true, true]);
    const looked = {
      statutoryRegister: false,
      registerIsAuthorityActivity: false,
      turvakieltoRelevant: false,
      containsHetu: false,
      minorsPossible: false,
    };
    expect(answers(read({ derived: looked }))).toEqual([false, false, false, false, false]);
  });

  it('reads the basis from articles, else from words, else asks', () => {
    const basis = (derived: unknown, articles: string[], stated: string) => {
      const record = read({
        derived,
        'legalBasis.gdprArticles': articles.map((article) => ({ article, text: 'x' })),
        'legalBasis.stated': stated,
      });
      return [
        record.dataCategories[0]?.basis,
        record.openQuestions.some(({ id }) => id === 'legal-basis'),
        record.statutory,
      ];
    };
    expect(basis(undefined, ['6(1)(e)'], '')).toEqual(['public-task', false, false]);
    expect(basis(undefined, [], 'Käsittely perustuu suostumukseen.')).toEqual(['consent', false, false]);
    expect(basis(undefined, [], 'Suostumus ja lakisääteinen velvoite')).toEqual([
      'legal-obligation',
      false,
      true,
    ]);
    expect(basis(undefined, [], 'Sopimuksen täytäntöönpano')).toEqual(['contract', false, false]);
    expect(basis(undefined, [], 'Elintärkeiden etujen suojaaminen')).toEqual([
      'vital-interests',
      false,
      false,
    ]);
    expect(basis(undefined, [], 'Oikeutettu etu')).toEqual(['legitimate-interest', false, false]);
    expect(basis(undefined, [], 'Ei mainittu')).toEqual(['legal-obligation', true, false]);
  });
});

describe('what an access answer takes from the notice', () => {
  const gaps = (notice: RegisterNotice) =>
    article15From(notice).map(({ element, status, gap }) =>
      [element, status, gap].filter((part) => part !== null).join(' '),
    );

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
    expect(texts.purposes).toBe(
      [
        sedu.purpose.paragraphs[0],
        'Rekisteri on viranomaistoiminnan rekisteri.',
        'Lakisääteinen velvoite.',
      ].join('\n'),
    );
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
    ['no word on transfers', { transfersOutsideEea: null }, 'transfers needs-answer silent'],
    [
      'transfers left open',
      { transfersOutsideEea: { occurs: null, text: ['?'], safeguards: null } },
      'transfers needs-answer silent',
    ],
    [
      'transfers without safeguards',
      { transfersOutsideEea: { occurs: true, text: ['USA'], safeguards: null } },
      'transfers needs-answer safeguards-missing',
    ],
    [
      'transfers with safeguards',
      { transfersOutsideEea: { occurs: true, text: ['USA'], safeguards: 'SCC' } },
      'transfers from-notice',
    ],
    ['no word on retention', { retention: null }, 'retention needs-answer silent'],
    [
      'a period in years',
      { retention: { text: ['10 vuotta'], processor: [], governedBy: null } },
      'retention from-notice',
    ],
    ['no word on automation', { automatedDecisionMaking: null }, 'automated-decisions needs-answer silent'],
    [
      'automation left open',
      { automatedDecisionMaking: { used: null, profiling: null, text: 'x' } },
      'automated-decisions needs-answer silent',
    ],
    ['no sources', { sources: [] }, 'source needs-answer silent'],
    ['no outsourcing', { outsourcing: null }, 'recipients from-notice'],
  ] as [string, Record<string, unknown>, string][])('sees %s', (_what, changes, line) => {
    expect(gaps(changed(changes) as RegisterNotice)).toContain(line);
  });
});

describe('open questions of a register', () => {
  const record = registerRecordFrom(nurmijarvi);
  const ids = (right: Parameters<typeof unansweredFor>[1], answered: string[] = []) =>
    unansweredFor(record, right, answered).map(({ id }) => id);

  it('sort the remarks on the notice by what is to be done', () => {
    const handled = (handling: string) =>
      record.openQuestions
        .filter((question) => question.kind === 'anomaly' && question.handling === handling)
        .map(({ where }) => where);
    expect(handled('answer-before-reply')).toEqual(['8 vs 10', '11']);
    expect(handled('law-prevails')).toEqual(['14', '14', '15', '16', '13/17']);
    expect(
      registerRecordFrom(sedu)
        .openQuestions.filter(({ handling }) => handling === 'setting-decides')
        .map(({ where }) => where),
    ).toEqual(['18']);
    expect(record.openQuestions.filter(({ kind }) => kind === 'anomaly')).toHaveLength(16);
    expect(record.openQuestions[1]?.remark).toBe(
      "8: 'ei yhdistetä'; 10: 'tietoja voidaan yhdistää muihin tietoihin' — contradiction, also system testing with personal data",
    );
  });

  it('hold back every right for a contradiction, and access also for an open fact', () => {
    expect(ids('rectification')).toEqual(['anomaly-2', 'anomaly-3']);
    expect(ids('access')).toEqual([
      'anomaly-2',
      'anomaly-3',
      'article-15-recipients',
      'article-15-retention',
      'article-15-transfers',
    ]);
  });

  it('hold back nothing once answered', () => {
    expect(ids('rectification', ['anomaly-2', 'anomaly-3'])).toEqual([]);
    expect(ids('access', ['anomaly-2', 'article-15-transfers'])).toEqual([
      'anomaly-3',
      'article-15-recipients',
      'article-15-retention',
    ]);
  });

  it('hold back nothing in Sedu', () => {
    expect(RIGHTS.flatMap((right) => unansweredFor(registerRecordFrom(sedu), right, []))).toEqual([]);
  });
});
