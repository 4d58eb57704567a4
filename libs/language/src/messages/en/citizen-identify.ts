import type { citizenIdentify as source } from '../fi/citizen-identify.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const citizenIdentify: Texts<typeof source> = {
  'citizen.identify.heading': 'Identify yourself online',
  'citizen.identify.lead': 'You will go to the identification service. After that you come back here.',
  'citizen.identify.kept': 'Your answers are saved.',
  'citizen.identify.what':
    'The identification service tells us your name and date of birth. We do not store your personal identity code.',
  'citizen.identify.go': 'Go and identify yourself',
  'citizen.identify.other': 'Choose another way',
  'citizen.identify.later': 'Continue, I will identify myself later',
  'citizen.identify.inReply': 'Open the answer by identifying yourself online',
  'citizen.identify.done.heading': 'You have been identified',
  'citizen.identify.notDone.heading': 'The identification was not enough',
  'citizen.identify.done.case': 'We will note in your case that your identity is confirmed.',
  'citizen.identify.done.reply': 'You can now open the answer.',
  'citizen.identify.done.lost': 'You will now get a new code. The old code stops working.',
  'citizen.identify.button.case': 'Note my identity',
  'citizen.identify.button.reply': 'Open the answer',
  'citizen.identify.button.lost': 'Get a new code',
  'citizen.identify.summary.done': 'You have identified yourself online',
  'citizen.identify.summary.pending': 'You identify yourself online. You can do it now or later.',
  'citizen.identify.caseDone': 'Your identity is confirmed.',
  'citizen.identify.ended.heading': 'The identification ended',
  'citizen.identify.ended.body':
    'The identification took too long, or it was opened in another browser. Go on from where you were.',
  'citizen.identify.ended.request': 'Continue the request',
  'citizen.lost.new.heading': 'Your new code',
  'citizen.lost.new.old': 'The old code no longer works.',
  'error.E53':
    'The case number is wrong, or someone else made the request. Check the number or visit the service point',
  'error.E54': 'Enter the case number in the format TP-2026-00042',
};
