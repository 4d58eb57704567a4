import type { letterCover as source } from '../fi/letter-cover.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const letterCover: Texts<typeof source> = {
  'letter.cover.subject': 'Svar på din begäran – ärende {caseNumber}',
  'letter.cover.heading': 'Svar på din begäran',
  'letter.cover.intro': 'Vi fick din begäran {received}. Här är vårt svar.',
  'letter.cover.item': '{right}: {register}',
  'letter.cover.given': 'Vad vi gjorde eller ger',
  'letter.cover.withheld': 'Vad vi inte lämnar ut',
  'letter.cover.withheldLine': '{description} Grund: {ground}',
  'letter.cover.certificate':
    'Orsaken finns i intyget om vägran {number}. Där finns också anvisningar om hur du söker ändring.',
  'letter.cover.noData':
    'Vi behandlar inga uppgifter i detta register. Om uppgifterna kan finnas under ett annat namn eller i en annan enhet, berätta det: {url}.',
  'letter.cover.check': 'Kontrollera uppgiften. Om den fortfarande är fel, svara i ärendet: {url}.',
  'letter.cover.restricted':
    'Under begränsningen lagras uppgifterna endast. Vi meddelar dig innan begränsningen upphör.',
  'letter.cover.earlierUse': 'Den tidigare användningen som grundade sig på ditt samtycke var tillåten.',
  'letter.cover.information': 'Information om registret: {register}',
  'letter.cover.informationLanguage':
    'En del av texterna kommer direkt från dataskyddsbeskrivningen, som är på finska.',
  'letter.cover.rights': 'Om en uppgift är fel eller du vill något annat, gör en ny begäran: {url}.',
};
