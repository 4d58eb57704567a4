import type { remedy as source } from '../fi/remedy.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const remedy: Texts<typeof source> = {
  'remedy.heading.where': 'Vart',
  'remedy.heading.time': 'Tidsfrist',
  'remedy.heading.content': 'Vad du skriver',
  'remedy.heading.attachments': 'Bilagor',
  'remedy.heading.delivery': 'Inlämning',
  'remedy.heading.fees': 'Avgifter',
  'remedy.heading.next': 'Nästa steg',
  'remedy.openUntil': 'Myndigheten är öppen till kl. {time}.',
  'remedy.OIKAISUVAATIMUS.name': 'Begäran om omprövning',
  'remedy.OIKAISUVAATIMUS.title': 'Anvisning för begäran om omprövning',
  'remedy.OIKAISUVAATIMUS.short':
    'Du kan begära omprövning av avgörandet: {body}. Tidsfristen är {n} dagar från det att du fick del av avgörandet.',
  'remedy.OIKAISUVAATIMUS.intro':
    'Om du är missnöjd med avgörandet kan du göra en skriftlig begäran om omprövning. Avgörandet kan inte överklagas i domstol före det.',
  'remedy.OIKAISUVAATIMUS.who':
    'Omprövning kan begäras av en part, det vill säga den som avgörandet gäller. Omprövning kan också begäras av en kommunmedlem.',
  'remedy.OIKAISUVAATIMUS.where': 'Begäran om omprövning görs hos detta organ:',
  'remedy.OIKAISUVAATIMUS.time-limit-start':
    'Gör begäran om omprövning inom {n} dagar från det att du fick del av avgörandet. Dagen för delfåendet räknas inte med.',
  'remedy.OIKAISUVAATIMUS.content': 'Skriv i begäran om omprövning:',
  'remedy.OIKAISUVAATIMUS.content-1':
    'ditt namn, din adress och ditt telefonnummer eller en annan kontaktuppgift som inte är skyddad',
  'remedy.OIKAISUVAATIMUS.content-2': 'vilket avgörande du vill ha omprövat (intygets nummer)',
  'remedy.OIKAISUVAATIMUS.content-3': 'vilken ändring du begär',
  'remedy.OIKAISUVAATIMUS.content-4': 'på vilka grunder du begär omprövning.',
  'remedy.OIKAISUVAATIMUS.attachments':
    'Bifoga detta intyg och de handlingar som du åberopar. Om någon annan gör begäran för dig, bifoga en fullmakt.',
  'remedy.OIKAISUVAATIMUS.delivery':
    'Du kan lämna in begäran själv eller skicka den per post eller elektroniskt. Du skickar den på eget ansvar.',
  'remedy.OIKAISUVAATIMUS.fees': 'Begäran om omprövning är avgiftsfri.',
  'remedy.OIKAISUVAATIMUS.next':
    'Om du är missnöjd med beslutet om omprövning kan du överklaga det till förvaltningsdomstolen inom {n} dagar. Anvisningen följer med beslutet.',
  'remedy.HALLINTOVALITUS.name': 'Besvär hos förvaltningsdomstolen',
  'remedy.HALLINTOVALITUS.title': 'Besvärsanvisning',
  'remedy.HALLINTOVALITUS.short':
    'Du kan överklaga avgörandet: {body}. Tidsfristen är {n} dagar från det att du fick del av avgörandet.',
  'remedy.HALLINTOVALITUS.intro':
    'Om du är missnöjd med avgörandet kan du skriftligen överklaga det hos förvaltningsdomstolen.',
  'remedy.HALLINTOVALITUS.who':
    'Besvär får anföras av den som avgörandet gäller eller vars rätt det påverkar.',
  'remedy.HALLINTOVALITUS.where': 'Besvären anförs hos denna domstol:',
  'remedy.HALLINTOVALITUS.time-limit-start':
    'Anför besvär inom {n} dagar från det att du fick del av avgörandet. Dagen för delfåendet räknas inte med.',
  'remedy.HALLINTOVALITUS.content': 'Skriv i besvären:',
  'remedy.HALLINTOVALITUS.content-1':
    'ditt namn, dina kontaktuppgifter och en adress dit handlingar kan skickas; den får inte vara en skyddad adress',
  'remedy.HALLINTOVALITUS.content-2': 'vilket avgörande du överklagar (intygets nummer) och till vilka delar',
  'remedy.HALLINTOVALITUS.content-3': 'vilka ändringar du yrkar',
  'remedy.HALLINTOVALITUS.content-4': 'på vilka grunder du yrkar ändring.',
  'remedy.HALLINTOVALITUS.attachments':
    'Bifoga detta intyg, en utredning om när du fick det och de handlingar som du åberopar. Ett ombud ska bifoga en fullmakt.',
  'remedy.HALLINTOVALITUS.delivery':
    'Du kan lämna in besvären själv eller skicka dem per post eller elektroniskt. Du skickar dem på eget ansvar.',
  'remedy.HALLINTOVALITUS.fees':
    'Förvaltningsdomstolen kan ta ut en rättegångsavgift (lagen om domstolsavgifter 1455/2015). Avgiften tas inte ut om avgörandet ändras till din fördel. Beloppet finns på oikeus.fi.',
  'remedy.TSV_ONLY.name': 'Endast anmälan till dataombudsmannen',
  'remedy.deemed.letter':
    'Ett brev anses ha kommit fram den sjunde dagen efter att det skickades, om inget annat visas.',
  'remedy.deemed.electronic':
    'Ett elektroniskt meddelande anses ha kommit fram den tredje dagen efter att det skickades, om inget annat visas.',
  'remedy.lastDay':
    'Om den sista dagen inte är en vardag kan du ännu agera nästa vardag. Vardagar är inte lördag, helgdag, självständighetsdagen, första maj, julafton och midsommarafton.',
  'remedy.arriveBy':
    'Handlingen ska vara framme tidsfristens sista dag innan myndigheten stänger kl. {time}.',
  'remedy.noSecretMail': 'Skicka inte sekretessbelagda uppgifter med vanlig e-post.',
  'remedy.problem.not-chosen': 'Välj besvärsanvisning.',
  'remedy.problem.not-for-refusal': 'En vägran ska kunna överklagas i domstol. Välj en annan anvisning.',
  'remedy.problem.body-missing': 'Ange myndighetens namn och adress.',
  'remedy.problem.closing-time-missing': 'Ange myndighetens stängningstid, till exempel 16.15.',
  'remedy.problem.not-confirmed': 'Anvisningen är inte bekräftad.',
};
