import type { citizenEnd as source } from '../fi/citizen-end.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const citizenEnd: Texts<typeof source> = {
  'citizen.withdraw.heading': 'Vill du återta begäran?',
  'citizen.withdraw.effect':
    'Om du återtar begäran avslutar vi behandlingen och lämnar inte ut eller ändrar några uppgifter.',
  'citizen.withdraw.reopen': 'Du kan öppna samma begäran på nytt i {n} dagar.',
  'citizen.withdraw.yes': 'Ja, återta begäran',
  'citizen.withdraw.no': 'Nej, fortsätt behandlingen',
  'citizen.withdraw.reason': 'Varför återtar du begäran?',
  'citizen.withdraw.done': 'Din begäran har återtagits',
  'citizen.withdraw.undo': 'Öppna begäran på nytt',
  'citizen.withdraw.undoUntil': 'Du kan öppna begäran på nytt till och med {date:until}.',
  'citizen.withdraw.undone': 'Din begäran har öppnats på nytt',
  'citizen.disagree.heading': 'Om du är av annan åsikt',
  'citizen.disagree.decided': 'Vad som beslutades',
  'citizen.disagree.again.heading': 'Be oss titta på saken på nytt',
  'citizen.disagree.again.body': 'Ett fel kan ofta rättas snabbt. Skriv vad du inte håller med om.',
  'citizen.disagree.again.label': 'Vad håller du inte med om?',
  'citizen.disagree.again.done': 'Ditt meddelande har skickats till samma ärende',
  'citizen.disagree.ombudsman.heading': 'Anmäl till dataombudsmannen',
  'citizen.disagree.ombudsman.body':
    'Dataombudsmannen övervakar behandlingen av personuppgifter. Anmälan är avgiftsfri.',
  'citizen.disagree.ombudsman.bundle': 'Ladda ner din begäran och våra svar som en PDF-fil',
  'citizen.disagree.ombudsman.holds':
    'Bifoga den till din anmälan. Den innehåller din begäran, tidsfristerna, händelserna, meddelandena och de brev och intyg som du har fått.',
  'citizen.add.files': 'Bifoga en fil',
  'citizen.add.filesOnly': 'Jag bifogade en fil till ärendet.',
  'citizen.bundle.title': 'Begäran och svar',
  'citizen.bundle.lead':
    'Här har begäran och svaren i ärendet {number} samlats. Sammanställningen gjordes {date}. Den kan bifogas till en anmälan till dataombudsmannen.',
  'citizen.bundle.contents': 'Innehåll',
  'citizen.bundle.own': 'Begäran, tidsfrister, händelser och meddelanden',
  'citizen.bundle.page': 'Sidan {n}.',
  'citizen.bundle.pages': 'Sidorna {from}–{to}.',
  'citizen.bundle.notHere': 'Inte i den här filen. Handlingen öppnas på ärendets sida.',
  'citizen.bundle.hash': 'Originalfilens kontrollsumma (SHA-256): {hash}',
  'citizen.bundle.originals':
    'Bilagornas sidor är desamma som i de utgivna handlingarna. Det elektroniska sigillet finns bara i originalfilen, som fås på ärendets sida. Intygets äkthet kan kontrolleras med nummer och kod:',
  'citizen.bundle.who': 'Vem som bad om uppgifter och när',
  'citizen.bundle.received': 'Begäran kom in',
  'citizen.bundle.subject': 'Namn och födelsedatum',
  'citizen.bundle.requester': 'Den som bad om uppgifter',
  'citizen.bundle.files': 'Bilagor till begäran',
  'citizen.disagree.court.heading': 'Domstol',
  'citizen.disagree.court.body':
    'I intyget om vägran finns anvisningar om hur du söker ändring i avgörandet.',
};
