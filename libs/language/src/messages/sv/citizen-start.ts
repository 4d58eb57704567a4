import type { citizenStart as source } from '../fi/citizen-start.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const citizenStart: Texts<typeof source> = {
  'citizen.start.heading': 'Begär dina uppgifter eller en ändring i dem',
  'citizen.start.lead':
    'Du har rätt att veta vilka uppgifter {organisation} behandlar om dig. Du kan också begära att uppgifter rättas eller raderas.',
  'citizen.start.button': 'Börja',
  'citizen.start.canAsk.heading': 'Det här kan du begära',
  'citizen.start.facts.time': 'Det tar ungefär 5 minuter att fylla i formuläret.',
  'citizen.start.facts.free': 'Begäran är avgiftsfri.',
  'citizen.start.facts.answer': 'Du får svar inom fyra veckor.',
  'citizen.start.facts.account': 'Du behöver inget användarkonto och inga bankkoder.',
  'citizen.start.need.heading': 'Det här behöver du',
  'citizen.start.need.body':
    'Ditt namn och ditt födelsedatum. Du kan styrka din identitet genast eller senare.',
  'citizen.start.privacy.heading': 'Så använder vi uppgifterna som du skriver här',
  'citizen.start.privacy.body':
    'Vi använder dina uppgifter endast för att behandla begäran. Oavslutade svar raderas efter 24 timmar.',
  'citizen.start.privacy.session':
    'När du har öppnat ditt ärende stängs det om du inte använder sidan på {n} minuter. Sidan varnar 5 minuter innan, om webbläsaren tillåter skript.',
  'citizen.start.others.heading': 'Andra sätt att göra begäran',
  'citizen.start.others.phone': 'Ring: {phone}',
  'citizen.start.others.visit': 'Besök servicepunkten: {place}',
  'citizen.start.others.paper': 'Fyll i pappersblanketten',
  'citizen.start.others.oral': 'Du kan också göra begäran muntligt.',
  'citizen.start.follow': 'Har du redan gjort en begäran? Följ din begäran',
  'citizen.start.wrongPlace.heading': 'Det här är inte rätt ställe om du vill',
  'citizen.start.wrongPlace.patient': 'ha dina patientuppgifter: begär dem av välfärdsområdet',
  'citizen.start.wrongPlace.population':
    'ha dina uppgifter i befolkningsdatasystemet: begär dem av Myndigheten för digitalisering och befolkningsdata',
  'citizen.start.wrongPlace.documents':
    'ha andra personers uppgifter eller offentliga handlingar: begär att få ta del av en handling',
  'citizen.start.wrongPlace.appeal': 'ändring i ett beslut: se anvisningen i beslutet',
};
