/** Nobody is signed in: the page that was asked for is kept and shown after sign-in (ux H0). */
export class SignInNeeded extends Error {
  constructor(readonly wanted: string) {
    super('sign-in needed');
  }
}
