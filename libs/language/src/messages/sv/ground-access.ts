import type { groundAccess as source } from '../fi/ground-access.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const groundAccess: Texts<typeof source> = {
  'ground.THIRD_PARTY.name': 'En annan persons rättigheter',
  'ground.THIRD_PARTY.law': 'En kopia får inte inverka menligt på andras rättigheter och friheter.',
  'ground.THIRD_PARTY.template':
    'Uppgiften gäller en annan person, och att lämna ut den skulle kränka den personens rättigheter. Vi kunde inte ta bort den del som gäller personen eftersom [fyll i: orsak].',
  'ground.TSL34_1_1.name': 'Säkerhet eller brottsbekämpning',
  'ground.TSL34_1_1.law':
    'Det finns ingen rätt att få tillgång till uppgifter om utlämnandet kunde skada säkerheten, försvaret eller den allmänna ordningen. Detsamma gäller förebyggande och utredning av brott.',
  'ground.TSL34_1_1.template':
    'Att lämna ut uppgiften kunde skada säkerheten eller brottsbekämpningen eftersom [fyll i: orsak].',
  'ground.TSL34_1_2.name': 'Allvarlig fara för hälsa, vård eller rättigheter',
  'ground.TSL34_1_2.law':
    'Det finns ingen rätt att få tillgång till uppgifter om utlämnandet kunde medföra allvarlig fara för personens hälsa eller vård. Detsamma gäller fara för personens eller någon annans rättigheter.',
  'ground.TSL34_1_2.template':
    'Att lämna ut uppgiften kunde medföra allvarlig fara för någons hälsa, vård eller rättigheter. [fyll i: hur, i den mån det kan berättas]',
  'ground.TSL34_1_3.name': 'Tillsyns- eller kontrolluppgift',
  'ground.TSL34_1_3.law':
    'Det finns ingen rätt att få tillgång till uppgifter om de används i tillsyn eller kontroll. Det ska vara nödvändigt att inte lämna ut dem för att skydda ett viktigt ekonomiskt intresse.',
  'ground.TSL34_1_3.template':
    'Uppgifterna används i tillsyn, och att lämna ut dem skulle äventyra den eftersom [fyll i: orsak].',
  'ground.TURVAKIELTO.name': 'Sekretessbelagda kontaktuppgifter',
  'ground.TURVAKIELTO.law':
    'Kontaktuppgifter är sekretessbelagda om personen har begärt det och har grundad anledning att befara för sin säkerhet.',
  'ground.TURVAKIELTO.template':
    'Vi lämnar inte ut kontaktuppgifter som enligt lag ska hållas hemliga. [fyll i: vilka uppgifter detta gäller]',
  'ground.TSL31.name': 'Forskning eller statistik',
  'ground.TSL31.law':
    'Undantag från rättigheten kan göras när uppgifter används för vetenskaplig forskning eller statistik. Undantaget ska vara nödvändigt och villkoren i lagen ska vara uppfyllda.',
  'ground.TSL31.template':
    'Uppgifterna används endast för forskning eller statistik. Villkoren är uppfyllda eftersom [fyll i: hur].',
  'ground.TSL32.name': 'Arkivering i allmänt intresse',
  'ground.TSL32.law':
    'Undantag från rättigheten kan göras när uppgifter behandlas för arkivering av allmänt intresse.',
  'ground.TSL32.template':
    'Uppgifterna bevaras i ett arkiv i allmänt intresse. Att tillgodose begäran skulle hindra arkivets syfte eftersom [fyll i: orsak].',
  'ground.PORTABILITY_BASIS.name': 'Uppgifterna grundar sig på lag',
  'ground.PORTABILITY_BASIS.law':
    'Rätten till dataportabilitet gäller endast uppgifter som behandlas med stöd av samtycke eller avtal.',
  'ground.PORTABILITY_BASIS.template':
    'Rätten att flytta uppgifter gäller endast uppgifter som behandlas med stöd av samtycke eller avtal. Dessa uppgifter grundar sig på lag: [fyll i: lag]. Du kan ändå få dem genom en begäran om kontroll.',
  'ground.PORTABILITY_NOT_AUTOMATED.name': 'Uppgifterna behandlas inte automatiserat',
  'ground.PORTABILITY_NOT_AUTOMATED.law':
    'Rätten till dataportabilitet gäller endast automatiserad behandling.',
  'ground.PORTABILITY_NOT_AUTOMATED.template':
    'Uppgifterna finns [fyll i: var, till exempel på papper] och behandlas inte automatiserat. Du kan ändå få dem genom en begäran om kontroll.',
  'ground.PORTABILITY_NOT_PROVIDED.name': 'Du har inte själv lämnat uppgifterna',
  'ground.PORTABILITY_NOT_PROVIDED.law':
    'Rätten till dataportabilitet gäller endast uppgifter som personen själv har lämnat.',
  'ground.PORTABILITY_NOT_PROVIDED.template':
    'Uppgifterna har fåtts från annat håll: [fyll i: varifrån]. Du har inte själv lämnat dem. Du kan ändå få dem genom en begäran om kontroll.',
};
