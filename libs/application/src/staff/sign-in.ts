import type { Actor } from '@oikeuspolku/domain';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { Account, Passwords, Scope, SecondFactor } from '../ports/index.js';

/** What the sign-in verbs need beside the usual. */
export interface SignInDependencies extends Pick<Dependencies, 'unitOfWork' | 'clock'> {
  readonly passwords: Passwords;
  readonly secondFactor: SecondFactor;
}

/** After the password: the account, and whether the second factor has still to be enrolled. */
export type PasswordResult =
  { readonly ok: true; readonly account: Account; readonly enrolled: boolean } | { readonly ok: false };

/**
 * Check e-mail and password. Unknown account, wrong password and disabled account look the same and take as long.
 * The session that follows reaches nothing but the second factor. Attempts are limited by the edge before this is called.
 */
export async function checkPassword(
  deps: SignInDependencies,
  scope: Scope,
  email: string,
  password: string,
): Promise<PasswordResult> {
  const found = await deps.unitOfWork.transaction(scope, async (tx) => {
    const account = await tx.accounts.byEmail(email.trim().toLowerCase());
    const credentials = account === null ? null : await tx.accounts.credentials(account.accountId);
    return account === null || credentials === null ? null : { account, credentials };
  });
  const right = await deps.passwords.check(password, found?.credentials.passwordHash ?? null);
  if (!right || found === null || found.account.disabledAt !== null) return { ok: false };
  return { ok: true, account: found.account, enrolled: found.credentials.totpSecret !== null };
}

/** Store the second factor after its first right code, and hand out recovery codes, shown once. */
export function enrolSecondFactor(
  deps: SignInDependencies,
  scope: Scope,
  accountId: string,
  secret: string,
  code: string,
): Promise<{ readonly ok: true; readonly recoveryCodes: readonly string[] } | { readonly ok: false }> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const credentials = await tx.accounts.credentials(accountId);
    const step = deps.secondFactor.stepOf(secret, code);
    if (credentials === null || credentials.totpSecret !== null || step === null) return { ok: false };
    const recoveryCodes = deps.secondFactor.recoveryCodes();
    await tx.accounts.saveCredentials(accountId, {
      ...credentials,
      totpSecret: secret,
      totpLastStep: step,
      recoveryCodeHashes: recoveryCodes.map((each) => deps.secondFactor.hashRecoveryCode(each)),
    });
    await recordSignIn(tx.journal, accountId, 'second-factor-enrolled', now.at);
    return { ok: true, recoveryCodes };
  });
}

/** Check a six-digit code, which works once, or a recovery code, which is used up. */
export function checkSecondFactor(
  deps: SignInDependencies,
  scope: Scope,
  accountId: string,
  code: string,
): Promise<{ readonly ok: true; readonly account: Account } | { readonly ok: false }> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const account = await tx.accounts.byId(accountId);
    const credentials = await tx.accounts.credentials(accountId);
    if (account === null || account.disabledAt !== null || credentials?.totpSecret == null)
      return { ok: false };
    const step = deps.secondFactor.stepOf(credentials.totpSecret, code);
    const accepted =
      step === null
        ? await tx.accounts.claimRecoveryCode(accountId, deps.secondFactor.hashRecoveryCode(code))
        : await tx.accounts.claimTotpStep(accountId, step);
    await recordSignIn(tx.journal, accountId, accepted ? 'sign-in' : 'sign-in-refused', now.at);
    if (!accepted) return { ok: false };
    await tx.accounts.save({ ...account, lastSignInAt: now.at });
    return { ok: true, account };
  });
}

/** Create or replace the password of an account (first set-up, reset by an admin). The second factor stays. */
export async function setPassword(
  deps: SignInDependencies,
  scope: Scope,
  actor: Actor,
  accountId: string,
  password: string,
): Promise<void> {
  const now = nowOf(deps.clock);
  const passwordHash = await deps.passwords.hash(password);
  await deps.unitOfWork.transaction(scope, async (tx) => {
    const before = await tx.accounts.credentials(accountId);
    await tx.accounts.saveCredentials(accountId, {
      totpSecret: null,
      totpLastStep: null,
      recoveryCodeHashes: [],
      ...before,
      passwordHash,
    });
    await tx.journal.record({
      at: now.at,
      actor,
      action: 'password-set',
      caseId: null,
      facts: { accountId },
    });
  });
}

const recordSignIn = (
  journal: {
    record(act: {
      at: string;
      actor: Actor;
      action: string;
      caseId: null;
      facts: Record<string, string>;
    }): Promise<void>;
  },
  accountId: string,
  action: string,
  at: string,
): Promise<void> =>
  journal.record({ at, actor: { id: accountId, role: 'system' }, action, caseId: null, facts: {} });
