/**
 * Codes of the grounds on which a request may be refused, wholly or in part (law RF, reason codes).
 * A new code makes the compiler list every table that must speak about it.
 */
export const GROUND_CODES = [
  'ID_NOT_PROVED',
  'NO_AUTHORITY_FOR_ANOTHER',
  'CHILD_OBJECTS_OR_INTEREST',
  'MANIFESTLY_UNFOUNDED',
  'EXCESSIVE_REPETITIVE',
  'EXCESSIVE_ABUSIVE',
  'THIRD_PARTY',
  'TSL34_1_1',
  'TSL34_1_2',
  'TSL34_1_3',
  'TSL31',
  'TSL32',
  'TURVAKIELTO',
  'NOT_INACCURATE',
  'ASSESSMENT_OWN_REMEDY',
  'STATUTORY_RETENTION',
  'PUBLIC_TASK',
  'FREEDOM_OF_EXPRESSION',
  'PUBLIC_HEALTH',
  'ARCHIVING',
  'LEGAL_CLAIMS',
  'RESTRICTION_GROUND_MISSING',
  'PORTABILITY_BASIS',
  'PORTABILITY_NOT_AUTOMATED',
  'PORTABILITY_NOT_PROVIDED',
  'OBJECTION_BASIS',
  'COMPELLING_GROUNDS',
  'CONSENT_NOT_BASIS',
  'NO_AUTOMATED_DECISION',
  'SPECIAL_STATUTE',
] as const;

/** One ground for refusing. */
export type GroundCode = (typeof GROUND_CODES)[number];
