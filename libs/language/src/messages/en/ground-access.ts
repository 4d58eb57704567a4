import type { groundAccess as source } from '../fi/ground-access.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const groundAccess: Texts<typeof source> = {
  'ground.THIRD_PARTY.name': "Another person's rights",
  'ground.THIRD_PARTY.law': 'A copy must not adversely affect the rights and freedoms of others.',
  'ground.THIRD_PARTY.template':
    "The information is about another person and giving it would harm that person's rights. We could not remove the part about them because [fill in: reason].",
  'ground.TSL34_1_1.name': 'Security or prevention of crime',
  'ground.TSL34_1_1.law':
    'There is no right of access if giving the data could harm security, defence or public order. The same applies to preventing and investigating crime.',
  'ground.TSL34_1_1.template':
    'Giving the information could harm security or the prevention of crime because [fill in: reason].',
  'ground.TSL34_1_2.name': 'Serious danger to health, care or rights',
  'ground.TSL34_1_2.law':
    "There is no right of access if giving the data could seriously endanger the person's health or care. The same applies to danger to that person's or someone else's rights.",
  'ground.TSL34_1_2.template':
    "Giving the information could cause serious danger to someone's health, care or rights. [fill in: how, as far as it can be told]",
  'ground.TSL34_1_3.name': 'Supervision or inspection',
  'ground.TSL34_1_3.law':
    'There is no right of access if the data is used in supervision or inspection. Withholding it must be indispensable for an important economic interest.',
  'ground.TSL34_1_3.template':
    'The data is used in supervision and giving it would endanger that because [fill in: reason].',
  'ground.TURVAKIELTO.name': 'Confidential contact details',
  'ground.TURVAKIELTO.law':
    'Contact details are confidential if the person has asked for it and has a justified reason to fear for their safety.',
  'ground.TURVAKIELTO.template':
    'We do not give contact details that must by law be kept secret. [fill in: which data this concerns]',
  'ground.TSL31.name': 'Research or statistics',
  'ground.TSL31.law':
    'The right may be set aside when data is used for scientific research or statistics. This must be necessary and the conditions of the act must be met.',
  'ground.TSL31.template':
    'The data is used only for research or statistics. The conditions are met because [fill in: how].',
  'ground.TSL32.name': 'Archiving in the public interest',
  'ground.TSL32.law': 'The right may be set aside when data is kept for archiving in the public interest.',
  'ground.TSL32.template':
    'The data is kept in an archive in the public interest. Carrying out the request would defeat the purpose of the archive because [fill in: reason].',
  'ground.PORTABILITY_BASIS.name': 'The data is based on law',
  'ground.PORTABILITY_BASIS.law':
    'The right to data portability covers only data used on consent or contract.',
  'ground.PORTABILITY_BASIS.template':
    'The right to move data covers only data used on consent or contract. These data are based on law: [fill in: act]. You can still get them with an access request.',
  'ground.PORTABILITY_NOT_AUTOMATED.name': 'The data is not processed by automated means',
  'ground.PORTABILITY_NOT_AUTOMATED.law': 'The right to data portability covers only automated processing.',
  'ground.PORTABILITY_NOT_AUTOMATED.template':
    'The data is [fill in: where, for example on paper] and is not processed by automated means. You can still get it with an access request.',
  'ground.PORTABILITY_NOT_PROVIDED.name': 'You did not provide the data yourself',
  'ground.PORTABILITY_NOT_PROVIDED.law':
    'The right to data portability covers only data that the person provided.',
  'ground.PORTABILITY_NOT_PROVIDED.template':
    'The data came from elsewhere: [fill in: where]. You did not provide it yourself. You can still get it with an access request.',
};
