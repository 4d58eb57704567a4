import type { RequestedRight } from '@oikeuspolku/domain';

/** Answers that an invented person gives to the questions of a right; written in Finnish like most requests. */
export const SAMPLE_ANSWERS: Readonly<Record<RequestedRight, Readonly<Record<string, string>>>> = {
  access: {},
  rectification: {
    'what-is-wrong': 'Opintojen aloituspäivä on otteessa 1.8.2024.',
    'how-it-should-be': 'Oikea aloituspäivä on 12.8.2024.',
  },
  erasure: { 'which-data': 'Vanha puhelinnumeroni.', why: 'not-needed' },
  restriction: { 'which-data': 'Poissaolotiedot syksyltä.', why: 'inaccurate' },
  portability: { 'which-data': 'Itse antamani yhteystiedot.', 'to-whom': 'to-me' },
  objection: { 'which-use': 'Tietojen käyttö kyselyihin.', 'your-situation': 'Olen saanut niitä liikaa.' },
  'automated-decision': { 'which-decision': 'Päätös opiskelijavalinnasta.' },
  'consent-withdrawal': { 'which-consent': 'Lupa kuvien julkaisemiseen.' },
  'not-sure': { 'own-words': 'Haluan tietää, miksi saan kirjeitä.' },
};
