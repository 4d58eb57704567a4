import type { citizenWho as source } from '../fi/citizen-who.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const citizenWho: Texts<typeof source> = {
  'citizen.who.heading': 'Whose information is the request about?',
  'citizen.who.hint': 'If you are under 18, you can make the request yourself. Then select "My own".',
  'citizen.who.self': 'My own',
  'citizen.who.guardian': "A child's, as the guardian",
  'citizen.who.representative': "Another person's whom I represent",
  'citizen.child.heading': "The child's details",
  'citizen.child.name': "Child's name",
  'citizen.child.birthDate': "Child's date of birth",
  'citizen.child.school': 'School or day care',
  'citizen.child.role': 'What is your relation to the child?',
  'citizen.child.role.guardian': 'I am a guardian',
  'citizen.child.role.other': 'I am another legal representative',
  'citizen.child.over15':
    'A person who has turned 15 can also make the request alone. We may ask for their view.',
  'citizen.represented.heading': 'The person you represent',
  'citizen.represented.name': "Person's name",
  'citizen.represented.birthDate': "Person's date of birth",
  'citizen.represented.basis': 'What is your right to represent based on?',
  'citizen.represented.basis.power-of-attorney': 'Power of attorney',
  'citizen.represented.basis.guardian-of-interests': 'Guardian of an adult',
  'citizen.represented.basis.guardian-of-interests.hint':
    'The Digital and Population Data Services Agency or a district court has appointed you.',
  'citizen.represented.basis.continuing-power-of-attorney': 'Attorney under a continuing power of attorney',
  'citizen.represented.basis.lawyer': 'Lawyer or legal counsel',
  'citizen.represented.basis.other': 'Other',
  'citizen.represented.basis.other.label': 'Tell us what your right is based on',
  'citizen.represented.document': 'How will you show the document?',
  'citizen.represented.document.upload': 'I will add it here',
  'citizen.represented.document.showAtDesk': 'I will show it at the service point',
  'citizen.represented.document.later': 'I will deliver it later',
};
