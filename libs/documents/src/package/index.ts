export { csvCell, csvLine, type CellValue } from './csv.js';
export {
  isTableMediaType,
  readTable,
  TABLE_LIMITS,
  tableTypeOf,
  type GivenTable,
  type TableFault,
} from './given-table.js';
export { PathRegister, safeFileName } from './package-path.js';
export {
  PackageNotSealed,
  sealedWith,
  streamReplyPackage,
  type PackageSeal,
  type PackageSigner,
  type RegisterPart,
  type ReplyPackage,
} from './reply-package.js';
export { ZipReplyPacker } from './zip-reply-packer.js';
export type { ColumnType, ReplyTable, TableColumn } from './table.js';
