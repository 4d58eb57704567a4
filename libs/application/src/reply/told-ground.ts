import type { Case, WithheldPiece } from '@oikeuspolku/domain';

/**
 * The ground as the requester may be told it: that somebody's contact details are protected is itself secret toward others
 * (law ID-27), so a requester who acts for another reads the neutral ground.
 */
export const toldGround = ({ requesterRole }: Pick<Case, 'requesterRole'>, { ground }: WithheldPiece): string =>
  ground === 'TURVAKIELTO' && requesterRole !== 'self' ? 'THIRD_PARTY' : ground;
