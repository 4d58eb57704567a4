import { describe, expect, it } from '@jest/globals';
import { certificateContent, GROUNDS, LANGUAGES, REMEDY_TEMPLATE_CODES } from '@oikeuspolku/domain';
import type { CertificateFacts, GroundCode, Language } from '@oikeuspolku/domain';
import { certificatePaper, hasOpenGap, standardReason } from './certificate.js';
import { citation } from './citation.js';
import { paperToText } from './render/index.js';
import { sampleCertificateFacts } from './samples/certificate-facts.js';

const PRINT = { printedCode: 'K7QM-2XWD-9RTA', verifyUrl: 'https://omattiedot.test/tarkista' };

function textOf(
  language: Language,
  change: Partial<CertificateFacts> = {},
  printed: Language = language,
): string {
  const result = certificateContent({ ...sampleCertificateFacts(language, 'normal'), ...change });
  if (!result.ok) throw new Error(JSON.stringify(result.missing));
  return paperToText(certificatePaper(result.certificate, { ...PRINT, language: printed }));
}

describe('certificatePaper', () => {
  const text = textOf('fi');

  it.each<[number, string]>([
    [1, 'Todistuksen numero: KT-2026-00007'],
    [1, 'Päätöspäivä: 27.3.2026'],
    [2, 'Päätöksen tekijä: Raimo Rehtorila, rehtori'],
    [3, 'Tietosuojaseloste: versio 2, päivätty 15.1.2024'],
    [4, 'Syntymäaika: 29.2.2008'],
    [6, 'Pyyntö saapui tiistaina 3.3.2026. Tapa: verkkolomake.'],
    [6, 'Oikaisu (tietosuoja-asetuksen 16 artikla):'],
    [
      7,
      'Henkilöllisyys varmistettiin maanantaina 9.3.2026. Tapa: Kuvallinen asiakirja näytetty (ajokortti).',
    ],
    [8, 'Mistä kieltäydymme: Emme muuta suorituksen päivämäärää 21.5.2024.'],
    [9, 'Tieto on oikein'],
    [9, 'Perusteen tunnus: NOT_INACCURATE'],
    [9, 'Säännökset: tietosuoja-asetuksen 16 artikla'],
    [10, 'Tarkistimme päivän kurssin suorituslistasta'],
    [13, 'Voit lisätä oman selvityksesi tietojen yhteyteen.'],
    [15, 'PL 800, 00531 Helsinki'],
    [16, 'Määräaika on 14 päivää siitä, kun sait tiedon ratkaisusta.'],
    [16, 'ennen viraston sulkeutumista klo 16.15'],
    [16, 'Oikaisuvaatimus on maksuton.'],
    [
      17,
      'Lisätietoja antaa: Kaisa Käsittelijä, tietosuojasihteeri, 06 000 0001, kaisa.kasittelija@esimerkki.test',
    ],
    [18, 'Tietosuojavastaava: Tiina Tietosuoja'],
    [19, 'Esimerkkilä, 27.3.2026'],
    [19, 'hyväksynyt todistuksen palvelussa 27.3.2026 klo 12.15.'],
    [20, 'Todistus toimitetaan näin: lataus palvelussa.'],
    [20, 'sähköisestä asioinnista viranomaistoiminnassa annetun lain (13/2003) 18 §'],
    [21, 'Virallinen todistus on suomenkielinen.'],
    [22, 'Laskenta jatkui'],
    [23, 'Liite 1: Oikaisuvaatimusohje'],
    [24, 'Voit tehdä uuden pyynnön, jos olosuhteet muuttuvat.'],
  ])('prints element %i: %s', (_element, line) => {
    expect(text).toContain(line);
  });

  it('prints the withheld reason and the Ombudsman sentence of TSL 34 (elements 11, 12)', () => {
    const withheld = textOf('fi', {
      items: [{ itemId: 'item-1', right: 'access', quote: 'Kaikki tiedot.' }],
      grounds: [{ code: 'TSL34_1_2', facts: { 'harm-described': 'Kuvattu sisäisesti.' } }],
      reasons: { text: 'Emme voi antaa tätä tietoa.', template: '', withheld: true, memoWritten: true },
    });
    expect(withheld).toContain('Emme voi kertoa syytä tarkemmin');
    expect(withheld).toContain('tietosuoja-asetuksen 15 artiklan 1 kohdassa tarkoitetut tiedot');
    expect(withheld).toContain('tietosuojalain (1050/2018) 34 §:n 1 momentin 2 kohta');
  });

  it('prints why a request is excessive and the fee offered (element 14)', () => {
    const excessive = textOf('fi', {
      grounds: [
        {
          code: 'EXCESSIVE_REPETITIVE',
          facts: { 'previous-answer-dates': '5.1.2026', 'unchanged-since': '5.1.2026' },
        },
      ],
      unfoundedOrExcessive: { why: 'Sama pyyntö viidesti.', answer: 'fee-offered', feeCents: 2000 },
    });
    expect(excessive).toContain('Maksu on 20,00\u00a0€.');
  });

  it('names the requester and the authority (element 5) for a guardian', () => {
    const result = certificateContent(sampleCertificateFacts('fi', 'guardian'));
    if (!result.ok) throw new Error('sample');
    const guardian = paperToText(certificatePaper(result.certificate, { ...PRINT, language: 'fi' }));
    expect(guardian).toContain('Mihin oikeus perustuu: huoltajuus');
    expect(guardian).toContain('Selvityksen päivä: 4.3.2026');
  });

  it('is marked as a translation in another language than the authoritative one', () => {
    expect(textOf('fi', {}, 'en')).toContain(
      'This is a translation. The official certificate is in Finnish.',
    );
    expect(textOf('sv')).not.toContain('Detta är en översättning');
    expect(textOf('fi', {}, 'sv')).toContain('Det officiella intyget är på finska.');
  });

  it('gives the court route when the organisation confirmed it', () => {
    const { remedy } = sampleCertificateFacts('sv', 'normal');
    const court = textOf('sv', { remedy: { ...remedy, code: 'HALLINTOVALITUS' } });
    expect(court).toContain('Tidsfristen är 30 dagar');
    expect(court).toContain('rättegångsavgift');
    expect(REMEDY_TEMPLATE_CODES).toContain('TSV_ONLY');
  });

  it('keeps the language of the notice on the name of the register', () => {
    const result = certificateContent(sampleCertificateFacts('sv', 'normal'));
    if (!result.ok) throw new Error('sample');
    const { blocks } = certificatePaper(result.certificate, { ...PRINT, language: 'sv' });
    expect(JSON.stringify(blocks)).toContain('{"text":"Opintorekisteri","lang":"fi"}');
  });
});

