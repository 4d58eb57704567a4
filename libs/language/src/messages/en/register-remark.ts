import type { registerRemark as source } from '../fi/register-remark.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const registerRemark: Texts<typeof source> = {
  'register-remark.sedu-atomi.anomaly-1':
    'GDPR cited as 679/2016 — correct number 2016/679 (used in §16 and §17)',
  'register-remark.sedu-atomi.anomaly-2':
    "'opintohallintojärjestelmästä-synkronoinnin' — broken compound in the source",
  'register-remark.sedu-atomi.anomaly-3': "'Yhteishenkilö' — typo for 'Yhteyshenkilö'",
  'register-remark.sedu-atomi.anomaly-4': 'portability and objection listed — do not apply with 6(1)(c) only',
  'register-remark.sedu-atomi.anomaly-5':
    'phone 040 8680681 — same number as 040 868 0681 in 2c, other grouping: compare digits only',
  'register-remark.sedu-atomi.anomaly-6':
    "PL 800, 00521 Helsinki — old postal code; the Ombudsman's site shows PL 800, 00531 Helsinki",
  'register-remark.sedu-atomi.anomaly-7':
    "one of 'tarpeeton', 'vanhentunut' (old Personal Data Act 29 §) mixed with GDPR 16 — GDPR 16 covers inaccurate and incomplete data; unnecessary/outdated data belong to 17/5(1)",
  'register-remark.sedu-atomi.anomaly-8':
    'väestörekisterikeskus, maistraatti — since 1.1.2020 Digi- ja väestötietovirasto (DVV)',
  'register-remark.sedu-atomi.anomaly-9':
    'väestötietolaki 25 § 5 mom. — repealed act (507/1993); now 661/2009. Osoitepalvelukielto was replaced on 1.1.2013 by yhteystietojen luovutuskielto and asiakasrekisterin päivityskielto',
  'register-remark.sedu-atomi.anomaly-10':
    'turvakielto: five years, then two years at a time — incomplete: for special reasons it may be valid until further notice',
  'register-remark.sedu-atomi.anomaly-11':
    "'henkilökortti ja Kela-kortti' — ambiguous: alternative or both together",
  'register-remark.sedu-atomi.anomaly-12':
    "'ammattikoululle' — text inherited from another organisation's template; residue 'redu' at the end",
  'register-remark.sedu-atomi.anomaly-13':
    'Koulutuskuntayhtymä / koulutuskuntayhtymä — inconsistent capitalisation',
  'register-remark.sedu-atomi.anomaly-14':
    'no date, no access-right section, no notice of the right to lodge a complaint in general — only in §17',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-1':
    "'Perusteet' list stands at the end of section 8 (data content), legal basis text in section 7 — merge when displaying",
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-2':
    "8: 'ei yhdistetä'; 10: 'tietoja voidaan yhdistää muihin tietoihin' — contradiction, also system testing with personal data",
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-3':
    'first paragraph: no transfers; second: transfers possible with standard contractual clauses — contradiction; the access answer must state the real situation (GDPR 15(2))',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-4':
    "'viranomaisen julkisuudesta annetun lain' — Laki viranomaisten toiminnan julkisuudesta (621/1999)",
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-5':
    "missing closing parenthesis after 'tutkintorekistereistä' — kept as in the source",
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-6':
    "Väestörekisteri, Väestörekisterikeskus — since 2020 DVV; act renamed 'Laki väestötietojärjestelmästä ja Digi- ja väestötietoviraston varmennepalveluista'",
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-7':
    "'eritysisopetukseen' — typo for erityisopetukseen",
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-8': "'SSL-tasoista' — outdated wording",
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-9':
    'Arkistolaitos — since 2017 Kansallisarkisto',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-10':
    "guardian has the minor's right of access — the minor's own right is not mentioned",
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-11':
    'free once a year — conflicts with GDPR 12(5)',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-12':
    "'virheellisen virheen korjaamista' — garbled; in-person-only channel conflicts with GDPR 12(2) and recital 59",
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-13':
    "withdrawal handled within four weeks 'tarkastuspyynnön esittämisestä' — copy-paste from §14; the start must be the withdrawal request. 'mikäli ne eivät ole lakiin perustuvia'",
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-14':
    'no mention of erasure, restriction, portability, objection — the data subject may still use them',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-15':
    "'Sivistysjohtaja' (3) vs 'Sivistystoimen johtaja' (4) — possibly the same office; 'kolmiportainen tuki' was replaced in law from 1.8.2025 (check)",
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-16':
    'Keskustie 2 b / 2 B / 2b — same address in three spellings',
};
