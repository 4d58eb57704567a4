import type { pagesError as source } from '../fi/pages-error.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const pagesError: Texts<typeof source> = {
  'page.400.title': 'Tjänsten förstod inte begäran',
  'page.400.body': 'Gå tillbaka till föregående sida och försök igen.',
  'page.401.title': 'Logga in',
  'page.401.body': 'Din session har avslutats. Logga in på nytt så kan du fortsätta.',
  'page.403.title': 'Du har inte rätt till detta',
  'page.403.body': 'Gå till startsidan eller be om hjälp.',
  'page.403.form':
    'Formuläret hade föråldrats eller kom från en annan webbplats. Öppna sidan på nytt och skicka formuläret därifrån.',
  'page.404.title': 'Sidan hittades inte',
  'page.404.body': 'Kontrollera adressen. Du kan också börja från startsidan.',
  'page.405.title': 'Det här kan inte göras på denna sida',
  'page.405.body': 'Gå till startsidan och börja därifrån.',
  'page.409.title': 'Någon annan ändrade uppgifterna samtidigt',
  'page.409.body': 'Din text är sparad. Jämför texterna och spara på nytt.',
  'page.410.title': 'Sidan används inte längre',
  'page.410.body': 'Om du har ärendenumret och uppföljningskoden kan du öppna ditt ärende med dem.',
  'page.413.title': 'Försändelsen var för stor',
  'page.413.body': 'Gör filen mindre eller skicka mindre text. Dina andra svar är sparade.',
  'page.415.title': 'Detta format kan inte skickas',
  'page.415.body': 'Skicka formuläret från tjänstens egen sida.',
  'page.429.title': 'För många försök',
  'page.429.body': 'Vänta en stund och försök igen. Du kan också ringa oss.',
  'page.500.title': 'Det är fel på tjänsten',
  'page.500.body': 'Försök igen om en stund. Dina svar är sparade i 24 timmar.',
  'page.500.reference': 'Om du kontaktar oss, uppge denna referens: {reference}',
  'page.503.title': 'Tjänsten är inte i bruk just nu',
  'page.503.body': 'Försök igen om en stund. Du kan också ringa eller besöka servicepunkten.',
  'page.session.title': 'Sessionen avslutades',
  'page.home': 'Gå till startsidan',
  'page.call': 'Ring {phone}',
};
