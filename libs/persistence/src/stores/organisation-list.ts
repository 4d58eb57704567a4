import type { DataSource } from 'typeorm';
import type { Organisation } from '@oikeuspolku/application';
import { inTransaction } from '../database/transaction.js';

/** Every organisation with its public name, before a transaction has one. */
export function allOrganisations(
  dataSource: DataSource,
): Promise<readonly Pick<Organisation, 'organisationId' | 'slug' | 'name'>[]> {
  return inTransaction(dataSource, { across: 'organisations' }, async ({ sql }) => {
    const rows = await sql.rows<{ organisation_id: string; slug: string; name: string }>(
      'SELECT organisation_id, slug, name FROM organisation ORDER BY slug',
    );
    return rows.map((row) => ({ organisationId: row.organisation_id, slug: row.slug, name: row.name }));
  });
}
