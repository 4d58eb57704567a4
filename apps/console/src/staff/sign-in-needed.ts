/** Nobody is signed in: the page that was asked for is kept and shown after sign-in (ux H0). */
export class SignInNeeded extends Error {
  constructor(
    readonly wanted: string,
    /** Page that offers the ways in. */
    readonly door = '/sign-in',
  ) {
    super('sign-in needed');
  }
}
