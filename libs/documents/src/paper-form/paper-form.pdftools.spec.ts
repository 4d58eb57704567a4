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
import { pdfFacts, pdfText, qpdfCheck } from '../fixtures/pdf-programs.js';
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
    expect(Number(/Pages: +(\d+)/.exec(facts)?.[1])).toBeLessThanOrEqual(6);
  });

  it.each(LANGUAGES)(
    'in %s asks every question of the web form, each with a field of its own',
    async (language) => {
      const bytes = await rendered(language);
      const { texts } = await checkPdf(bytes, { embeddedFiles: 0, linkHosts: [], signed: false });
      const printed = texts.map(({ text }) => text).join('\n');
      const names = fieldsOf(bytes).map(({ fullname }) => fullname);
      for (const [right, questions] of Object.entries(QUESTIONS)) {
        expect(printed).toContain(say(language, `right.${right}.label`));
        for (const question of questions) {
          expect(printed).toContain(say(language, `${question.textKey}.label`));
          if (question.kind === 'files') continue;
          expect(names.some((name) => name.startsWith(`${right}-${question.id}`))).toBe(true);
          for (const option of question.options ?? [])
            expect(printed).toContain(say(language, `${question.textKey}.option.${option}`));
        }
      }
      const services = REGISTERS.flatMap((register) => register.services);
      expect(services.length).toBeGreaterThan(5);
      for (const service of services) expect(printed).toContain(service.names[language]);
      expect(printed).toContain(t(language, 'paper.form.office.document'));
      expect(await pdfText(bytes)).toContain('https://tiedot.keksitty.test/sedu');
    },
  );

  it('has fields that a program can fill in, each with a name of its own and words for a screen reader', async () => {
    const fields = fieldsOf(await rendered('fi'));
    const texts = fields.filter(({ fieldtype }) => fieldtype === '/Tx');
    expect(new Set(texts.map(({ fullname }) => fullname)).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThan(25);
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
