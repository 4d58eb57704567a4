import type { Language, StaffRole } from '@oikeuspolku/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantText } from './columns.js';

/** A staff account. */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('text', { name: 'account_id' })
  accountId: string;

  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('text')
  title: string;

  @Column('text')
  language: Language;

  @Column('text', { array: true })
  roles: StaffRole[];

  @Column('text', { name: 'owner_of', array: true })
  ownerOf: string[];

  @Column('text', { name: 'deputy_of', array: true })
  deputyOf: string[];

  @Column('text', { name: 'responsible_for', array: true })
  responsibleFor: string[];

  @Column('text', { name: 'signatory_of', array: true })
  signatoryOf: string[];

  @Column('date', { name: 'absent_from', nullable: true })
  absentFrom: string | null;

  @Column('date', { name: 'absent_to', nullable: true })
  absentTo: string | null;

  @Column('timestamptz', { name: 'disabled_at', nullable: true, transformer: instantText })
  disabledAt: string | null;

  @Column('timestamptz', { name: 'last_sign_in_at', nullable: true, transformer: instantText })
  lastSignInAt: string | null;
}

/** What sign-in checks; the seed of the second factor is sealed. */
@Entity('credential')
export class CredentialEntity {
  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('text', { name: 'account_id' })
  accountId: string;

  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  @Column('bytea', { name: 'totp_secret', nullable: true })
  totpSecret: Buffer | null;

  @Column('bigint', { name: 'totp_last_step', nullable: true })
  totpLastStep: number | null;

  @Column('text', { name: 'recovery_code_hashes', array: true })
  recoveryCodeHashes: string[];
}

/** A key of a calling system, known by its hash. */
@Entity('api_key')
export class ApiKeyEntity {
  @PrimaryColumn('text', { name: 'organisation_id' })
  organisationId: string;

  @PrimaryColumn('text', { name: 'key_id' })
  keyId: string;

  @Column('text', { name: 'key_hash' })
  keyHash: string;

  @Column('text')
  label: string;

  @Column('text', { array: true })
  scopes: string[];

  @Column('timestamptz', { name: 'created_at', transformer: instantText })
  createdAt: string;

  @Column('timestamptz', { name: 'expires_at', nullable: true, transformer: instantText })
  expiresAt: string | null;

  @Column('timestamptz', { name: 'disabled_at', nullable: true, transformer: instantText })
  disabledAt: string | null;
}
