import type { letterStart as source } from '../fi/letter-start.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const letterStart: Texts<typeof source> = {
  'letter.L1.subject': 'Vi har fått din begäran – ärende {caseNumber}',
  'letter.L1.heading': 'Vi har fått din begäran',
  'letter.L1.received': 'Vi fick din begäran {received}. Ditt ärendenummer är **{caseNumber}**.',
  'letter.L1.due': 'Vi svarar senast **{target}**. Enligt lag ska du få svar senast {statutory}.',
  'letter.L1.dueByLaw': 'Vi svarar senast **{statutory}**. Tidsfristen följer av lagen.',
  'letter.L1.extra': 'Om vi behöver mer tid berättar vi det och orsaken innan tidsfristen går ut.',
  'letter.L1.identity.e-identification':
    'Du behöver ännu styrka din identitet. Identifiera dig på nätet: {url}.',
  'letter.L1.identity.show-document':
    'Du behöver ännu styrka din identitet. Visa upp en identitetshandling på servicepunkten: {servicePoint}.',
  'letter.L1.identity.known-to-staff':
    'Du behöver ännu styrka din identitet. Vi frågar den anställda som känner dig.',
  'letter.L1.identity.by-phone':
    'Du behöver ännu styrka din identitet. Kom överens om sättet per telefon: {phone}.',
  'letter.L1.follow':
    'Du kan följa ärendet på {url}. Du behöver ärendenumret och uppföljningskoden som du fick när du skickade begäran. Vi skickar inte koden per e-post.',
  'letter.L1.lost':
    'Om du tappar bort koden får du en ny på servicepunkten eller genom att identifiera dig på nätet.',
  'letter.L1.free': 'Begäran är avgiftsfri. Du kan återta den när som helst.',
  'letter.L1.noSecretMail': 'Skicka inte personbeteckning eller andra konfidentiella uppgifter per e-post.',
  'letter.L2.subject': 'Styrk din identitet – ärende {caseNumber}',
  'letter.L2.heading': 'Styrk din identitet',
  'letter.L2.what':
    'Innan vi kan svara måste vi verifiera din identitet. På så sätt hamnar uppgifterna inte hos fel person.',
  'letter.L2.doubt': 'Vi ber om detta av följande orsak: {reason}',
  'letter.L2.doubtInService': 'Orsaken ser du i tjänsten: {url}.',
  'letter.L2.choose': 'Välj **ett** sätt:',
  'letter.L2.way.online': 'Identifiera dig på nätet: {url}.',
  'letter.L2.way.show': 'Visa upp {documents} på servicepunkten: {servicePoint}.',
  'letter.L2.way.known':
    'Be en anställd som känner dig, till exempel skolans rektor, bekräfta din identitet.',
  'letter.L2.way.phone': 'Ring {phone} så kommer vi överens om ett annat sätt.',
  'letter.L2.noCopy': '**Skicka ingen kopia** av din identitetshandling. Vi behöver den inte.',
  'letter.L2.guardian': 'Vi kontrollerar samtidigt att du är barnets vårdnadshavare.',
  'letter.L2.representative':
    'Visa samtidigt upp fullmakten eller en annan handling som din rätt grundar sig på.',
  'letter.L2.by': 'Gör detta senast **{due}**.',
  'letter.L2.pause':
    'Tidsfristen har avbrutits från och med {from:from}. Den fortsätter när din identitet har verifierats.',
  'letter.L2.otherwise':
    'Om vi inte kan verifiera din identitet avslutar vi ärendet utan att lämna ut uppgifter. Du kan göra en ny begäran när som helst.',
  'letter.L3.subject': 'Vi har en fråga – ärende {caseNumber}',
  'letter.L3.heading': 'Vi har en fråga',
  'letter.L3.what': 'Vi behöver en precisering av dig för att hitta rätt uppgifter.',
  'letter.L3.question': 'Fråga: **{question}**',
  'letter.L3.why': 'Varför vi frågar: {why}',
  'letter.L3.free':
    'Du behöver inte motivera din begäran. Om du vill ha alla uppgifter, svara ”alla uppgifter”.',
  'letter.L3.answer': 'Svara i tjänsten {url}, per telefon {phone} eller på servicepunkten senast **{due}**.',
  'letter.L3.pause': 'Tidsfristen har avbrutits från och med {from:from} och fortsätter när du svarar.',
  'letter.L3.otherwise':
    'Om du inte svarar fortsätter vi utifrån de uppgifter vi har. Vi berättar vad vi har sökt.',
  'letter.L4.subject': 'Vi behöver mer tid – ärende {caseNumber}',
  'letter.L4.heading': 'Vi behöver mer tid',
  'letter.L4.what': 'Vi hinner inte besvara din begäran senast {old}. Vi svarar senast **{new}**.',
  'letter.L4.reason': 'Orsak: {reason}',
  'letter.L4.law':
    'Lagen tillåter mer tid när begäran är komplicerad eller när det finns många begäranden (artikel 12.3 i dataskyddsförordningen). Tilläggstiden är högst två månader.',
  'letter.L4.done': 'Hittills har vi gjort: {done}',
  'letter.L4.partial': 'Du kan få de färdiga uppgifterna redan nu: {how}',
  'letter.L4.nothing': 'Du behöver inte göra någonting.',
  'letter.L4.noticeBy': 'Tilläggstiden ska meddelas dig senast {noticeBy}.',
};
