import type { letterReply as source } from '../fi/letter-reply.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const letterReply: Texts<typeof source> = {
  'letter.L10.subject': 'Svar på din begäran om kontroll av uppgifter – ärende {caseNumber}',
  'letter.L10.heading': 'Svar på din begäran om kontroll av uppgifter',
  'letter.L10.asked': 'Du bad {received} om uppgifter: {scope}',
  'letter.L10.found': '**Vi behandlar uppgifter om dig. Uppgifterna finns i bilagorna 1–{n}.**',
  'letter.L10.foundOther':
    '**Vi behandlar uppgifter om personen du företräder. Uppgifterna finns i bilagorna 1–{n}.**',
  'letter.L10.registers': 'Vi sökte uppgifterna i dessa register. Sökningen gällde tiden: {period}',
  'letter.L10.register.found': '{register}: uppgifter hittades',
  'letter.L10.register.no-data': '{register}: inga uppgifter finns',
  'letter.L10.information': 'I början av varje bilaga berättar vi:',
  'letter.L10.information.purpose': 'vad uppgifterna används till och vilken lag det grundar sig på',
  'letter.L10.information.categories': 'vilka kategorier av uppgifter som finns',
  'letter.L10.information.sources': 'varifrån uppgifterna kommer',
  'letter.L10.information.recipients': 'till vem de har lämnats eller lämnas ut',
  'letter.L10.information.retention': 'hur länge de lagras',
  'letter.L10.information.transfers': 'om de överförs utanför EU eller EES och hur de skyddas',
  'letter.L10.information.automated': 'om automatiska beslut fattas.',
  'letter.L10.redacted':
    'Vi har maskerat andra personers uppgifter. Ställena är märkta [maskerat] (artikel 15.4).',
  'letter.L10.withCertificate':
    'En del av uppgifterna lämnar vi inte ut. Orsaken finns i det bifogade intyget om vägran.',
  'letter.L10.codes': 'Förkortningar och koder förklaras i bilaga {n}.',
  'letter.L10.wrong': 'Om en uppgift är fel kan du begära rättelse: {url}.',
  'letter.L10.otherRights':
    'Du kan också begära att uppgifter raderas eller att användningen begränsas, eller invända mot användningen. Vi berättar när det är möjligt.',
  'letter.L10.keep': 'Den första kopian är avgiftsfri. Förvara svaret omsorgsfullt.',
  'letter.L10.until': 'Du kan ladda ner svaret till och med {openUntil:until}.',
  'letter.L11.subject': 'Vi har rättat uppgifterna – ärende {caseNumber}',
  'letter.L11.heading': 'Vi har rättat dina uppgifter',
  'letter.L11.headingOther': 'Vi har rättat uppgifterna',
  'letter.L11.done': 'Vi rättade dina uppgifter {done} i registret {register}.',
  'letter.L11.doneOther':
    'Vi rättade {done} uppgifter i registret {register}. De gäller personen du företräder.',
  'letter.L11.values': 'Tidigare: ”{old}”. Nu: ”**{new}**”.',
  'letter.L11.completed': 'Vi fogade din utredning till uppgifterna.',
  'letter.L11.history':
    'Den tidigare uppgiften finns kvar i ändringshistoriken. Orsak: {why} Den används inte längre.',
  'letter.recipients.told': 'Vi meddelade detta till dem som hade fått uppgiften: {recipients}. (artikel 19)',
  'letter.recipients.later': 'Vi meddelar detta till dem som hade fått uppgiften: {recipients}. (artikel 19)',
  'letter.recipients.none': 'Uppgiften hade inte lämnats ut till andra. (artikel 19)',
  'letter.recipients.impossible':
    'Det var inte möjligt att meddela dem som fått uppgiften. Orsak: {why} (artikel 19)',
  'letter.L11.notCorrected':
    'Vi rättade inte denna punkt: {item}. Om detta finns ett separat intyg om vägran.',
  'letter.L11.check': 'Kontrollera uppgiften. Om den fortfarande är fel, svara i ärendet: {url}.',
  'letter.L13.subject': 'Vi tillmötesgick din begäran delvis – ärende {caseNumber}',
  'letter.L13.heading': 'Vi tillmötesgick din begäran delvis',
  'letter.L13.what': '**Vi tillmötesgick din begäran delvis.**',
  'letter.L13.granted': 'Detta genomförde vi',
  'letter.L13.refused': 'Detta genomförde vi inte',
  'letter.L13.certificate':
    'Orsaken finns i det bifogade intyget om vägran. Intyget gäller endast den del som saknas.',
  'letter.L13.numbered':
    'De ställen som saknas är märkta [maskerat] och numrerade. I intyget anges orsaken för varje nummer.',
  'letter.L14.subject': 'Svar på din begäran – ärende {caseNumber}',
  'letter.L14.heading': 'Vi hittade inga uppgifter om dig',
  'letter.L14.headingOther': 'Vi hittade inga uppgifter',
  'letter.L14.what':
    'Du bad om uppgifter {received}. **Vi behandlar inga uppgifter om dig i dessa register:**',
  'letter.L14.whatOther':
    'Du bad om uppgifter {received}. **Vi behandlar inga uppgifter om personen du företräder i dessa register:**',
  'letter.L14.searched': 'Vi sökte {searched} med dessa uppgifter: {terms}. Sökningen gällde tiden: {period}',
  'letter.L14.term.name': 'namn',
  'letter.L14.term.otherNames': 'annat namn',
  'letter.L14.term.birthDate': 'födelsedatum',
  'letter.L14.period.all': 'alla uppgifter i registret',
  'letter.L14.period.from': 'från och med {from:short}',
  'letter.L14.period.to': 'till och med {to:short}',
  'letter.L14.period.between': '{from:short}–{to:short}',
  'letter.L14.retention.notice': 'se registrets dataskyddsbeskrivning.',
  'letter.L14.retention': 'Det kan ha funnits uppgifter tidigare. Lagringstid: {retention}',
  'letter.L14.again':
    'Om uppgifterna kan finnas under ett annat namn eller i en annan enhet, berätta det: {url}. Vi söker på nytt utan ny begäran till och med {reopenUntil:until}.',
  'letter.L14.caseFile':
    'Av behandlingen av denna begäran återstår ett ärende med ditt namn och dina meddelanden. Vi bevarar det i {years} år.',
};
