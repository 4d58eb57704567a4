import type { errorsStaff as source } from '../fi/errors-staff.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const errorsStaff: Texts<typeof source> = {
  'error.S01': 'Ankomstdatumet måste vara i dag eller tidigare',
  'error.S02': 'Välj hur begäran kom in',
  'error.S03':
    'Tidsfristen gick ut {date}. Den kan inte längre förlängas. Svara genast och ange orsaken till dröjsmålet',
  'error.S04': 'Skriv till kunden varför mer tid behövs',
  'error.S05': 'Den nya tidsfristen kan vara högst till {date:short}',
  'error.S06': 'Välj varför tidsfristen avbryts',
  'error.S07': 'Välj minst en grund för vägran',
  'error.S08': 'Skriv motiveringen med vanliga ord. Kunden får denna text',
  'error.S09': 'Verifiera identiteten innan du skickar',
  'error.S10': 'Svar saknas från {n} register: {list}. Vänta på svar eller skicka ett delsvar',
  'error.S11': 'Underskrift saknas på intyget',
  'error.S12': 'Kundens adress är skyddad. Ta bort adressen ur brevet eller välj ett annat leveranssätt',
  'error.S13': '{name} ändrade ärendet kl. {time}. Din text är sparad. Jämför och spara på nytt',
  'error.S14': 'Välj utgång',
  'error.S15': 'Skriv varför du behöver mer tid',
  'error.S16': 'Det nya datumet kan vara högst {date:short} så att kunden får svar i tid',
  'error.S17': 'Välj om uppgifter hittades',
  'error.S18': 'Bekräfta att du har läst intyget',
  'error.S19': 'Den som upprättat intyget kan inte godkänna det. Välj en annan godkännare',
  'error.S20': 'Du har inte rätt till detta. Be om rätt av dataskyddsombudet {contact}',
  'error.S21': 'Användarnamnet eller lösenordet är fel',
  'error.S22': 'Inga ärenden hittades. Ta bort filter eller kontrollera sökordet',
  'error.S23': 'Välj hur identiteten verifierades',
  'error.S24': 'Registret har ingen kontaktperson. Lägg till en kontaktperson eller välj en utförare',
  'error.S25': 'Skriv ett meddelande',
  'error.S26': 'Ange minst en kontaktperson med e-postadress',
  'error.S27': 'En obligatorisk del saknas i mallen: {part}. Återställ den före publicering',
  'error.S28': 'Tidsfristen kan avbrytas först från den dag då frågan skickades ({date:short})',
  'error.S29': 'Arbetsuppgiften har getts till någon annan. Be dataskyddsombudet överföra den till dig',
  'error.S30': 'Skriv hur saken reddes ut',
};
