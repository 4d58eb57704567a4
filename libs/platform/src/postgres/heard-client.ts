import pg from 'pg';

/**
 * A connection whose errors never end the process. Between leaving a pool and reaching whoever asked for it, right after its
 * greeting, and while somebody who took all listeners away ends it, a connection has no listener for a moment; an error in that
 * moment (the server ends it) would be an uncaught one. Nothing is lost by not acting then: the pool and the next statement both see
 * that the connection is broken.
 */
export class HeardClient extends pg.Client {
  override emit(event: string | symbol, ...rest: unknown[]): boolean {
    return event === 'error' && this.listenerCount('error') === 0 ? false : super.emit(event, ...rest);
  }
}
