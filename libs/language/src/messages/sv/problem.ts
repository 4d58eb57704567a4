import type { problem as source } from '../fi/problem.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const problem: Texts<typeof source> = {
  'problem.malformed-json': 'Meddelandets JSON är felaktig',
  'problem.malformed-request': 'Begäran är felaktig',
  'problem.unauthenticated': 'Nyckeln saknas eller duger inte',
  'problem.forbidden': 'Du har inte rätt till detta',
  'problem.not-found': 'Detta hittas inte',
  'problem.method-not-allowed': 'Den här adressen godkänner inte metoden',
  'problem.not-acceptable': 'Svaret kan inte ges i det begärda formatet',
  'problem.request-timeout': 'Det tog för länge att skicka begäran',
  'problem.conflict': 'Ärendet har ändrats',
  'problem.illegal-step': 'Det här steget är inte möjligt nu',
  'problem.already-used': 'Den här nyckeln har redan använts',
  'problem.gone': 'Detta finns inte längre',
  'problem.version-conflict': 'Ärendet har ändrats sedan du läste det',
  'problem.body-too-large': 'Meddelandet är för stort',
  'problem.unsupported-media-type': 'Meddelandets format duger inte',
  'problem.invalid': 'Det finns fel i meddelandet',
  'problem.version-required': 'Ange vilken version du har läst',
  'problem.too-many-requests': 'För många försök. Försök igen senare',
  'problem.headers-too-large': 'Begärans rubriker är för stora',
  'problem.internal': 'Det är fel på tjänsten',
  'problem.unavailable': 'Tjänsten kan inte användas just nu. Försök igen om en stund',
  'problem.storage-full': 'Lagringsutrymmet är fullt',
};
