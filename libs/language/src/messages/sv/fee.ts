import type { fee as source } from '../fi/fee.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const fee: Texts<typeof source> = {
  'fee-question.further-copy': 'Begärs ytterligare en kopia av samma uppgifter?',
  'fee-question.manifestly-unfounded': 'Är begäran uppenbart ogrundad?',
  'fee-question.repetitive': 'Upprepas samma begäran inom kort tid?',
  'fee-question.data-changed-since': 'Har uppgifterna ändrats efter det förra svaret?',
  'fee-question.abusive-intention': 'Finns det bevis på att rättigheten missbrukas?',
  'fee-conclusion.free': 'Begäran är avgiftsfri.',
  'fee-conclusion.fee-possible': 'Du kan ta ut en rimlig avgift. Informera först kunden.',
  'fee-conclusion.fee-or-refusal-possible': 'Du kan ta ut en rimlig avgift eller vägra. Du ska visa skälet.',
  'fee-problem.amount-missing': 'Ange avgiftens belopp.',
  'fee-problem.items-do-not-add-up': 'Specifikationens summa är inte densamma som avgiften.',
  'fee-problem.reasons-missing': 'Skriv motiveringen.',
  'fee-problem.not-told-first': 'Informera kunden om avgiften före beslutet.',
  'fee-hint.answersWithinYear.one':
    'Samma person fick svar i samma sak {n} gång under året. Det är inte ensamt ett skäl att ta ut en avgift.',
  'fee-hint.answersWithinYear.other':
    'Samma person fick svar i samma sak {n} gånger under året. Det är inte ensamt ett skäl att ta ut en avgift.',
  'recipient-problem.still-to-notify': 'Mottagaren har inte meddelats ännu.',
  'recipient-problem.date-or-channel-missing': 'Ange datum och sätt för meddelandet.',
  'recipient-problem.reason-missing': 'Skriv orsaken.',
};
