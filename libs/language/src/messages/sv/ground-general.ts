import type { groundGeneral as source } from '../fi/ground-general.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const groundGeneral: Texts<typeof source> = {
  'ground.ID_NOT_PROVED.name': 'Identiteten kunde inte verifieras',
  'ground.ID_NOT_PROVED.law':
    'Den personuppgiftsansvarige får begära mer information om det finns rimliga skäl att betvivla identiteten. Om personen inte kan identifieras behöver begäran inte tillgodoses.',
  'ground.ID_NOT_PROVED.template':
    'Vi bad dig styrka din identitet [fyll i: när]. Vi har inte kunnat verifiera den eftersom [fyll i: orsak]. Därför lämnar vi inte ut eller ändrar uppgifter.',
  'ground.NO_AUTHORITY_FOR_ANOTHER.name': 'Rätten att handla för någon annan har inte visats',
  'ground.NO_AUTHORITY_FOR_ANOTHER.law':
    'Den som handlar för någon annan ska visa en fullmakt eller en annan tillförlitlig utredning om sin rätt.',
  'ground.NO_AUTHORITY_FOR_ANOTHER.template':
    'Vi kontrollerade din rätt att handla för någon annan [fyll i: hur]. Vi fick ingen tillförlitlig utredning om den.',
  'ground.CHILD_OBJECTS_OR_INTEREST.name': 'Barnets bästa eller barnets egen åsikt',
  'ground.CHILD_OBJECTS_OR_INTEREST.law':
    'En uppgift lämnas inte ut om det skulle strida mot barnets bästa eller något annat synnerligen viktigt enskilt intresse.',
  'ground.CHILD_OBJECTS_OR_INTEREST.template':
    'Vi kan inte lämna dessa uppgifter till vårdnadshavaren. Vi har bedömt saken med tanke på barnets bästa. [fyll i: vad vi beaktade]',
  'ground.MANIFESTLY_UNFOUNDED.name': 'Begäran är uppenbart ogrundad',
  'ground.MANIFESTLY_UNFOUNDED.law':
    'Den personuppgiftsansvarige får vägra att tillmötesgå en uppenbart ogrundad begäran. Den personuppgiftsansvarige ska visa att den är det.',
  'ground.MANIFESTLY_UNFOUNDED.template':
    'Begäran är uppenbart ogrundad eftersom [fyll i: fakta i detta ärende].',
  'ground.EXCESSIVE_REPETITIVE.name': 'Samma begäran upprepas i orimlig grad',
  'ground.EXCESSIVE_REPETITIVE.law':
    'Den personuppgiftsansvarige får vägra att tillmötesgå en orimlig begäran, särskilt om den upprepas. Den personuppgiftsansvarige ska visa att den är orimlig.',
  'ground.EXCESSIVE_REPETITIVE.template':
    'Du har fått samma uppgifter [fyll i: när] och de har inte ändrats. Därför är begäran orimlig.',
  'ground.EXCESSIVE_ABUSIVE.name': 'Rättigheten missbrukas',
  'ground.EXCESSIVE_ABUSIVE.law':
    'En begäran kan vara orimlig om den personuppgiftsansvarige visar att dess syfte är ett annat än att kontrollera behandlingen av uppgifter.',
  'ground.EXCESSIVE_ABUSIVE.template':
    'Syftet med begäran är inte att kontrollera uppgifter. Vi drar denna slutsats av att [fyll i: fakta och bevis].',
  'ground.SPECIAL_STATUTE.name': 'En annan lag begränsar rättigheten',
  'ground.SPECIAL_STATUTE.law':
    'Rättigheten kan begränsas genom lag om begränsningen är nödvändig och proportionell.',
  'ground.SPECIAL_STATUTE.template':
    'Rättigheten begränsas av [fyll i: lag och paragraf]. Den gäller denna begäran eftersom [fyll i: orsak].',
};
