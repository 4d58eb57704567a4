import type { letterEnd as source } from '../fi/letter-end.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const letterEnd: Texts<typeof source> = {
  'letter.L15.subject': 'Vi har överfört din begäran – ärende {caseNumber}',
  'letter.L15.heading': 'Vi har överfört din begäran',
  'letter.L15.headingNotOurs': 'Din begäran hör till en annan organisation',
  'letter.L15.what':
    'Din begäran gäller uppgifter som **{other}** ansvarar för. {organisation} ansvarar inte för dem. Orsak: {why}',
  'letter.L15.transferred': 'Vi överförde din begäran dit {transferred}. Du behöver inte göra en ny begäran.',
  'letter.L15.newClock': 'En ny tidsfrist börjar när {other} får begäran. Kontaktuppgifter: {contact}',
  'letter.L15.cannot': 'Vi kan inte överföra begäran för din räkning. Gör begäran dit: {contact}',
  'letter.L15.copy': 'Du kan använda den bifogade kopian av din begäran.',
  'letter.L15.own': 'Vi behandlar själva dessa delar: {part}. Vi svarar senast {target}.',
  'letter.L16.subject.rectification': 'Meddelande om rättelse av personuppgifter, referens {caseNumber}',
  'letter.L16.subject.erasure': 'Meddelande om radering av personuppgifter, referens {caseNumber}',
  'letter.L16.subject.restriction': 'Meddelande om begränsning av behandling, referens {caseNumber}',
  'letter.L16.heading.rectification': 'Meddelande om rättelse av personuppgifter',
  'letter.L16.heading.erasure': 'Meddelande om radering av personuppgifter',
  'letter.L16.heading.restriction': 'Meddelande om begränsning av behandling',
  'letter.L16.what.rectification':
    'Vi har {disclosed} lämnat ut uppgifter till er ur registret {register}. Vi har {done} rättat en del av dem.',
  'letter.L16.what.erasure':
    'Vi har {disclosed} lämnat ut uppgifter till er ur registret {register}. Vi har {done} raderat en del av dem.',
  'letter.L16.what.restriction':
    'Vi har {disclosed} lämnat ut uppgifter till er ur registret {register}. Vi har {done} begränsat behandlingen av en del av dem.',
  'letter.L16.regular.rectification':
    'Vi lämnar regelbundet ut uppgifter till er ur registret {register}. Vi har {done} rättat en del av dem.',
  'letter.L16.regular.erasure':
    'Vi lämnar regelbundet ut uppgifter till er ur registret {register}. Vi har {done} raderat en del av dem.',
  'letter.L16.regular.restriction':
    'Vi lämnar regelbundet ut uppgifter till er ur registret {register}. Vi har {done} begränsat behandlingen av en del av dem.',
  'letter.L16.attachment':
    'Personen och uppgifterna specificeras i den skyddade bilagan: uppgiften före, uppgiften nu.',
  'letter.L16.do': 'Vi ber er göra samma ändring i era uppgifter eller bedöma om skyldigheten gäller er.',
  'letter.L16.instruction':
    'Detta är en instruktion till personuppgiftsbiträdet. Gör samma ändring i de uppgifter som ni behandlar för vår räkning (artikel 28.3).',
  'letter.L16.confirmContact': 'Bekräfta detta för kontaktpersonen senast {confirmBy}.',
  'letter.L16.confirm': 'Bekräfta detta senast {confirmBy}: {link}',
  'letter.L16.storedOnly':
    'Uppgifterna får tills vidare endast lagras. Vi meddelar när begränsningen upphör.',
  'letter.L16.basis':
    'Detta grundar sig på artikel 19 i dataskyddsförordningen. Kontaktperson: {handler}, {phone}.',
  'letter.L17.subject': 'Din begäran har återtagits – ärende {caseNumber}',
  'letter.L17.heading': 'Din begäran har återtagits',
  'letter.L17.what':
    'Du återtog din begäran {withdrawn}. Vi avslutade ärendet och lämnade inte ut eller ändrade några uppgifter.',
  'letter.L17.notYou': 'Om du inte själv återtog begäran, kontakta oss genast.',
  'letter.L17.undo': 'Du kan öppna samma begäran på nytt till och med {undoUntil:until}.',
  'letter.L17.again': 'Du kan göra en ny begäran när som helst: {url}.',
  'letter.L17.keep': 'Vi bevarar detta ärende i {years} år.',
  'letter.L18.subject': 'Vi avslutade ärendet – ärende {caseNumber}',
  'letter.L18.heading': 'Vi avslutade ärendet eftersom identiteten inte kunde verifieras',
  'letter.L18.what':
    'Vi bad dig styrka din identitet {dates}. Vi har inte kunnat verifiera den. Orsak: {why}',
  'letter.L18.therefore':
    'Därför lämnar vi inte ut eller ändrar uppgifter. Vi berättar inte heller om det finns uppgifter i våra register (artikel 12.2 och 12.6 i dataskyddsförordningen).',
  'letter.L18.continue':
    'Det är lätt att fortsätta: styrk din identitet senast {reopenUntil} så öppnar vi samma ärende. Därefter kan du göra en ny begäran.',
  'letter.L18.otherWay': 'Om inget av sätten passar dig, ring {phone}. Vi hittar ett annat sätt.',
  'letter.L18.certificate': 'Du får också ett intyg om vägran.',
  'letter.L19.subject': 'Begränsning av användningen – ärende {caseNumber}',
  'letter.L19.heading.in-force': 'Vi har begränsat användningen av dina uppgifter',
  'letter.L19.heading.in-forceOther': 'Vi har begränsat användningen av uppgifterna',
  'letter.L19.heading.ending': 'Begränsningen upphör',
  'letter.L19.in-force':
    'Vi har begränsat användningen av dina uppgifter från och med {from:from}. Uppgifterna endast lagras.',
  'letter.L19.in-forceOther':
    'Vi har begränsat användningen av uppgifterna från och med {from:from}. Uppgifterna endast lagras.',
  'letter.L19.beforeEnd': 'Vi meddelar dig innan begränsningen upphör (artikel 18.3).',
  'letter.L19.ending': 'Begränsningen upphör {to}. Orsak: {why}',
  'letter.L21.subject': 'Vi genomförde din begäran – ärende {caseNumber}',
  'letter.L21.heading.erased': 'Vi raderade uppgifterna',
  'letter.L21.heading.reviewed': 'Vi behandlade beslutet på nytt',
  'letter.L21.heading.use-stopped': 'Vi slutade använda uppgifterna',
  'letter.L21.heading.consent-withdrawn': 'Vi antecknade att samtycket återkallas',
  'letter.L21.erased': 'Vi raderade {done} dessa uppgifter: {items}',
  'letter.L21.reviewed': 'En människa behandlade det automatiska beslutet på nytt {done}. Resultat: {result}',
  'letter.L21.items': 'de uppgifter som din begäran gäller',
  'letter.L21.purpose': 'det ändamål som din begäran gäller',
  'letter.L21.result': 'Avgörandet finns i följebrevet.',
  'letter.L21.use-stopped': 'Vi slutade {done} använda uppgifterna för detta ändamål: {purpose}',
  'letter.L21.consent-withdrawn':
    'Vi antecknade att samtycket är återkallat från och med {from:from}. Den tidigare användningen var tillåten.',
  'letter.L22.subject': 'Du har ett meddelande – ärende {caseNumber}',
  'letter.L22.heading': 'Du har ett meddelande',
  'letter.L22.what': 'Öppna tjänsten {url} och ange ärendenumret {caseNumber} och uppföljningskoden.',
  'letter.L22.noSecretMail': 'Vi skickar inte dina uppgifter per e-post. Svara inte på detta meddelande.',
  'letter.L23.subject.notice': 'En avgift planeras för din begäran – ärende {caseNumber}',
  'letter.L23.subject.decision': 'Beslut om avgift – ärende {caseNumber}',
  'letter.L23.heading.notice': 'Vi planerar att ta ut en avgift för din begäran',
  'letter.L23.heading.decision': 'Beslut om avgift',
  'letter.L23.notice':
    'Vi planerar att ta ut en avgift för din begäran. Avgiften skulle vara **{amount}**. Vi tar inte ut någonting ännu.',
  'letter.L23.decision': 'Vi tar ut en avgift för din begäran. Avgiften är **{amount}**.',
  'letter.L23.reason': 'Orsak: {reason}',
  'letter.L23.law.excessive':
    'Lagen tillåter en rimlig avgift endast när begäran är uppenbart ogrundad eller orimlig (artikel 12.5 i dataskyddsförordningen).',
  'letter.L23.law.further-copy':
    'Den första kopian är avgiftsfri. Lagen tillåter en rimlig avgift för ytterligare kopior (artikel 15.3 i dataskyddsförordningen).',
  'letter.L23.costs': 'Så här består avgiften',
  'letter.L23.costs.handling': 'Kostnader för behandlingen av begäran',
  'letter.L23.costs.what': 'Kostnad',
  'letter.L23.costs.amount': 'Belopp',
  'letter.L23.costs.total': 'Totalt',
  'letter.L23.withdraw': 'Du kan återta din begäran senast {answerBy}. Då betalar du ingenting: {url}.',
  'letter.L23.narrow': 'Du kan också begränsa begäran eller berätta varför avgiften inte borde tas ut.',
  'letter.L23.clock': 'Tidsfristen löper vidare. Vi svarar senast {target}.',
};
