import { AccountEntity, ApiKeyEntity, CredentialEntity } from './account.entity.js';
import { CertificateEntity, DocumentEntity, FileEntity } from './document.entity.js';
import { OrganisationEntity, RegisterVersionEntity } from './organisation.entity.js';

/**
 * Tables that TypeORM maps. Cases, journal and duties are read and written by statements of their own: they change
 * many rows at once and are what the speed of the house depends on.
 */
export const ENTITIES = [
  OrganisationEntity,
  RegisterVersionEntity,
  AccountEntity,
  CredentialEntity,
  ApiKeyEntity,
  DocumentEntity,
  FileEntity,
  CertificateEntity,
] as const;
