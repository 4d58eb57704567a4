import type { groundGeneral as source } from '../fi/ground-general.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const groundGeneral: Texts<typeof source> = {
  'ground.ID_NOT_PROVED.name': 'The identity could not be confirmed',
  'ground.ID_NOT_PROVED.law':
    'The controller may ask for more information if it has reasonable doubts about the identity. If the person cannot be identified, the request need not be carried out.',
  'ground.ID_NOT_PROVED.template':
    'We asked you to prove your identity [fill in: when]. We could not confirm it because [fill in: reason]. Therefore we do not give out or change any information.',
  'ground.NO_AUTHORITY_FOR_ANOTHER.name': 'The right to act for another person was not shown',
  'ground.NO_AUTHORITY_FOR_ANOTHER.law':
    'A person acting for another must show a power of attorney or other reliable proof of that right.',
  'ground.NO_AUTHORITY_FOR_ANOTHER.template':
    'We checked your right to act for another person [fill in: how]. We did not get reliable proof of it.',
  'ground.CHILD_OBJECTS_OR_INTEREST.name': "The child's interest or own view",
  'ground.CHILD_OBJECTS_OR_INTEREST.law':
    "Information is not given if giving it would be against the child's interest or another very important private interest.",
  'ground.CHILD_OBJECTS_OR_INTEREST.template':
    "We cannot give this information to the guardian. We assessed the matter in the child's best interests. [fill in: what we took into account]",
  'ground.MANIFESTLY_UNFOUNDED.name': 'The request is manifestly unfounded',
  'ground.MANIFESTLY_UNFOUNDED.law':
    'The controller may refuse a manifestly unfounded request. The controller must show that it is one.',
  'ground.MANIFESTLY_UNFOUNDED.template':
    'The request is manifestly unfounded because [fill in: facts of this case].',
  'ground.EXCESSIVE_REPETITIVE.name': 'The same request is repeated excessively',
  'ground.EXCESSIVE_REPETITIVE.law':
    'The controller may refuse an excessive request, in particular a repetitive one. The controller must show that it is excessive.',
  'ground.EXCESSIVE_REPETITIVE.template':
    'You received the same data [fill in: when] and they have not changed. Therefore the request is excessive.',
  'ground.EXCESSIVE_ABUSIVE.name': 'The right is abused',
  'ground.EXCESSIVE_ABUSIVE.law':
    'A request may be excessive if the controller shows that its aim is something else than checking how the data is used.',
  'ground.EXCESSIVE_ABUSIVE.template':
    'The aim of the request is not to check data. We conclude this because [fill in: facts and evidence].',
  'ground.SPECIAL_STATUTE.name': 'Another act limits the right',
  'ground.SPECIAL_STATUTE.law':
    'A right may be limited by an act if the limit is necessary and proportionate.',
  'ground.SPECIAL_STATUTE.template':
    'The right is limited by [fill in: act and section]. It applies to this request because [fill in: reason].',
};
