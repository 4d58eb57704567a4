import type { citizenWho as source } from '../fi/citizen-who.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const citizenWho: Texts<typeof source> = {
  'citizen.who.heading': 'Vems uppgifter gäller begäran?',
  'citizen.who.hint': 'Om du är under 18 år kan du göra begäran själv. Välj då ”Mina egna”.',
  'citizen.who.self': 'Mina egna',
  'citizen.who.guardian': 'Ett barns som jag är vårdnadshavare för',
  'citizen.who.representative': 'En annan persons som jag företräder',
  'citizen.child.heading': 'Barnets uppgifter',
  'citizen.child.name': 'Barnets namn',
  'citizen.child.birthDate': 'Barnets födelsedatum',
  'citizen.child.school': 'Skola eller daghem',
  'citizen.child.role': 'Vad är din relation till barnet?',
  'citizen.child.role.guardian': 'Jag är vårdnadshavare',
  'citizen.child.role.other': 'Jag är en annan laglig företrädare',
  'citizen.child.over15':
    'Den som har fyllt 15 år kan också göra begäran själv. Vi kan fråga efter hens åsikt.',
  'citizen.represented.heading': 'Personen du företräder',
  'citizen.represented.name': 'Personens namn',
  'citizen.represented.birthDate': 'Personens födelsedatum',
  'citizen.represented.basis': 'Vad grundar sig din rätt att företräda på?',
  'citizen.represented.basis.power-of-attorney': 'Fullmakt',
  'citizen.represented.basis.guardian-of-interests': 'Intressebevakare',
  'citizen.represented.basis.guardian-of-interests.hint':
    'Myndigheten för digitalisering och befolkningsdata eller tingsrätten har förordnat dig.',
  'citizen.represented.basis.continuing-power-of-attorney': 'Intressebevakningsfullmäktig',
  'citizen.represented.basis.lawyer': 'Advokat eller biträde',
  'citizen.represented.basis.other': 'Annat',
  'citizen.represented.basis.other.label': 'Berätta vad din rätt grundar sig på',
  'citizen.represented.document': 'Hur visar du handlingen?',
  'citizen.represented.document.upload': 'Jag lägger till den här',
  'citizen.represented.document.showAtDesk': 'Jag visar upp den på servicepunkten',
  'citizen.represented.document.later': 'Jag lämnar in den senare',
};
