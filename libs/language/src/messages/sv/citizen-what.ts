import type { citizenWhat as source } from '../fi/citizen-what.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const citizenWhat: Texts<typeof source> = {
  'citizen.what.heading': 'Vad vill du göra?',
  'citizen.what.hint': 'Du kan lägga till en annan begäran innan du skickar.',
  'citizen.service.heading': 'Vilken tjänst gäller uppgifterna?',
  'citizen.service.hint': 'Välj alla som passar. Registrets officiella namn står med mindre text.',
  'citizen.service.officialName': 'Register: {name}',
  'citizen.service.unknown': 'Jag vet inte / alla tjänster',
  'citizen.service.other': 'Annan, vilken?',
  'citizen.service.filter': 'Sök en tjänst',
  'citizen.service.filter.result.one': '{n} tjänst hittades',
  'citizen.service.filter.result.other': '{n} tjänster hittades',
  'citizen.service.group.school': 'Skola och förskoleundervisning',
  'citizen.service.group.upper-secondary': 'Gymnasium och yrkesskola',
  'citizen.service.group.student-records': 'Studerandens utdrag och intyg',
  'citizen.service.group.early-childhood': 'Småbarnspedagogik',
  'citizen.service.group.transport': 'Skolskjuts',
  'citizen.service.group.afternoon': 'Morgon- och eftermiddagsverksamhet',
  'citizen.service.group.other': 'Andra tjänster',
  'citizen.period.heading': 'För vilken tid vill du ha uppgifterna?',
  'citizen.period.all': 'Alla uppgifter',
  'citizen.period.between': 'För en viss tid',
  'citizen.period.from': 'Startdatum',
  'citizen.period.to': 'Slutdatum',
  'citizen.period.hint': 'Om du inte minns dagen exakt kan du lämna dagen tom.',
  'citizen.files.label': 'Bilagor',
  'citizen.files.hint': 'Högst {n} filer, var och en högst {size}. Format: {types}.',
  'citizen.files.add': 'Lägg till en fil',
  'citizen.files.added': 'Tillagda filer',
  'citizen.files.remove': 'Ta bort filen {name}',
};
