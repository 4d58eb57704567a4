import type { letterEnd as source } from '../fi/letter-end.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const letterEnd: Texts<typeof source> = {
  'letter.L15.subject': 'We have passed on your request – case {caseNumber}',
  'letter.L15.heading': 'We have passed on your request',
  'letter.L15.headingNotOurs': 'Your request belongs to another organisation',
  'letter.L15.what':
    'Your request is about information that is the responsibility of **{other}**. {organisation} is not responsible for it. Reason: {why}',
  'letter.L15.transferred': 'We passed your request on {transferred}. You do not need to make a new one.',
  'letter.L15.newClock': 'A new time limit starts when {other} receives it. Contact: {contact}',
  'letter.L15.cannot': 'We cannot pass it on for you. Please ask there: {contact}',
  'letter.L15.copy': 'You can use the attached copy of your request.',
  'letter.L15.own': 'We will handle these parts: {part}. We will answer by {target}.',
  'letter.L16.subject.rectification': 'Notice of rectification of personal data, ref. {caseNumber}',
  'letter.L16.subject.erasure': 'Notice of erasure of personal data, ref. {caseNumber}',
  'letter.L16.subject.restriction': 'Notice of restriction of processing, ref. {caseNumber}',
  'letter.L16.heading.rectification': 'Notice of rectification of personal data',
  'letter.L16.heading.erasure': 'Notice of erasure of personal data',
  'letter.L16.heading.restriction': 'Notice of restriction of processing',
  'letter.L16.what.rectification':
    'On {disclosed} we gave you data from the register {register}. On {done} we rectified some of them.',
  'letter.L16.what.erasure':
    'On {disclosed} we gave you data from the register {register}. On {done} we erased some of them.',
  'letter.L16.what.restriction':
    'On {disclosed} we gave you data from the register {register}. On {done} we restricted the processing of some of them.',
  'letter.L16.regular.rectification':
    'We regularly give you data from the register {register}. On {done} we rectified some of them.',
  'letter.L16.regular.erasure':
    'We regularly give you data from the register {register}. On {done} we erased some of them.',
  'letter.L16.regular.restriction':
    'We regularly give you data from the register {register}. On {done} we restricted the processing of some of them.',
  'letter.L16.attachment': 'The person and the data are specified in the protected attachment: before, now.',
  'letter.L16.do': 'Please make the same change in your records, or assess whether the duty applies to you.',
  'letter.L16.instruction':
    'This is an instruction to the processor. Make the same change in the data you process on our behalf (Article 28(3)).',
  'letter.L16.confirmContact': 'Please confirm this to the contact person by {confirmBy}.',
  'letter.L16.confirm': 'Please confirm this by {confirmBy}: {link}',
  'letter.L16.storedOnly': 'For now the data may only be stored. We will tell you when the restriction ends.',
  'letter.L16.basis': 'This is based on Article 19 of the GDPR. Contact: {handler}, {phone}.',
  'letter.L17.subject': 'Your request has been withdrawn – case {caseNumber}',
  'letter.L17.heading': 'Your request has been withdrawn',
  'letter.L17.what':
    'You withdrew your request on {withdrawn}. We closed the case and did not give out or change any information.',
  'letter.L17.notYou': 'If you did not withdraw it yourself, contact us at once.',
  'letter.L17.undo': 'You can reopen the same request until {undoUntil:until}.',
  'letter.L17.again': 'You can make a new request at any time: {url}.',
  'letter.L17.keep': 'We keep this case for {years} years.',
  'letter.L18.subject': 'We closed the case – case {caseNumber}',
  'letter.L18.heading': 'We closed the case because we could not confirm your identity',
  'letter.L18.what': 'We asked you to prove your identity on {dates}. We could not confirm it. Reason: {why}',
  'letter.L18.therefore':
    'Therefore we do not give out or change any information. We also do not say whether our registers hold information (Article 12(2) and (6) of the GDPR).',
  'letter.L18.continue':
    'It is easy to continue: prove your identity by {reopenUntil} and we reopen the same case. After that you can make a new request.',
  'letter.L18.otherWay': 'If none of the ways suits you, call {phone}. We will find another way.',
  'letter.L18.certificate': 'You also get a refusal certificate about this.',
  'letter.L19.subject': 'Restriction of use – case {caseNumber}',
  'letter.L19.heading.in-force': 'We have limited the use of your information',
  'letter.L19.heading.in-forceOther': 'We have limited the use of the information',
  'letter.L19.heading.ending': 'The restriction ends',
  'letter.L19.in-force': 'We have limited the use of your information from {from:from}. It is only stored.',
  'letter.L19.in-forceOther':
    'We have limited the use of the information from {from:from}. It is only stored.',
  'letter.L19.beforeEnd': 'We will tell you before the restriction ends (Article 18(3)).',
  'letter.L19.ending': 'The restriction ends on {to}. Reason: {why}',
  'letter.L21.subject': 'We carried out your request – case {caseNumber}',
  'letter.L21.heading.erased': 'We erased the information',
  'letter.L21.heading.reviewed': 'We looked at the decision again',
  'letter.L21.heading.use-stopped': 'We stopped using the information',
  'letter.L21.heading.consent-withdrawn': 'We recorded the withdrawal of consent',
  'letter.L21.erased': 'On {done} we erased this information: {items}',
  'letter.L21.reviewed': 'A person looked at the automated decision again on {done}. Result: {result}',
  'letter.L21.items': 'the information that your request is about',
  'letter.L21.purpose': 'the purpose that your request is about',
  'letter.L21.result': 'The outcome is in the cover letter.',
  'letter.L21.use-stopped': 'On {done} we stopped using the information for this purpose: {purpose}',
  'letter.L21.consent-withdrawn':
    'We recorded that the consent is withdrawn from {from:from}. Earlier use was lawful.',
  'letter.L22.subject': 'You have a message – case {caseNumber}',
  'letter.L22.heading': 'You have a message',
  'letter.L22.what': 'Open {url} and enter the case number {caseNumber} and the tracking code.',
  'letter.L22.noSecretMail': 'We do not send your information by email. Do not reply to this message.',
  'letter.L23.subject.notice': 'A fee is planned for your request – case {caseNumber}',
  'letter.L23.subject.decision': 'Decision on a fee – case {caseNumber}',
  'letter.L23.heading.notice': 'We intend to charge a fee for your request',
  'letter.L23.heading.decision': 'Decision on a fee',
  'letter.L23.notice':
    'We intend to charge a fee for your request. The fee would be **{amount}**. We do not charge anything yet.',
  'letter.L23.decision': 'We charge a fee for your request. The fee is **{amount}**.',
  'letter.L23.reason': 'Reason: {reason}',
  'letter.L23.law.excessive':
    'The law allows a reasonable fee only when a request is manifestly unfounded or excessive (Article 12(5) of the GDPR).',
  'letter.L23.law.further-copy':
    'The first copy is free. The law allows a reasonable fee for further copies (Article 15(3) of the GDPR).',
  'letter.L23.costs': 'How the fee is made up',
  'letter.L23.costs.handling': 'Costs of handling the request',
  'letter.L23.costs.what': 'Cost',
  'letter.L23.costs.amount': 'Amount',
  'letter.L23.costs.total': 'Total',
  'letter.L23.withdraw': 'You can withdraw your request by {answerBy}. Then you pay nothing: {url}.',
  'letter.L23.narrow': 'You can also narrow the request or say why no fee should be charged.',
  'letter.L23.clock': 'The clock keeps running. We will answer by {target}.',
};
