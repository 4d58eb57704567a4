import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  LANGUAGES,
  QUESTIONS,
  registerRecordFrom,
  validateRegister,
  type Language,
} from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';
import { Temporal } from 'temporal-polyfill';
import { checkPdf } from '../checking/index.js';
import { pdfFacts, pdfOperators, pdfText, qpdfCheck } from '../fixtures/pdf-programs.js';
import { questionsOnPaper, renderPaperForm, type PaperFormFacts } from './index.js';

const AT = Temporal.Instant.from('2026-03-03T08:00:00Z');
const SEED = JSON.parse(readFileSync('libs/domain/src/register/seed/registers.json', 'utf8')) as {
  registers: unknown[];
};
const REGISTERS = SEED.registers.flatMap((raw) => {
  const read = validateRegister(raw);
  return read.ok ? [registerRecordFrom(read.register)] : [];
});
const FACTS: PaperFormFacts = {
  organisationName: 'Keksitty kunta',
  registers: REGISTERS,
  servicePoint: 'Keksitty palvelupiste, Keksitie 1',
  phone: '09 000 0000',
  identityDocuments: ['passport', 'identity-card'],
  suomiFiMessages: true,
  url: 'https://tiedot.keksitty.test/sedu',
};
const rendered = (language: Language, facts = FACTS): Promise<Buffer> =>
  renderPaperForm(questionsOnPaper(facts, language), AT);

/** Each organisation's own form: its registers, and no others. */
const ORGANISATIONS = REGISTERS.map((register) => ({
  name: register.registerId,
  facts: { ...FACTS, registers: [register] },
}));
const EVERY_FORM = ORGANISATIONS.flatMap(({ name, facts }) =>
  LANGUAGES.map((language) => [name, language, facts] as const),
);

/** The only findings that a form may have: it is no PDF/A, and it has fields, whose text a program sets in its own font. */
const EXPLAINED = [
  /^catalogue: no PDF\/A output intent$/,
  /^metadata: no PDF\/A (?:part|level)$/,
  /: a form field that nobody asked for$/,
  /: a standard font$/,
];

/** Fields of a file as an independent program reads them. */
function fieldsOf(bytes: Buffer): { fullname: string; alternativename: string; fieldtype: string }[] {
  const folder = mkdtempSync(join(tmpdir(), 'paper-form-'));
  try {
    const file = join(folder, 'form.pdf');
    writeFileSync(file, bytes);
    const told = execFileSync('qpdf', ['--json', '--json-key=acroform', file], { maxBuffer: 64 << 20 });
    const { acroform } = JSON.parse(told.toString()) as {
      acroform: { fields: { fullname: string; alternativename: string; fieldtype: string }[] };
    };
    return acroform.fields;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Points of height of the room for one's own words. */
function roomOf(bytes: Buffer): number {
  const text = bytes.toString('latin1');
  const field = text.slice(text.indexOf('/T (answers)') - 400, text.indexOf('/T (answers)') + 400);
  const [, , bottom = 0, , top = 0] = /\/Rect \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/.exec(field) ?? [];
  return Number(top) - Number(bottom);
}

describe('the paper form (C17)', () => {
  it.each(LANGUAGES)('in %s is tagged, named and without a fault that is not explained', async (language) => {
    const bytes = await rendered(language);
    const { findings } = await checkPdf(bytes, {
      embeddedFiles: 0,
      linkHosts: ['tiedot.keksitty.test'],
      signed: false,
    });
    expect(findings.filter((finding) => !EXPLAINED.some((pattern) => pattern.test(finding)))).toEqual([]);
    expect(await qpdfCheck(bytes)).toContain('No syntax or stream encoding errors found');
    const facts = await pdfFacts(bytes);
    expect(facts).toContain(t(language, 'paper.form.title'));
    expect(facts).toMatch(/Tagged: +yes/);
    expect(facts).toMatch(/Form: +AcroForm/);
    expect(facts).toMatch(/JavaScript: +no/);
    expect(facts).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/);
  });

  it.each(EVERY_FORM)(
    'of %s in %s is one sheet, and no text is under 12 points',
    async (_name, language, facts) => {
      const bytes = await rendered(language, facts);
      const found = await pdfFacts(bytes);
      expect(/Pages: +(\d+)/.exec(found)?.[1]).toBe('2');
      const sizes = (await pdfOperators(bytes)).matchAll(/\/F\d+ ([\d.]+) Tf/g);
      const points = [...sizes].map(([, size]) => Number(size));
      expect(points.length).toBeGreaterThan(50);
      expect(Math.min(...points)).toBeGreaterThanOrEqual(12);
    },
  );

  it('leaves at least five lines for own words, and more where the texts are short', async () => {
    const heights = await Promise.all(
      EVERY_FORM.map(async ([, language, facts]) => roomOf(await rendered(language, facts))),
    );
    process.stdout.write(
      `paper form: room of ${heights.map((points) => points.toFixed(0)).join(', ')} points\n`,
    );
    expect(Math.min(...heights)).toBeGreaterThan(100);
    expect(Math.max(...heights)).toBeGreaterThan(8 * 21);
  });

  it.each(LANGUAGES)(
    'in %s asks every question of the web form, with a field for each choice and room for the rest',
    async (language) => {
      const bytes = await rendered(language);
      const { texts } = await checkPdf(bytes, { embeddedFiles: 0, linkHosts: [], signed: false });
      const printed = texts.map(({ text }) => text).join('\n');
      const names = fieldsOf(bytes).map(({ fullname }) => fullname);
      for (const [right, questions] of Object.entries(QUESTIONS)) {
        expect(printed).toContain(say(language, `right.${right}.label`));
        for (const question of questions) {
          expect(printed).toContain(say(language, `${question.textKey}.label`));
          if (question.kind === 'choice') expect(names).toContain(`${right}-${question.id}`);
          for (const option of question.options ?? [])
            expect(printed).toContain(say(language, `${question.textKey}.option.${option}`));
        }
      }
      const services = REGISTERS.flatMap((register) => register.services);
      expect(services.length).toBeGreaterThan(5);
      for (const service of services) expect(printed).toContain(service.names[language]);
      for (const name of ['answers', 'name', 'subject-name', 'office-document'])
        expect(names).toContain(name);
      expect(printed).toContain(t(language, 'paper.form.office.document'));
      expect(await pdfText(bytes)).toContain('https://tiedot.keksitty.test/sedu');
    },
  );

  it('has fields that a program can fill in, each with a name of its own and words for a screen reader', async () => {
    const fields = fieldsOf(await rendered('fi'));
    const texts = fields.filter(({ fieldtype }) => fieldtype === '/Tx');
    expect(new Set(texts.map(({ fullname }) => fullname)).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThan(12);
    for (const { alternativename } of fields) expect(alternativename.trim()).not.toBe('');
    expect(fields.filter(({ fullname }) => fullname === 'whose')).toHaveLength(3);
  });

  it('is the same to the byte whenever it is made for the same day', async () => {
    expect((await rendered('sv')).equals(await rendered('sv'))).toBe(true);
  });

  it('asks neither for an identity code nor for a signature', async () => {
    const text = (await pdfText(await rendered('fi'))).toLowerCase();
    for (const word of ['henkilötunnus', 'allekirjoit']) expect(text).not.toContain(word);
  });
});
