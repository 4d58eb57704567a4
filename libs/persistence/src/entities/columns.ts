import type { ValueTransformer } from 'typeorm';

/** Instants are ISO text outside the database; TypeORM hands a `Date` in between. */
export const instantText: ValueTransformer = {
  to: (value: string | null | undefined) => value,
  from: (value: Date | null) => value?.toISOString() ?? null,
};
