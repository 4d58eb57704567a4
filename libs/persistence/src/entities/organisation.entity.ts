import type { RegisterRecord } from '@oikeuspolku/domain';
import type { OrganisationSettings } from '@oikeuspolku/application';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantText } from './columns.js';

/** An organisation (data controller). */
@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  @Column('jsonb')
  settings: OrganisationSettings;
}

/** One stored version of a register; the newest is the register as it is. */
@Entity('register_version')
export class RegisterVersionEntity {
  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('text', { name: 'register_id' })
  registerId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('timestamptz', { name: 'saved_at', transformer: instantText })
  savedAt: string;

  @Column('text', { name: 'content_hash' })
  contentHash: string;

  @Column('jsonb')
  content: RegisterRecord;
}
