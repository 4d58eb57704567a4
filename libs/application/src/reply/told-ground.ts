import { GROUNDS } from '@oikeuspolku/domain';
import type { Case, Ground, WithheldPiece } from '@oikeuspolku/domain';

const ROWS: Readonly<Record<string, Ground | undefined>> = GROUNDS;

/**
 * The ground as the requester may be told it: that somebody's contact details are protected is itself secret toward others
 * (law ID-27), so a requester who acts for another reads the neutral ground of the table.
 */
export const toldGround = (
  { requesterRole }: Pick<Case, 'requesterRole'>,
  { ground }: WithheldPiece,
): string => (requesterRole === 'self' ? ground : (ROWS[ground]?.neutralCode ?? ground));
