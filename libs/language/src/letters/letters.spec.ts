import { describe, expect, it } from '@jest/globals';
import { DEFAULT_OMBUDSMAN_CONTACT, LANGUAGES, RIGHTS } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import { sentencesOf, wordCount } from '../checking/plain-language.js';
import { citizenMail, digestMail, staffMail, warningMail } from '../mails.js';
import type { Paper } from '../paper.js';
import { paperToText } from '../render/index.js';
import { sampleLetterFacts } from '../samples/letter-facts.js';
import { LETTER_MODES } from '../samples/mode.js';
import { sampleFrame, sampleLetter, samplePapers } from '../samples/sample-papers.js';
import { HANDLER_WARNINGS } from './digest.js';
import { sampleCover } from '../samples/cover-facts.js';
import { coverPaper, DOCUMENT_LETTERS } from './index.js';

const on = (date: string) => Temporal.PlainDate.from(date);
const HOLE = /[{}]|\*\*|undefined|\bnull\b|\[object|NaN|\[(täytä|fyll i|fill in):/;

const whole = (paper: Paper) => paperToText(paper);

describe('every letter in every language and mode', () => {
  it('is written without a hole', () => {
    const papers = samplePapers();
    expect(papers).toHaveLength((DOCUMENT_LETTERS.length + 3) * LETTER_MODES.length * LANGUAGES.length);
    expect(papers.filter(({ paper }) => HOLE.test(whole(paper))).map(({ name }) => name)).toEqual([]);
  });

  it('has a title without a name and a text that says something', () => {
    for (const { paper } of samplePapers()) {
      expect(paper.title).not.toMatch(/Oona|Helmi|Opiskelija/);
      expect(whole(paper).length).toBeGreaterThan(150);
    }
  });

  it('has no window and no home address in neutral mode', () => {
    for (const { name, mode, paper } of samplePapers()) {
      if (mode !== 'neutral') continue;
      expect([name, paper.window]).toEqual([name, null]);
      expect(whole(paper)).not.toContain('Keksitty katu');
    }
  });

  it('is plain Finnish: no sentence longer than 25 words', () => {
    const long = samplePapers()
      .filter(({ paper }) => paper.language === 'fi')
      .flatMap(({ name, paper }) =>
        sentencesOf(whole(paper).replace(/^.*(Laki|Säännökset|säännökset): .*$/gm, ''))
          .filter((sentence) => wordCount(sentence) > 25)
          .map((sentence) => `${name}: ${sentence}`),
      );
    expect([...new Set(long)]).toEqual([]);
  });
});

describe('single letters', () => {
  it('L1 gives both dates in words of the language', () => {
    const text = (language: 'fi' | 'sv' | 'en') => whole(sampleLetter('L1', language, 'normal'));
    expect(text('fi')).toContain(
      'Vastaamme viimeistään tiistaina 31.3.2026. Lain mukaan vastaus on annettava viimeistään tiistaina 7.4.2026.',
    );
    expect(text('sv')).toContain('Vi svarar senast tisdagen den 31 mars 2026.');
    expect(text('en')).toContain('We will answer by Tuesday 31 March 2026.');
  });

  it('L2 tells the guardian what else is checked', () => {
    expect(whole(sampleLetter('L2', 'fi', 'guardian'))).toContain(
      'Tarkistamme samalla, että olet lapsen huoltaja.',
    );
    expect(whole(sampleLetter('L2', 'fi', 'normal'))).not.toContain('huoltaja');
  });

  it('L4 bends the weekday in Finnish', () => {
    expect(whole(sampleLetter('L4', 'fi', 'normal'))).toContain(
      'Emme ehdi vastata pyyntöösi tiistaihin 31.3.2026 mennessä.',
    );
  });

  it('L10 speaks of the person represented to a guardian', () => {
    expect(whole(sampleLetter('L10', 'sv', 'guardian'))).toContain(
      'Vi behandlar uppgifter om personen du företräder.',
    );
    expect(whole(sampleLetter('L10', 'sv', 'normal'))).toContain('Vi behandlar uppgifter om dig.');
  });

  it('L15 drops the complaint block when a part is handled here', () => {
    expect(whole(sampleLetter('L15', 'en', 'normal'))).toContain('Data Protection Ombudsman');
    expect(whole(sampleLetter('L15', 'en', 'partial'))).not.toContain('Data Protection Ombudsman');
  });

  it('L18 carries the appeal instructions with the closing time and no court sentence of block B', () => {
    const text = whole(sampleLetter('L18', 'fi', 'normal'));
    expect(text).toContain('ennen viraston sulkeutumista klo 16.15');
    expect(text).toContain('14 päivän kuluessa');
    expect(text).not.toContain('79 artikla');
  });

  it('L23 offers to withdraw before anything is charged, and itemises', () => {
    const text = whole(sampleLetter('L23', 'fi', 'normal'));
    expect(text).toContain('12,50');
    expect(text).toContain('Silloin et maksa mitään');
    expect(whole(sampleLetter('L23', 'fi', 'partial'))).toContain('Oikaisuvaatimusohje');
  });
});

describe('the cover letter of a reply', () => {
  const cover = (language: 'fi' | 'sv' | 'en', partial: boolean) =>
    coverPaper(sampleCover(language, partial), sampleFrame(language, 'normal'));

  it('is written without a hole in every language, whole and partial', () => {
    for (const language of LANGUAGES)
      for (const partial of [false, true]) expect(whole(cover(language, partial))).not.toMatch(HOLE);
  });

  it('tells what became of each item and what is withheld on which ground', () => {
    const text = whole(cover('fi', true));
    expect(text).toContain('Tarkastus: Atomi');
    expect(text).toContain('Tiedot annettiin osittain.');
    expect(text).toContain('Toisen opiskelijan nimi kahdessa viestissä. Peruste: Toisen ihmisen oikeudet');
    expect(text).toContain('kieltäytymistodistuksessa KT-2026-00007');
    expect(text).toContain('Oikaisu: Opintorekisteri');
  });

  it('gives the information of Article 15 in the words and the language of the notice', () => {
    const json = JSON.stringify(cover('sv', false).blocks);
    expect(json).toContain(
      '"label":"Vad uppgifterna används till","value":[{"text":"Opintojen järjestäminen.","lang":"fi"}]',
    );
    expect(json).toContain('som är på finska');
    expect(JSON.stringify(cover('fi', false).blocks)).not.toContain('joka on suomeksi');
  });
});

describe('mails', () => {
  it('to citizens hold nothing but the number, the address of the service and whom to ask', () => {
    for (const language of LANGUAGES)
      for (const mode of LETTER_MODES) {
        const frame = sampleFrame(language, mode);
        const facts = sampleLetterFacts(language, false);
        for (const mail of [
          citizenMail('L1', facts.L1, frame),
          citizenMail('L2', facts.L2, frame),
          citizenMail('L22', facts.L22, frame),
        ]) {
          expect(mail.subject).toContain('TP-2026-00042');
          expect(`${mail.subject}${whole(mail.paper)}`).not.toMatch(
            /Oona|Keksitty katu|Opintorekisteri|Studieregistret|huoltaja|vårdnadshavare|guardian/,
          );
          expect(whole(mail.paper)).not.toContain(String(facts.L2.reason));
        }
      }
  });

  it('show only the organisation and the number in the subject of neutral mode', () => {
    const frame = sampleFrame('fi', 'neutral');
    expect(citizenMail('L2', sampleLetterFacts('fi', false).L2, frame).subject).toBe(
      'Esimerkin koulutuskuntayhtymä – asia TP-2026-00042',
    );
  });

  it('to staff are whole for every right and language', () => {
    for (const language of LANGUAGES)
      for (const right of RIGHTS) {
        const frame = {
          language,
          organisationName: 'Org',
          caseNumber: 'TP-2026-00042',
          link: 'https://konsoli.test/t/1',
        };
        const task = { register: 'Atomi', right };
        const dates = { due: on('2026-03-17'), target: on('2026-03-31'), statutory: on('2026-04-07') };
        const mails = [
          staffMail('L5', { ...task, ...dates, dpo: '06 000 0002' }, frame),
          staffMail('L6', { ...task, ...dates, deputy: null, today: on('2026-03-12') }, frame),
          staffMail('L7', { ...task, minutes: 15, overdueNotice: on('2026-03-19') }, frame),
          staffMail('L8', { ...task, ...dates, escalation: on('2026-03-24') }, frame),
          staffMail(
            'L9',
            {
              ...task,
              ...dates,
              daysLeft: -2,
              reminded: [on('2026-03-12')],
              recipients: ['A B'],
              owner: 'C D',
              extensionNoticeBy: on('2026-04-07'),
              extensionStillPossible: true,
            },
            frame,
          ),
          staffMail('owner-code', { digits: '012345', minutes: 30 }, frame),
          staffMail('L20', { signDue: on('2026-03-27'), statutory: on('2026-04-07') }, frame),
        ];
        for (const { subject, paper } of mails) {
          expect(subject).toContain('TP-2026-00042');
          expect(`${subject} ${whole(paper)}`).not.toMatch(HOLE);
        }
      }
    expect(DEFAULT_OMBUDSMAN_CONTACT.source).toBe('verified');
  });

  it('merge reminders and warnings into one list', () => {
    const line = { caseNumber: 'TP-2026-00042', due: on('2026-03-17'), link: 'https://konsoli.test/t/1' };
    const frame = { language: 'fi' as const, organisationName: 'Org' };
    const digest = digestMail(
      (['L6', 'L7', 'L8', 'L9'] as const).map((letter) => ({ ...line, letter, register: 'Atomi' })),
      frame,
    );
    expect(digest.subject).toBe('4 tehtävää odottaa sinua');
    expect(whole(digest.paper)).toContain('Myöhässä: TP-2026-00042, Atomi. Määräpäivä oli ti 17.3.2026.');
    const warnings = warningMail(
      HANDLER_WARNINGS.map((warning) => ({ ...line, warning })),
      frame,
    );
    expect(whole(warnings.paper)).not.toMatch(HOLE);
    expect(warningMail([{ ...line, warning: 'overdue' }], frame).subject).toBe('1 asian määräaika lähestyy');
  });
});
