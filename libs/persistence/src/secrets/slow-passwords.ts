import { Passwords } from '@oikeuspolku/application';
import { PasswordHasher } from '@oikeuspolku/platform';

/** Too many password checks wait already: the caller answers "try again shortly", never "wrong password". */
export class PasswordChecksBusy extends Error {
  constructor() {
    super('too many password checks at once');
  }
}

/** Passwords hashed slowly by scrypt, a few at a time. Throws `PasswordChecksBusy` when the line is full. */
export class SlowPasswords extends Passwords {
  private readonly hasher = new PasswordHasher();

  async hash(password: string): Promise<string> {
    const result = await this.hasher.hash(password);
    if (!result.ok) throw new PasswordChecksBusy();
    return result.hash;
  }

  async check(password: string, hash: string | null): Promise<boolean> {
    const answer = await this.hasher.check(password, hash);
    if (answer === 'busy') throw new PasswordChecksBusy();
    return answer === 'right';
  }
}
