import { legacyDateOf } from '../now.js';
import { manifestHash, packageOrderOf } from '../reply/package-order.js';
import { contentsOf } from '../reply/reply-contents.js';
import type { CaseDutyInHand, DutyDependencies, DutyOutcome } from './duty-in-hand.js';

/**
 * Seal the package of a reply beforehand: the manifest is made by packing everything once and keeping nothing, and the organisation's
 * seal over it waits for the download. The public service finds it by the hash of the manifest that it packs itself.
 */
export async function performPackageSeal(
  deps: DutyDependencies,
  { inHand, tx, now }: CaseDutyInHand,
): Promise<DutyOutcome> {
  const { name } = await tx.registers.organisation();
  const order = packageOrderOf(deps.blobs, name, await contentsOf(tx, inHand));
  const tagManifest = await deps.packer.tagManifestOf(order);
  const signature = await deps.press.seal(
    tx.organisationId,
    Buffer.from(tagManifest, 'utf8'),
    legacyDateOf(now.at),
  );
  const manifestSha256 = manifestHash(tagManifest);
  await tx.packageSeals.add({ caseId: inHand.caseId, manifestSha256, signedAt: now.at, signature });
  return { kind: 'done' };
}