describe('grounds', () => {
  it('have a name, the law and a ready reason with a gap in every language', () => {
    for (const code of Object.keys(GROUNDS) as GroundCode[])
      for (const language of LANGUAGES)
        expect([code, language, hasOpenGap(standardReason(code, language))]).toEqual([code, language, true]);
  });

  it('tell an edited text from a ready one', () => {
    expect(hasOpenGap('Tarkistimme tiedon lähteestä [täytä: lähde].')).toBe(true);
    expect(hasOpenGap('Kohdat on merkitty [peitetty].')).toBe(false);
  });
});

describe('citation', () => {
  const place = { act: 'gdpr', section: '17', paragraph: '3', point: 'b' } as const;

  it('writes a place as each language cites it', () => {
    expect(citation(place, 'fi')).toBe('tietosuoja-asetuksen 17 artiklan 3 kohdan b alakohta');
    expect(citation(place, 'sv')).toBe('artikel 17.3 b i dataskyddsförordningen');
    expect(citation(place, 'en')).toBe('Article 17(3)(b) of the GDPR');
  });

  it('writes sections of Finnish acts', () => {
    const section = {
      act: 'administrative-procedure-act',
      section: '44',
      paragraph: '1',
      point: '4',
    } as const;
    expect(citation(section, 'fi')).toBe('hallintolain (434/2003) 44 §:n 1 momentin 4 kohta');
    expect(citation(section, 'sv')).toBe('44 § 1 mom. 4 punkten i förvaltningslagen (434/2003)');
    expect(citation({ act: 'basic-education-act', section: '42 c' }, 'en')).toBe(
      'section 42 c of the Basic Education Act (628/1998)',
    );
  });
});
