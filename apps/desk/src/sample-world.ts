import { confirmRemedy, readOrganisation } from '@oikeuspolku/application';
import type { Dependencies, Passwords, Scope } from '@oikeuspolku/application';
import { inventedStaff } from '@oikeuspolku/samples';
import type { SampleOrganisation } from './sample-loader.js';

/** Password of every invented account, so that the ordinary sign-in can be tried too. */
export const INVENTED_PASSWORD = 'kehitys-vain-tällä-koneella';

/** Make the invented staff of an organisation, unless it is there already. */
export async function ensureStaff(
  deps: Pick<Dependencies, 'unitOfWork'>,
  passwords: Passwords,
  organisation: SampleOrganisation,
): Promise<void> {
  const scope = scopeOf(organisation);
  const missing = await deps.unitOfWork.transaction(scope, async (tx) => {
    const registers = (await tx.registers.all()).map(({ registerId }) => registerId);
    const known = new Set((await tx.accounts.all()).map(({ accountId }) => accountId));
    return inventedStaff(organisation.slug, registers).filter(({ accountId }) => !known.has(accountId));
  });
  if (missing.length === 0) return;
  const passwordHash = await passwords.hash(INVENTED_PASSWORD);
  await deps.unitOfWork.transaction(scope, async (tx) => {
    for (const account of missing) {
      await tx.accounts.save(account);
      await tx.accounts.saveCredentials(account.accountId, {
        passwordHash,
        totpSecret: null,
        totpLastStep: null,
        recoveryCodeHashes: [],
      });
    }
  });
}

/** Sample data alone confirm a remedy template (design §9): an import leaves every organisation's unconfirmed. */
export async function confirmSampleRemedy(
  deps: Dependencies,
  organisation: SampleOrganisation,
): Promise<void> {
  const scope = scopeOf(organisation);
  const { organisation: facts } = await readOrganisation(deps, scope);
  if (facts.settings.remedy.confirmedBy !== null) return;
  const actor = { id: `${organisation.slug}-admin`, role: 'admin' } as const;
  const body = {
    name: facts.settings.decidingBody,
    address: facts.settings.address,
    email: facts.settings.email || null,
    phone: facts.settings.phone || null,
    closesAt: '16.15',
  };
  const result = await confirmRemedy(deps, scope, actor, { code: 'OIKAISUVAATIMUS', body });
  if (!result.ok) throw new Error(`the sample remedy was not confirmed: ${result.kind}`);
}

const scopeOf = ({ organisationId }: SampleOrganisation): Scope => ({
  organisationId,
  correlationId: 'desk',
});
