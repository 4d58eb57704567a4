import pg from 'pg';

/**
 * A connection whose errors are always heard. Between leaving the pool and reaching whoever asked for it a connection
 * has no listener for a moment; an error in that moment (the server ends it while greeting it) would end the process.
 * Nothing is lost by not acting here: the pool and the next statement both see that the connection is broken.
 */
export class HeardClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
