import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { FieldProblem } from '@oikeuspolku/platform';
import { ApiError } from './api-error.js';

/** Every broken rule with its JSON pointer; what was typed is never repeated. */
function problemsOf(errors: readonly ValidationError[], path = ''): readonly FieldProblem[] {
  return errors.flatMap((error) => {
    const pointer = `${path}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.keys(error.constraints ?? {}).map((code) => ({ pointer, code }));
    return [...own, ...problemsOf(error.children ?? [], pointer)];
  });
}

/** Bodies are checked whole: unknown fields are refused, not dropped in silence. */
export const validation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => new ApiError('invalid', { errors: problemsOf(errors) }),
  });
