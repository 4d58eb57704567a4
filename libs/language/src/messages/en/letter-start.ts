import type { letterStart as source } from '../fi/letter-start.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const letterStart: Texts<typeof source> = {
  'letter.L1.subject': 'We have received your request – case {caseNumber}',
  'letter.L1.heading': 'We have received your request',
  'letter.L1.received': 'We received your request on {received}. Your case number is **{caseNumber}**.',
  'letter.L1.due': 'We will answer by **{target}**. By law you must get an answer by {statutory}.',
  'letter.L1.dueByLaw': 'We will answer by **{statutory}**. The time limit comes from the law.',
  'letter.L1.extra': 'If we need more time, we will tell you and give the reason before the deadline.',
  'letter.L1.identity.e-identification':
    'You still need to prove your identity. Identify yourself online: {url}.',
  'letter.L1.identity.show-document':
    'You still need to prove your identity. Show an identity document at the service point: {servicePoint}.',
  'letter.L1.identity.known-to-staff':
    'You still need to prove your identity. We will ask the member of staff who knows you.',
  'letter.L1.identity.by-phone': 'You still need to prove your identity. Agree on the way by phone: {phone}.',
  'letter.L1.follow':
    'You can follow your case at {url}. You need the case number and the tracking code shown when you sent the request. We do not send the code by email.',
  'letter.L1.lost':
    'If you lose the code, you can get a new one at the service point or by identifying yourself online.',
  'letter.L1.free': 'The request is free of charge. You can withdraw it at any time.',
  'letter.L1.noSecretMail':
    'Do not send your personal identity code or other confidential information by email.',
  'letter.L2.subject': 'Please prove your identity – case {caseNumber}',
  'letter.L2.heading': 'Please prove your identity',
  'letter.L2.what':
    'Before we can answer, we must confirm your identity. This keeps the information from reaching the wrong person.',
  'letter.L2.doubt': 'We ask this for the following reason: {reason}',
  'letter.L2.doubtInService': 'You can see the reason in the service: {url}.',
  'letter.L2.choose': 'Choose **one** way:',
  'letter.L2.way.online': 'Identify yourself online: {url}.',
  'letter.L2.way.show': 'Show {documents} at the service point: {servicePoint}.',
  'letter.L2.way.known':
    'Ask a member of staff who knows you, such as the head teacher, to confirm who you are.',
  'letter.L2.way.phone': 'Call {phone} to agree on another way.',
  'letter.L2.noCopy': '**Do not send a copy** of your identity document. We do not need it.',
  'letter.L2.guardian': "We will also check that you are the child's guardian.",
  'letter.L2.representative':
    'Please also show the power of attorney or other document that gives you the right.',
  'letter.L2.by': 'Do this by **{due}**.',
  'letter.L2.pause':
    'The time limit has been paused from {from:from}. It continues when your identity is confirmed.',
  'letter.L2.otherwise':
    'If we cannot confirm your identity, we will close the case without giving any information. You can make a new request at any time.',
  'letter.L3.subject': 'We have a question – case {caseNumber}',
  'letter.L3.heading': 'We have a question',
  'letter.L3.what': 'We need one more detail from you to find the right information.',
  'letter.L3.question': 'Question: **{question}**',
  'letter.L3.why': 'Why we ask: {why}',
  'letter.L3.free':
    'You do not have to give reasons for your request. If you want all the information, answer "all information".',
  'letter.L3.answer': 'Answer in the service {url}, by phone {phone} or at the service point by **{due}**.',
  'letter.L3.pause': 'The time limit has been paused from {from:from} and continues when you answer.',
  'letter.L3.otherwise':
    'If you do not answer, we will go on with what we have. We will tell you what we searched for.',
  'letter.L4.subject': 'We need more time – case {caseNumber}',
  'letter.L4.heading': 'We need more time',
  'letter.L4.what': 'We cannot answer your request by {old}. We will answer by **{new}**.',
  'letter.L4.reason': 'Reason: {reason}',
  'letter.L4.law':
    'The law allows more time when a request is complex or there are many requests (Article 12(3) of the GDPR). The extra time is two months at most.',
  'letter.L4.done': 'So far we have done: {done}',
  'letter.L4.partial': 'You can have the finished part now: {how}',
  'letter.L4.nothing': 'You do not need to do anything.',
  'letter.L4.noticeBy': 'You must be told about the extra time by {noticeBy}.',
};
