import type { reply as source } from '../fi/reply.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const reply: Texts<typeof source> = {
  'letter.name.data': 'Dina uppgifter i registret',
  'reply.package': 'hela svaret som en ZIP-fil',
  'reply.file': 'en fil i svaret',
  'reply.readme':
    'Här är ditt svar. Öppna följebrevet först. Därefter kommer uppgifterna register för register.',
  'reply.readmeTitle': 'Ditt svar',
  'reply.dataHeading': 'Dina uppgifter i registret',
  'reply.dataIntro':
    'Du bad om uppgifter den {received}. Här är uppgifterna som registrets ansvariga skrev i svaret.',
  'reply.texts': 'Uppgifterna som text',
  'reply.files': 'Filer som du får',
  'reply.noFiles': 'Det finns inga filer.',
  'reply.withheldTitle': 'Vad vi inte lämnar ut',
  'reply.withheldLead': 'Dessa delar saknas i svaret. Orsaken finns i intyget om vägran.',
  'reply.where': 'Register',
  'reply.what': 'Vad som saknas',
  'reply.ground': 'Grund',
  'reply.reopen': 'Be om en ny nedladdning',
  'reply.reopenDone': 'Din begäran har skickats. Vi meddelar när svaret kan laddas ner igen.',
  'reply.reopenMessage': 'Jag ber att nedladdningen av svaret öppnas på nytt.',
  'reply.ended': 'Vårdnadshavarens rätt har upphört eftersom barnet har fyllt 18 år. Kontakta oss: {phone}.',
  'reply.none': 'I detta ärende finns inga uppgifter att ladda ner.',
  'reply.pinMissing': 'Skriv pinkoden med 8 siffror',
  'reply.pinWrong': 'Pinkoden är fel. Efter fem felaktiga försök låses pinkoden',
  'reply.noPin': 'Du har ännu ingen pinkod. Du får den på servicepunkten när du styrker din identitet',
  'reply.download': 'Ladda ner {name}',
  'reply.dataDoc': 'Dina uppgifter: {register}',
  'reply.cover': 'Följebrevet och intygen öppnas utan pinkod på sidan för din begäran.',
  'reply.withhold': '{name}: vad görs?',
  'reply.give': 'Lämnas ut',
  'reply.held': 'Lämnas inte ut: {ground}',
  'reply.heldDescription': '{name}: beskrivning som inte avslöjar innehållet',
  'reply.released': 'Text som lämnas ut (registrets svar: ta bort det som inte lämnas ut)',
  'reply.left': 'Vad som lämnades bort ur texten',
};
