import { describe, expect, it } from '@jest/globals';
import type { MailOrder } from '@oikeuspolku/application';
import { CASE_REMINDER_TABLE, LANGUAGES } from '@oikeuspolku/domain';
import type { CaseReminder, Language } from '@oikeuspolku/domain';
import { PaperMailWriter } from '@oikeuspolku/mail';

const writer = new PaperMailWriter(['https://citizen.example.test', 'https://console.example.test']);
const STATUS = 'https://citizen.example.test/sedu/follow?lang=fi';
const TASK = 'https://console.example.test/sedu/tasks/1/2';

function person(language: Language) {
  return {
    language,
    organisationName: 'Sedu',
    caseNumber: 'TP-2026-00042',
    reader: 'self',
    neutral: false,
    statusUrl: STATUS,
    contact: { handler: 'Sedu', phone: '020 000 0000', servicePoint: 'Koulukatu 1' },
  } as const;
}

function orders(language: Language): readonly MailOrder[] {
  const staff = { language, organisationName: 'Sedu', caseNumber: 'TP-2026-00042', link: TASK } as const;
  const line = { caseNumber: 'TP-2026-00042', dueOn: '2026-03-31', link: TASK };
  const dates = { receivedOn: '2026-03-03', targetDate: '2026-03-31', statutoryDate: '2026-04-07' };
  return [
    { ...person(language), code: 'L1', ...dates, identityOpen: 'show-document' },
    { ...person(language), code: 'L1', ...dates, targetDate: null, identityOpen: null },
    {
      ...person(language),
      code: 'L2',
      answerBy: '2026-03-17',
      pausedFrom: '2026-03-03',
      documents: ['passport'],
    },
    { ...person(language), code: 'L22' },
    {
      ...staff,
      code: 'L5',
      registerName: 'Atomi',
      right: 'rectification',
      taskDueOn: '2026-03-17',
      targetDate: '2026-03-31',
      dpoContact: '020 000 0001',
    },
    { ...staff, code: 'owner-code', digits: '012345', minutes: 30 },
    { ...staff, code: 'L20', signBy: '2026-03-05', statutoryDate: '2026-04-07' },
    {
      language,
      organisationName: 'Sedu',
      code: 'digest',
      lines: [
        { ...line, code: 'L7', registerName: 'Atomi' },
        { ...line, code: 'due-soon', registerName: null },
      ],
    },
  ];
}

describe('the mail writer', () => {
  it.each(LANGUAGES)('writes every message in %s, the same content as text and as HTML', (language) => {
    for (const order of orders(language)) {
      const { subject, text, html } = writer.write(order);
      expect(subject.length).toBeGreaterThan(5);
      expect(`${subject}${text}${html}`).not.toMatch(/[{}]|undefined|\bnull\b|Invalid/);
      expect(html).toContain(`<html lang="${language}">`);
      const plain = html.replace(/<[^>]+>/g, ' ');
      for (const url of text.match(/https?:\S+/g) ?? []) expect(plain).toContain(url.replace(/[.)]$/, ''));
    }
  });

  it('has a sentence for every warning that the law library gives to handlers', () => {
    const reminders = Object.keys(CASE_REMINDER_TABLE) as CaseReminder[];
    for (const code of reminders.filter((reminder) => CASE_REMINDER_TABLE[reminder].to === 'handler')) {
      const line = { caseNumber: 'TP-2026-00042', code, registerName: null, dueOn: '2026-03-31', link: TASK };
      const order = { language: 'fi', organisationName: 'Sedu', code: 'digest', lines: [line] } as const;
      expect(writer.write(order).text).toContain('TP-2026-00042');
    }
  });

  it('does not let a line of a digest disappear', () => {
    const line = {
      caseNumber: 'TP-2026-00042',
      code: 'nonsense',
      registerName: null,
      dueOn: '2026-03-31',
      link: TASK,
    };
    const order = { language: 'fi', organisationName: 'Sedu', code: 'digest', lines: [line] } as const;
    expect(() => writer.write(order)).toThrow(/digest line/);
  });

  it('links to our own hosts only', () => {
    const html = writer.write({
      ...person('fi'),
      code: 'L22',
      statusUrl: 'https://evil.example.test/x',
    }).html;
    expect(html).not.toContain('href="https://evil.example.test');
    expect(writer.write({ ...person('fi'), code: 'L22' }).html).toContain(`href="`);
  });

  it('says who is asked without the place of service when the address is protected', () => {
    const text = writer.write({
      ...person('fi'),
      neutral: true,
      code: 'L2',
      answerBy: '2026-03-17',
      pausedFrom: '2026-03-03',
      documents: [],
    }).text;
    expect(text).toContain('020 000 0000');
  });
});
