import { createHash } from 'node:crypto';

/**
 * The id of a duty follows from its organisation and key: the same duty has the same id wherever it is computed, and
 * the primary key makes it unique. It has the form of a UUID (version 8: made by rules of our own).
 */
export function dutyIdOf(organisationId: string, key: string): string {
  const bytes = createHash('sha256').update(`duty\0${organisationId}\0${key}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
