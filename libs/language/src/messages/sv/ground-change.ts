import type { groundChange as source } from '../fi/ground-change.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const groundChange: Texts<typeof source> = {
  'ground.NOT_INACCURATE.name': 'Uppgiften är riktig',
  'ground.NOT_INACCURATE.law':
    'Personen har rätt att få felaktiga uppgifter rättade. Om en uppgift är riktig bedöms med tanke på ändamålet med behandlingen.',
  'ground.NOT_INACCURATE.template':
    'Vi kontrollerade uppgiften i källan [fyll i: källa]. Enligt den är uppgiften riktig, så vi ändrar den inte.',
  'ground.ASSESSMENT_OWN_REMEDY.name': 'Det gäller en bedömning som har ett eget rättsmedel',
  'ground.ASSESSMENT_OWN_REMEDY.law':
    'Rättelse gäller felaktiga uppgifter, inte en anställds bedömning. Ny bedömning av studier kan begäras enligt lagen om grundläggande utbildning.',
  'ground.ASSESSMENT_OWN_REMEDY.template':
    'Det är fråga om en bedömning som gjordes av [fyll i: vem och när] utifrån dåvarande uppgifter, inte om en felaktig uppgift. Vi kan foga din åsikt till den.',
  'ground.STATUTORY_RETENTION.name': 'Lagen kräver att uppgifterna bevaras',
  'ground.STATUTORY_RETENTION.law':
    'Rätten till radering gäller inte om behandlingen är nödvändig för att uppfylla en rättslig förpliktelse.',
  'ground.STATUTORY_RETENTION.template':
    'Enligt lag måste vi bevara [fyll i: vilka uppgifter] [fyll i: till när]. Därför kan vi inte radera dem nu. Lagen är [fyll i: lag och paragraf].',
  'ground.PUBLIC_TASK.name': 'Uppgifterna behövs i en myndighetsuppgift',
  'ground.PUBLIC_TASK.law':
    'Rätten till radering gäller inte om behandlingen är nödvändig för en uppgift av allmänt intresse. Detsamma gäller myndighetsutövning.',
  'ground.PUBLIC_TASK.template':
    'Vi behöver uppgifterna för en uppgift som är [fyll i: uppgift]. Uppgiften grundar sig på lag: [fyll i: lag och paragraf].',
  'ground.FREEDOM_OF_EXPRESSION.name': 'Yttrandefrihet och informationsfrihet',
  'ground.FREEDOM_OF_EXPRESSION.law':
    'Rätten till radering gäller inte om behandlingen är nödvändig för yttrande- och informationsfriheten.',
  'ground.FREEDOM_OF_EXPRESSION.template':
    'Uppgiften är en del av informationsförmedling eftersom [fyll i: orsak]. Därför raderar vi den inte.',
  'ground.PUBLIC_HEALTH.name': 'Folkhälsa',
  'ground.PUBLIC_HEALTH.law':
    'Rätten till radering gäller inte om behandlingen är nödvändig av skäl som rör ett allmänt intresse på folkhälsoområdet.',
  'ground.PUBLIC_HEALTH.template':
    'Uppgifterna behövs av folkhälsoskäl eftersom [fyll i: orsak]. Därför raderar vi dem inte.',
  'ground.ARCHIVING.name': 'Uppgifterna ska arkiveras',
  'ground.ARCHIVING.law':
    'Rätten till radering gäller inte om radering i hög grad skulle försvåra arkivering av allmänt intresse.',
  'ground.ARCHIVING.template':
    'Uppgifterna ska bevaras varaktigt: [fyll i: beslut]. Därför raderar vi dem inte.',
  'ground.LEGAL_CLAIMS.name': 'Rättsligt anspråk',
  'ground.LEGAL_CLAIMS.law':
    'Uppgifter får behandlas om de behövs för att fastställa, göra gällande eller försvara rättsliga anspråk.',
  'ground.LEGAL_CLAIMS.template':
    'Uppgifterna behövs för ett rättsligt anspråk: [fyll i: vilket anspråk, utan andras uppgifter].',
  'ground.RESTRICTION_GROUND_MISSING.name': 'Det finns ingen laglig grund för begränsning',
  'ground.RESTRICTION_GROUND_MISSING.law':
    'Behandlingen begränsas om uppgiftens riktighet bestrids eller behandlingen är olaglig. Den begränsas också om personen behöver uppgifterna för ett anspråk eller har gjort invändningar.',
  'ground.RESTRICTION_GROUND_MISSING.template':
    'Inget av lagens fyra villkor är uppfyllt. Vi kontrollerade dem så här: [fyll i: hur].',
  'ground.OBJECTION_BASIS.name': 'Invändning gäller inte dessa uppgifter',
  'ground.OBJECTION_BASIS.law':
    'Invändning kan göras endast mot behandling som grundar sig på en uppgift av allmänt intresse eller ett berättigat intresse.',
  'ground.OBJECTION_BASIS.template':
    'Användningen av dessa uppgifter grundar sig på något annat: [fyll i: grund och lag]. Därför gäller invändning inte dem.',
  'ground.COMPELLING_GROUNDS.name': 'Det finns tvingande skäl för behandlingen',
  'ground.COMPELLING_GROUNDS.law':
    'Behandlingen får fortsätta om det finns tvingande berättigade skäl. Skälen ska väga tyngre än personens intressen.',
  'ground.COMPELLING_GROUNDS.template':
    'Vi behöver uppgifterna för [fyll i: ändamål]. Skälet har vägts mot din situation och väger tyngre eftersom [fyll i: orsak].',
  'ground.CONSENT_NOT_BASIS.name': 'Behandlingen grundar sig inte på samtycke',
  'ground.CONSENT_NOT_BASIS.law':
    'Ett samtycke kan återkallas när som helst. Endast ett samtycke som behandlingen grundar sig på kan återkallas.',
  'ground.CONSENT_NOT_BASIS.template':
    'Användningen av dessa uppgifter grundar sig inte på samtycke utan på lag: [fyll i: lag]. Därför finns det inget samtycke att återkalla.',
  'ground.NO_AUTOMATED_DECISION.name': 'Inget automatiskt beslut har fattats',
  'ground.NO_AUTOMATED_DECISION.law':
    'Rätten gäller ett beslut som enbart grundar sig på automatiserad behandling och som påverkar personen i betydande grad.',
  'ground.NO_AUTOMATED_DECISION.template':
    'Ingen dator har ensam fattat ett beslut om dig. Vi kontrollerade saken så här: [fyll i: hur]. Beslutet fattades av en människa.',
};
