import type { registerRemark as source } from '../fi/register-remark.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const registerRemark: Texts<typeof source> = {
  'register-remark.sedu-atomi.anomaly-1':
    'Dataskyddsförordningens nummer står som 679/2016. Rätt nummer är 2016/679, som i punkterna 16 och 17',
  'register-remark.sedu-atomi.anomaly-2':
    'Ordet ”opintohallintojärjestelmästä-synkronoinnin” är trasigt i originalet',
  'register-remark.sedu-atomi.anomaly-3':
    'Ordet ”Yhteishenkilö” är ett skrivfel. Kontaktperson (Yhteyshenkilö) avses',
  'register-remark.sedu-atomi.anomaly-4':
    'Beskrivningen nämner överföring och invändning. De gäller inte när grunden bara är lag (artikel 6.1 c)',
  'register-remark.sedu-atomi.anomaly-5':
    'Telefonnumret 040 8680681 är samma som 040 868 0681 i punkt 2c. Bara grupperingen skiljer sig',
  'register-remark.sedu-atomi.anomaly-6':
    'Adressen PL 800, 00521 Helsinki är gammal. På ombudsmannens sida står PB 800, 00531 Helsingfors',
  'register-remark.sedu-atomi.anomaly-7':
    'Orden ”tarpeeton” och ”vanhentunut” kommer från den upphävda personuppgiftslagen (29 §). Rättelse gäller felaktiga och ofullständiga uppgifter (artikel 16). Onödiga uppgifter hör till artiklarna 17 och 5',
  'register-remark.sedu-atomi.anomaly-8':
    'Befolkningsregistercentralen och magistraten är nu Myndigheten för digitalisering och befolkningsdata (från 1.1.2020)',
  'register-remark.sedu-atomi.anomaly-9':
    'Den åberopade befolkningsdatalagen (507/1993) är upphävd. Nu gäller lag 661/2009. Adresstjänstförbudet ersattes 1.1.2013 av två andra förbud',
  'register-remark.sedu-atomi.anomaly-10':
    'Om spärrmarkering sägs: fem år, sedan två år i taget. Av särskilda skäl kan den gälla tills vidare',
  'register-remark.sedu-atomi.anomaly-11':
    'Av ”henkilökortti ja Kela-kortti” framgår inte om det ena räcker eller om båda behövs',
  'register-remark.sedu-atomi.anomaly-12':
    'Ordet ”ammattikoululle” kommer från en annan organisations mall. I slutet finns ordet ”redu” kvar',
  'register-remark.sedu-atomi.anomaly-13':
    'Koulutuskuntayhtymä skrivs både med stor och med liten begynnelsebokstav',
  'register-remark.sedu-atomi.anomaly-14':
    'Beskrivningen saknar datum och en punkt om rätten till insyn. Rätten att klaga nämns bara i punkt 17',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-1':
    'Listan ”Perusteet” står i slutet av punkt 8, fast den rättsliga grunden finns i punkt 7. Visa dem tillsammans',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-2':
    'Punkt 8 säger att uppgifterna inte kombineras. Punkt 10 säger att de kan kombineras med andra uppgifter. Dessutom testas systemet med personuppgifter',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-3':
    'Enligt första stycket överförs inga uppgifter. Enligt det andra kan de överföras med standardklausuler. Svaret ska säga hur det verkligen är (artikel 15.2)',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-4':
    '”Viranomaisen julkisuudesta annetun lain” avser offentlighetslagen (621/1999)',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-5':
    'Efter ”tutkintorekistereistä” saknas en parentes. Texten är som i originalet',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-6':
    'Befolkningsregistercentralen är nu Myndigheten för digitalisering och befolkningsdata (från 2020). Även lagens namn har ändrats',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-7':
    'Ordet ”eritysisopetukseen” är ett skrivfel. Specialundervisning (erityisopetus) avses',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-8': 'Uttrycket ”SSL-tasoista” är föråldrat',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-9':
    'Arkivverket är nu Riksarkivet (från 2017)',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-10':
    'Enligt beskrivningen har vårdnadshavaren rätt till insyn. Den minderårigas egen rätt nämns inte',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-11':
    'Beskrivningen lovar uppgifterna avgiftsfritt en gång om året. Det strider mot dataskyddsförordningen (artikel 12.5)',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-12':
    '”Virheellisen virheen korjaamista” är oklart. Att begäran bara kan göras på plats strider mot förordningen (artikel 12.2, skäl 59)',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-13':
    'De fyra veckorna för återkallelse räknas i beskrivningen från begäran om insyn. Texten är kopierad från punkt 14. Tiden börjar från begäran om återkallelse',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-14':
    'Radering, begränsning, överföring och invändning nämns inte. Personen kan ändå använda dessa rättigheter',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-15':
    '”Sivistysjohtaja” (punkt 3) och ”Sivistystoimen johtaja” (punkt 4) är kanske samma tjänst. Trestegsstödet togs bort ur lagen 1.8.2025. Kontrollera',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-16':
    'Samma adress är skriven på tre sätt: Keskustie 2 b, 2 B och 2b',
};
