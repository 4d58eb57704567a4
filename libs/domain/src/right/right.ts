/** The eight rights of the data subject that a request can invoke. Source: GDPR Art. 15–18, 20–22, 7(3). */
export const RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'automated-decision',
  'consent-withdrawal',
] as const;

/** One of the eight rights. */
export type Right = (typeof RIGHTS)[number];

/** What a person may ask: a right, or "I am not sure" which a handler classifies later (Art. 12(2)). */
export type RequestedRight = Right | 'not-sure';

/** Narrow a requested right to a real one. */
export const isRight = (right: RequestedRight): right is Right => right !== 'not-sure';

/** Article of each right as it is cited in a letter. */
export const ARTICLE_OF_RIGHT: Readonly<Record<Right, string>> = {
  access: '15',
  rectification: '16',
  erasure: '17',
  restriction: '18',
  portability: '20',
  objection: '21',
  'automated-decision': '22',
  'consent-withdrawal': '7(3)',
};

/** Legal bases of processing. Source: GDPR Art. 6(1)(a)–(f). */
export const LEGAL_BASES = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interest',
] as const;

/** One legal basis, held per data category (law RT-2). */
export type LegalBasis = (typeof LEGAL_BASES)[number];
