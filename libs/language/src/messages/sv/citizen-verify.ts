import type { citizenVerify as source } from '../fi/citizen-verify.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const citizenVerify: Texts<typeof source> = {
  'citizen.verify.heading': 'Kontrollera ett intygs äkthet',
  'citizen.verify.lead':
    'Du kan kontrollera ett intyg om vägran med numret och koden eller genom att ge PDF-filen.',
  'citizen.verify.number': 'Intygets nummer',
  'citizen.verify.code': 'Kontrollkod',
  'citizen.verify.code.hint': 'Koden är tryckt under underskriften på intyget.',
  'citizen.verify.file': 'PDF-fil',
  'citizen.verify.file.hint': 'Filen sparas inte. Vi läser den bara för kontrollen.',
  'citizen.verify.button': 'Kontrollera',
  'citizen.verify.byNumber': 'Med nummer och kod',
  'citizen.verify.byFile': 'Med filen',
  'citizen.verify.genuine': 'Intyget är äkta',
  'citizen.verify.genuineFile': 'Filen är äkta. Inte en enda byte har ändrats.',
  'citizen.verify.changed': 'Filen har ändrats',
  'citizen.verify.changed.what':
    'Filen är gjord av vårt intyg, men den är inte längre sådan som vi utfärdade den. Lita inte på den. Be om det ursprungliga intyget av den som gav dig filen.',
  'citizen.verify.notOurs': 'Filen är inte ett intyg som {organisation} har utfärdat',
  'citizen.verify.notOurs.what':
    'Kontrollera att du valde rätt PDF-fil. På den här sidan kan du bara kontrollera intyg om vägran.',
  'citizen.verify.notFound': 'Det finns inget intyg med detta nummer och denna kod',
  'citizen.verify.signedBy': 'Godkännare: {name}, {title}',
  'citizen.verify.signedAt': 'Undertecknat {time}',
  'citizen.verify.sealedBy': 'Förseglat av: {organisation}',
  'citizen.verify.replaced': 'Detta intyg har ersatts med ett nytt: {number}',
  'citizen.verify.current': 'Intyget gäller. Det har inte ersatts.',
};
