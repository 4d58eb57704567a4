import type { FileRefusal } from '@oikeuspolku/application';
import { WebError } from '../errors/web-error.js';
import type { FieldError } from './form-errors.js';

/**
 * What to tell a person whose file was not taken (ux 1.6, E32–E35).
 * @param size the limit as the person reads it, or a message key after `@`
 * @throws WebError `out-of-space` when the store is full: then nothing can be sent at all
 */
export function fileError(refusal: FileRefusal, field: string, size: string): FieldError {
  switch (refusal.kind) {
    case 'too-large':
      return { field, code: 'E33', params: { size } };
    case 'empty':
      return { field, code: 'E34' };
    case 'type-not-allowed':
      return { field, code: 'E32', params: { list: '@layout.fileTypes' } };
    case 'infected':
      return { field, code: 'E35' };
    case 'store-full':
      throw new WebError('out-of-space', 'no room for uploads');
    default:
      return refusal satisfies never;
  }
}
