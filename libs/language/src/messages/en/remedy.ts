import type { remedy as source } from '../fi/remedy.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const remedy: Texts<typeof source> = {
  'remedy.heading.where': 'Where',
  'remedy.heading.time': 'Time limit',
  'remedy.heading.content': 'What to write',
  'remedy.heading.attachments': 'Attachments',
  'remedy.heading.delivery': 'Delivery',
  'remedy.heading.fees': 'Fees',
  'remedy.heading.next': 'The next step',
  'remedy.openUntil': 'The office is open until {time}.',
  'remedy.OIKAISUVAATIMUS.name': 'Claim for a revised decision',
  'remedy.OIKAISUVAATIMUS.title': 'How to claim a revised decision',
  'remedy.OIKAISUVAATIMUS.short':
    'You can claim a revised decision: {body}. The time limit is {n} days from when you were informed of the outcome.',
  'remedy.OIKAISUVAATIMUS.intro':
    'If you are dissatisfied with the outcome, you can make a written claim for a revised decision. You cannot appeal to a court before that.',
  'remedy.OIKAISUVAATIMUS.who':
    'The claim can be made by a party, which means the person the outcome concerns. A member of the municipality can also make it.',
  'remedy.OIKAISUVAATIMUS.where': 'The claim is made to this body:',
  'remedy.OIKAISUVAATIMUS.time-limit-start':
    'Make the claim within {n} days from when you were informed of the outcome. The day you were informed is not counted.',
  'remedy.OIKAISUVAATIMUS.content': 'Write in the claim:',
  'remedy.OIKAISUVAATIMUS.content-1':
    'your name, address and phone number, or other contact details that are not protected',
  'remedy.OIKAISUVAATIMUS.content-2': 'which outcome you want revised (certificate number)',
  'remedy.OIKAISUVAATIMUS.content-3': 'what change you claim',
  'remedy.OIKAISUVAATIMUS.content-4': 'on what grounds you claim it.',
  'remedy.OIKAISUVAATIMUS.attachments':
    'Attach this certificate and the documents you rely on. If someone else makes the claim for you, attach a power of attorney.',
  'remedy.OIKAISUVAATIMUS.delivery':
    'You can hand in the claim yourself or send it by post or electronically. You send it at your own risk.',
  'remedy.OIKAISUVAATIMUS.fees': 'The claim is free of charge.',
  'remedy.OIKAISUVAATIMUS.next':
    'If you are dissatisfied with the decision on the claim, you can appeal to the administrative court within {n} days. The instructions come with that decision.',
  'remedy.HALLINTOVALITUS.name': 'Appeal to the administrative court',
  'remedy.HALLINTOVALITUS.title': 'Appeal instructions',
  'remedy.HALLINTOVALITUS.short':
    'You can appeal the outcome: {body}. The time limit is {n} days from when you were informed of it.',
  'remedy.HALLINTOVALITUS.intro':
    'If you are dissatisfied with the outcome, you can appeal in writing to the administrative court.',
  'remedy.HALLINTOVALITUS.who':
    'An appeal can be made by the person the outcome concerns or whose rights it affects.',
  'remedy.HALLINTOVALITUS.where': 'The appeal is made to this court:',
  'remedy.HALLINTOVALITUS.time-limit-start':
    'Make the appeal within {n} days from when you were informed of the outcome. The day you were informed is not counted.',
  'remedy.HALLINTOVALITUS.content': 'Write in the appeal:',
  'remedy.HALLINTOVALITUS.content-1':
    'your name and contact details and an address for documents; it must not be a protected address',
  'remedy.HALLINTOVALITUS.content-2': 'which outcome you appeal (certificate number) and which parts of it',
  'remedy.HALLINTOVALITUS.content-3': 'what changes you claim',
  'remedy.HALLINTOVALITUS.content-4': 'on what grounds you claim them.',
  'remedy.HALLINTOVALITUS.attachments':
    'Attach this certificate, proof of when you received it and the documents you rely on. An agent must attach a power of attorney.',
  'remedy.HALLINTOVALITUS.delivery':
    'You can hand in the appeal yourself or send it by post or electronically. You send it at your own risk.',
  'remedy.HALLINTOVALITUS.fees':
    'The administrative court may charge a court fee (Act on Court Fees 1455/2015). No fee is charged if the outcome is changed in your favour. The amount is given at oikeus.fi.',
  'remedy.TSV_ONLY.name': 'Only a notification to the Ombudsman',
  'remedy.deemed.letter':
    'A letter is deemed to arrive on the seventh day after sending, unless shown otherwise.',
  'remedy.deemed.electronic':
    'An electronic notice is deemed to arrive on the third day after sending, unless shown otherwise.',
  'remedy.lastDay':
    'If the last day is not a working day, you can still act on the next working day. Saturdays, church holidays, Independence Day, May Day, Christmas Eve and Midsummer Eve are not working days.',
  'remedy.arriveBy': 'The document must arrive on the last day before the office closes at {time}.',
  'remedy.noSecretMail': 'Do not send confidential information by ordinary email.',
  'remedy.problem.not-chosen': 'Choose the appeal instructions.',
  'remedy.problem.not-for-refusal': 'A refusal must have a court remedy. Choose other instructions.',
  'remedy.problem.body-missing': 'Enter the name and address of the authority.',
  'remedy.problem.closing-time-missing': 'Enter the closing time of the office, for example 16.15.',
  'remedy.problem.not-confirmed': 'The instructions are not confirmed.',
};
