import type { citizenEnd as source } from '../fi/citizen-end.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const citizenEnd: Texts<typeof source> = {
  'citizen.withdraw.heading': 'Do you want to withdraw the request?',
  'citizen.withdraw.effect':
    'If you withdraw the request, we stop handling it and do not give out or change any information.',
  'citizen.withdraw.reopen': 'You can reopen the same request for {n} days.',
  'citizen.withdraw.yes': 'Yes, withdraw the request',
  'citizen.withdraw.no': 'No, continue',
  'citizen.withdraw.reason': 'Why do you withdraw the request?',
  'citizen.withdraw.done': 'Your request has been withdrawn',
  'citizen.withdraw.undo': 'Reopen the request',
  'citizen.withdraw.undoUntil': 'You can reopen the request until {date:until}.',
  'citizen.withdraw.undone': 'Your request has been reopened',
  'citizen.disagree.heading': 'If you disagree',
  'citizen.disagree.decided': 'What was decided',
  'citizen.disagree.again.heading': 'Ask us to look again',
  'citizen.disagree.again.body': 'A mistake can often be put right quickly. Tell us what you disagree with.',
  'citizen.disagree.again.label': 'What do you disagree with?',
  'citizen.disagree.again.done': 'Your message has been sent to the same case',
  'citizen.disagree.ombudsman.heading': 'Notify the Data Protection Ombudsman',
  'citizen.disagree.ombudsman.body':
    'The Data Protection Ombudsman supervises the use of personal data. The notification is free of charge.',
  'citizen.disagree.ombudsman.bundle': 'Download your request and our answers as one PDF file',
  'citizen.disagree.ombudsman.holds':
    'Attach it to your report. It holds your request, the dates, the events, the messages and the letters and certificates that you got.',
  'citizen.add.files': 'Attach a file',
  'citizen.add.filesOnly': 'I added a file to the case.',
  'citizen.bundle.title': 'Request and answer',
  'citizen.bundle.lead':
    'This file brings together the request and the answers of case {number}. It was made on {date}. It can be attached to a notification to the Data Protection Ombudsman.',
  'citizen.bundle.contents': 'Contents',
  'citizen.bundle.own': 'Request, dates, events and messages',
  'citizen.bundle.page': 'Page {n}.',
  'citizen.bundle.pages': 'Pages {from}–{to}.',
  'citizen.bundle.notHere': 'Not in this file. The document opens on the page of the case.',
  'citizen.bundle.hash': 'Checksum of the original file (SHA-256): {hash}',
  'citizen.bundle.originals':
    'The pages of the attachments are those of the issued documents. The electronic seal is only in the original file, which can be fetched on the page of the case. Whether a certificate is genuine can be checked with its number and code:',
  'citizen.bundle.who': 'Who asked and when',
  'citizen.bundle.received': 'Request received',
  'citizen.bundle.subject': 'Name and date of birth',
  'citizen.bundle.requester': 'Person who asked',
  'citizen.bundle.files': 'Attachments of the request',
  'citizen.disagree.court.heading': 'Court',
  'citizen.disagree.court.body': 'The refusal certificate tells how to seek a review of the outcome.',
};
