import type { pagesError as source } from '../fi/pages-error.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const pagesError: Texts<typeof source> = {
  'page.400.title': 'The service did not understand the request',
  'page.400.body': 'Go back to the previous page and try again.',
  'page.401.title': 'Sign in',
  'page.401.body': 'Your session has ended. Sign in again to continue.',
  'page.403.title': 'You do not have access to this',
  'page.403.body': 'Go to the home page or ask for help.',
  'page.403.form':
    'The form had expired or came from another website. Open the page again and send the form from there.',
  'page.404.title': 'Page not found',
  'page.404.body': 'Check the address. You can also start from the home page.',
  'page.405.title': 'This cannot be done on this page',
  'page.405.body': 'Go to the home page and start from there.',
  'page.409.title': 'Someone else changed this at the same time',
  'page.409.body': 'Your text is saved. Compare the texts and save again.',
  'page.410.title': 'This page is no longer available',
  'page.410.body': 'If you have the case number and the tracking code, you can open your case with them.',
  'page.413.title': 'What you sent was too large',
  'page.413.body': 'Make the file smaller or send less text. Your other answers are saved.',
  'page.415.title': 'This format cannot be sent',
  'page.415.body': "Send the form from the service's own page.",
  'page.429.title': 'Too many attempts',
  'page.429.body': 'Wait a while and try again. You can also call us.',
  'page.500.title': 'There is a problem with the service',
  'page.500.body': 'Try again in a while. Your answers are saved for 24 hours.',
  'page.500.reference': 'If you contact us, give this reference: {reference}',
  'page.503.title': 'The service is not available right now',
  'page.503.body': 'Try again in a while. You can also call or visit the service point.',
  'page.session.title': 'Your session ended',
  'page.home': 'Go to the home page',
  'page.call': 'Call {phone}',
};
