import type { letterReply as source } from '../fi/letter-reply.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const letterReply: Texts<typeof source> = {
  'letter.L10.subject': 'Answer to your access request – case {caseNumber}',
  'letter.L10.heading': 'Answer to your access request',
  'letter.L10.asked': 'On {received} you asked for information: {scope}',
  'letter.L10.found': '**We process information about you. It is in attachments 1–{n}.**',
  'letter.L10.foundOther':
    '**We process information about the person you act for. It is in attachments 1–{n}.**',
  'letter.L10.registers': 'We searched these registers. We searched the period: {period}',
  'letter.L10.register.found': '{register}: data found',
  'letter.L10.register.no-data': '{register}: no data',
  'letter.L10.information': 'At the start of each attachment we say:',
  'letter.L10.information.purpose': 'what the information is used for and the legal basis',
  'letter.L10.information.categories': 'which categories of data there are',
  'letter.L10.information.sources': 'where the data came from',
  'letter.L10.information.recipients': 'who it has been or will be given to',
  'letter.L10.information.retention': 'how long it is kept',
  'letter.L10.information.transfers':
    'whether it is transferred outside the EU or EEA and how it is protected',
  'letter.L10.information.automated': 'whether automated decisions are made.',
  'letter.L10.redacted':
    "We have covered other people's information. These places are marked [covered] (Article 15(4)).",
  'letter.L10.withCertificate':
    'Some of the information we do not give. The reason is in the attached refusal certificate.',
  'letter.L10.codes': 'Abbreviations and codes are explained in attachment {n}.',
  'letter.L10.wrong': 'If something is wrong, ask for a correction: {url}.',
  'letter.L10.otherRights':
    'You can also ask for erasure or restriction, or object to the use. We will tell you when this is possible.',
  'letter.L10.keep': 'The first copy is free. Keep the answer safe.',
  'letter.L10.until': 'You can download the answer until {openUntil:until}.',
  'letter.L11.subject': 'We have corrected the information – case {caseNumber}',
  'letter.L11.heading': 'We have corrected your information',
  'letter.L11.headingOther': 'We have corrected the information',
  'letter.L11.done': 'We corrected your information on {done} in the register {register}.',
  'letter.L11.doneOther':
    'On {done} we corrected information in the register {register}. It is about the person you act for.',
  'letter.L11.values': 'Before: "{old}". Now: "**{new}**".',
  'letter.L11.completed': 'We added your statement to the record.',
  'letter.L11.history': 'The earlier entry stays in the change history. Reason: {why} It is no longer used.',
  'letter.recipients.told': 'We told those who had been given the information: {recipients}. (Article 19)',
  'letter.recipients.later':
    'We will tell those who had been given the information: {recipients}. (Article 19)',
  'letter.recipients.none': 'The information had not been given to others. (Article 19)',
  'letter.recipients.impossible':
    'Telling those who got the information was not possible. Reason: {why} (Article 19)',
  'letter.L11.notCorrected':
    'We did not correct this: {item}. There is a separate refusal certificate for it.',
  'letter.L11.check': 'Please check. If it is still wrong, reply in your case: {url}.',
  'letter.L13.subject': 'We carried out your request in part – case {caseNumber}',
  'letter.L13.heading': 'We carried out your request in part',
  'letter.L13.what': '**We carried out your request in part.**',
  'letter.L13.granted': 'What we carried out',
  'letter.L13.refused': 'What we did not carry out',
  'letter.L13.certificate':
    'The reason is in the attached refusal certificate. It covers only the missing part.',
  'letter.L13.numbered':
    'The missing places are marked [covered] and numbered. The certificate gives the reason for each number.',
  'letter.L14.subject': 'Answer to your request – case {caseNumber}',
  'letter.L14.heading': 'We found no information about you',
  'letter.L14.headingOther': 'We found no information',
  'letter.L14.what':
    'You asked for information on {received}. **We do not process information about you in these registers:**',
  'letter.L14.whatOther':
    'You asked for information on {received}. **We do not process information about the person you act for in these registers:**',
  'letter.L14.searched': 'We searched on {searched} with: {terms}. The search covered: {period}',
  'letter.L14.term.name': 'name',
  'letter.L14.term.otherNames': 'other name',
  'letter.L14.term.birthDate': 'date of birth',
  'letter.L14.period.all': 'all information in the register',
  'letter.L14.period.from': 'from {from:short}',
  'letter.L14.period.to': 'until {to:short}',
  'letter.L14.period.between': '{from:short}–{to:short}',
  'letter.L14.retention.notice': "see the register's privacy notice.",
  'letter.L14.retention': 'There may have been information earlier. Storage period: {retention}',
  'letter.L14.again':
    'If there may be another name or unit, tell us: {url}. We will search again without a new request until {reopenUntil:until}.',
  'letter.L14.caseFile':
    'Handling this request leaves a case with your name and messages. We keep it for {years} years.',
};
