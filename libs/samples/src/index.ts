/** Invented people, staff and cases for the desk and the benchmarks; the same seed gives the same cases. */
export { SeededRandom } from './seeded-random.js';
export { inventPerson } from './invented-people.js';
export type { InventedPerson } from './invented-people.js';
export { inventedStaff, STAFF_KEYS } from './staff.js';
export { STAGE_NAMES, STAGES } from './stage.js';
export type { Stage } from './stage.js';
export { sampleCases } from './sample-cases.js';
export type { SampleOrder } from './sample-cases.js';
export type { SampleCase, SampleStep, StepRole } from './sample-case.js';
