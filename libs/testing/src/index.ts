/** What tests share. Imported by tests only. */
export * from './invented-case.js';
export { CLAMD_LIMIT_BYTES, SCANNER_TRIAL, testClamd } from './clamd.js';
export type { TestClamd } from './clamd.js';
export { FakeClock } from './clock.js';
export { testDatabase, testServer } from './database.js';
export type { TestDatabase, TestDatabaseKind } from './database.js';
export { SequentialIds } from './ids.js';
export { testRedis } from './redis.js';
export type { TestRedis } from './redis.js';
export { SeededStore } from './seeded-store.js';
export { SmtpSink } from './smtp-sink.js';
export type { SinkMood, SunkMail } from './smtp-sink.js';
