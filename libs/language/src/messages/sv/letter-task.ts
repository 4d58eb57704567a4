import type { letterTask as source } from '../fi/letter-task.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const letterTask: Texts<typeof source> = {
  'letter.L5.subject': 'Begäran {caseNumber}: {register}, lämna uppgifterna senast {due:short}',
  'letter.L5.heading': 'Ny arbetsuppgift',
  'letter.L5.what':
    'Det har kommit in en dataskyddsbegäran som gäller registret **{register}**. Din arbetsuppgift: {task}',
  'letter.L5.due': 'Sista dag är **{due}**. Kunden ska få svar senast {target}.',
  'letter.L5.open': 'Öppna arbetsuppgiften: {link}. Personens uppgifter visas först när du har loggat in.',
  'letter.L5.ways': 'Du kan svara på fyra sätt:',
  'letter.L5.way.found': 'uppgifter hittades',
  'letter.L5.way.none': 'inga uppgifter finns',
  'letter.L5.way.time': 'jag behöver mer tid',
  'letter.L5.way.notMine': 'detta hör inte till mig.',
  'letter.L5.noMail':
    '**Skicka inte personuppgifter per e-post** och svara inte på detta meddelande. Ändra eller radera inte uppgifterna innan du har svarat.',
  'letter.L5.help': 'Hjälp: dataskyddsombudet {dpo}.',
  'letter.task.access': 'Lämna uppgifterna om personen.',
  'letter.task.rectification': 'Kontrollera uppgiften och rätta den, eller föreslå en motivering för vägran.',
  'letter.task.erasure': 'Kontrollera om uppgifterna kan raderas. Radera inget före beslutet.',
  'letter.task.restriction': 'Märk uppgifterna så att de endast lagras.',
  'letter.task.portability': 'Lämna de uppgifter som personen själv gett som en fil.',
  'letter.task.objection': 'Berätta vad uppgifterna används till och om det finns ett tvingande skäl.',
  'letter.task.automated-decision': 'Kontrollera om beslutet har fattats automatiskt.',
  'letter.task.consent-withdrawal':
    'Avsluta behandlingen som grundar sig på samtycke och berätta vad den gällde.',
  'letter.L6.subject': 'Påminnelse: {caseNumber}, {register}, {daysLeft}',
  'letter.L6.heading': 'Påminnelse om arbetsuppgiften',
  'letter.L6.what': 'Arbetsuppgiften är ännu ogjord. Sista dag är **{due}**.',
  'letter.L6.open': 'Arbetsuppgift: {task} Öppna: {link}',
  'letter.L6.help':
    'Om du inte hinner, be om mer tid via samma länk. Om du är borta, överför uppgiften till ställföreträdaren: {deputy}.',
  'letter.L6.helpNoDeputy': 'Om du inte hinner, be om mer tid via samma länk.',
  'letter.L7.subject': 'Sista dag i dag: {caseNumber}, {register}',
  'letter.L7.heading': 'Sista dag för arbetsuppgiften är i dag',
  'letter.L7.what': 'Sista dag för arbetsuppgiften är **i dag**. Öppna: {link}',
  'letter.L7.effort':
    'Det tar ungefär {minutes} minuter. Om det inte finns uppgifter, svara ”inga uppgifter finns” – också det är ett svar.',
  'letter.L7.next': 'Om uppgiften är ogjord {overdueNotice} meddelas även registrets ansvariga person.',
  'letter.L8.subject': 'Försenad: {caseNumber}, {register}',
  'letter.L8.heading': 'Arbetsuppgiften är försenad',
  'letter.L8.what': 'Sista dag för arbetsuppgiften var {due}. Vi har inte fått något svar.',
  'letter.L8.target':
    'Kunden ska få svar senast **{target}**. Den lagstadgade tidsfristen går ut {statutory}.',
  'letter.L8.do':
    'Gör något av följande i dag: svara, överför uppgiften till ställföreträdaren eller berätta vad som hindrar: {link}',
  'letter.L8.next': 'Dataskyddsombudet meddelas {escalation}.',
  'letter.L9.subject': 'Kräver åtgärd: {caseNumber}, svar saknas',
  'letter.L9.heading': 'Registret har inte svarat',
  'letter.L9.what':
    'Registret **{register}** har inte svarat. Arbetsuppgiften skulle vara klar senast {due}.',
  'letter.L9.deadline': 'Ärendets tidsfrist går ut **{statutory}** ({daysLeft}).',
  'letter.L9.reminded': 'Påminnelser har skickats {dates} till {recipients}.',
  'letter.L9.options': 'Alternativ:',
  'letter.L9.option.call': 'ring den ansvariga personen: {owner}',
  'letter.L9.option.reassign': 'byt utförare',
  'letter.L9.option.partial': 'svara kunden delvis',
  'letter.L9.option.extend': 'förläng tidsfristen; kunden ska meddelas senast {extensionNoticeBy}.',
  'letter.L9.optionTooLate':
    'tidsfristen kan inte längre förlängas: meddelandet borde ha skickats senast {extensionNoticeBy}.',
  'letter.L9.open': 'Öppna ärendet: {link}',
  'letter.L20.subject': 'Begäran om underskrift: ärende {caseNumber}',
  'letter.L20.heading': 'Ett intyg om vägran väntar på din underskrift',
  'letter.L20.what': 'Ett intyg om vägran väntar på din underskrift, ärende {caseNumber}.',
  'letter.L20.do': 'Läs och underteckna eller returnera det senast **{signDue}**: {link}',
  'letter.L20.deadline': 'Kundens tidsfrist går ut {statutory}.',
  'letter.notSent': 'Förhandsvisning. Brevet har inte skickats.',
  'certificate.notSigned': 'Förhandsvisning. Intyget har inte undertecknats eller utfärdats.',
  'letter.ownerCode.subject': 'Engångskod: {caseNumber}',
  'letter.ownerCode.heading': 'Engångskod',
  'letter.ownerCode.code': 'Din kod är **{digits}**.',
  'letter.ownerCode.where':
    'Ange koden på sidan där du bad om den. Koden gäller i {minutes} minuter och öppnar bara den här arbetsuppgiften.',
  'letter.ownerCode.notYou': 'Om du inte bad om koden behöver du inte göra något. Ge inte koden till någon.',
  'letter.digest.subject.one': '{n} arbetsuppgift väntar på dig',
  'letter.digest.subject.other': '{n} arbetsuppgifter väntar på dig',
  'letter.digest.heading': 'Dina arbetsuppgifter i dag',
  'letter.digest.L6': 'Påminnelse: {caseNumber}, {register}. Sista dag {due:day}. {link}',
  'letter.digest.L7': 'Sista dag i dag: {caseNumber}, {register}. {link}',
  'letter.digest.L8': 'Försenad: {caseNumber}, {register}. Sista dag var {due:day}. {link}',
  'letter.digest.L9': 'Svar saknas: {caseNumber}, {register}. Sista dag var {due:day}. {link}',
  'letter.digest.noMail': 'Skicka inte personuppgifter per e-post och svara inte på detta meddelande.',
  'letter.warning.subject.one': 'Tidsfristen närmar sig för {n} ärende',
  'letter.warning.subject.other': 'Tidsfristen närmar sig för {n} ärenden',
  'letter.warning.heading': 'Tidsfrister som närmar sig',
  'letter.warning.due-soon': '{caseNumber}: svar senast {due:day}. {link}',
  'letter.warning.overdue': '{caseNumber}: svaret är försenat. Sista dag var {due:day}. {link}',
  'letter.warning.route-due-soon': '{caseNumber}: besvara begäran om handling senast {due:day}. {link}',
  'letter.warning.route-overdue':
    '{caseNumber}: svaret på begäran om handling är försenat. Sista dag var {due:day}. {link}',
  'letter.warning.refusal-notice-soon': '{caseNumber}: en vägran ska meddelas senast {due:day}. {link}',
  'letter.warning.extension-notice-soon': '{caseNumber}: tilläggstid ska meddelas senast {due:day}. {link}',
  'letter.warning.identity-not-shown':
    '{caseNumber}: kunden har ännu inte styrkt sin identitet. Svar senast {due:day}. {link}',
  'letter.warning.identity-decision':
    '{caseNumber}: identiteten har väntats på länge. Besluta hur ärendet fortsätter. Svar senast {due:day}. {link}',
  'letter.warning.clarification-not-answered':
    '{caseNumber}: kunden har ännu inte svarat på frågan. Svar senast {due:day}. {link}',
  'letter.warning.clarification-decision':
    '{caseNumber}: preciseringen har väntats på länge. Fortsätt med de uppgifter som finns. Svar senast {due:day}. {link}',
  'letter.warning.reply-not-collected':
    '{caseNumber}: kunden har inte öppnat svaret. Överväg ett annat leveranssätt. Sista dag {due:day}. {link}',
  'letter.warning.reply-expiring':
    '{caseNumber}: nedladdningen av svaret stängs snart. Sista dag {due:day}. {link}',
  'letter.warning.task-wanted':
    '{caseNumber}: en anställd ber att få registrets arbetsuppgift. Händelseloggen visar vem. Svar senast {due:day}. {link}',
  'letter.warning.mail-failed': '{caseNumber}: meddelandet kom inte fram. Svar senast {due:day}. {link}',
};
