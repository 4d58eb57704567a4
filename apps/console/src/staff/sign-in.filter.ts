import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SignInNeeded } from './sign-in-needed.js';

/** Sends whoever is not signed in to the sign-in page; the wanted address is kept (ux H0). */
@Catch(SignInNeeded)
export class SignInFilter implements ExceptionFilter<SignInNeeded> {
  catch(error: SignInNeeded, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply
      .status(303)
      .header('location', `${error.door}?next=${encodeURIComponent(error.wanted)}`)
      .send();
  }
}
