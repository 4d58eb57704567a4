import type { problem as source } from '../fi/problem.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const problem: Texts<typeof source> = {
  'problem.malformed-json': 'The JSON of the message is malformed',
  'problem.malformed-request': 'The request is malformed',
  'problem.unauthenticated': 'The key is missing or not valid',
  'problem.forbidden': 'You are not allowed to do this',
  'problem.not-found': 'This was not found',
  'problem.method-not-allowed': 'This address does not accept the method',
  'problem.not-acceptable': 'The answer cannot be given in the requested format',
  'problem.request-timeout': 'Sending the request took too long',
  'problem.conflict': 'The case has changed',
  'problem.illegal-step': 'This step is not possible now',
  'problem.already-used': 'This key has already been used',
  'problem.gone': 'This is no longer available',
  'problem.version-conflict': 'The case has changed since you read it',
  'problem.body-too-large': 'The message is too large',
  'problem.unsupported-media-type': 'The format of the message is not accepted',
  'problem.invalid': 'The message contains errors',
  'problem.version-required': 'Say which version you read',
  'problem.too-many-requests': 'Too many attempts. Try again later',
  'problem.headers-too-large': 'The headers of the request are too large',
  'problem.internal': 'There is a problem with the service',
  'problem.unavailable': 'The service is not available now. Try again in a while',
  'problem.storage-full': 'The storage is full',
};
