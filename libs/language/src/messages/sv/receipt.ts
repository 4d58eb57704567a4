import type { receipt as source } from '../fi/receipt.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const receipt: Texts<typeof source> = {
  'receipt.heading': 'Kvitto på begäran',
  'receipt.received': 'Din begäran kom in {received}.',
  'receipt.number': 'Ärendenummer',
  'receipt.secret': 'Uppföljningskod',
  'receipt.secretHidden': 'Koden skrivs inte ut på nytt.',
  'receipt.keep': 'Förvara koden säkert. Ge den inte till andra.',
  'receipt.follow': 'Följ begäran på {url}.',
  'receipt.requests': 'Vad du begärde',
  'receipt.dates': 'Tidsfrister',
  'receipt.howCounted': 'Så räknades dagarna',
  'receipt.next': 'Vad händer nu',
  'receipt.lost':
    'Om du tappar bort koden får du en ny på servicepunkten eller genom att identifiera dig på nätet.',
};
