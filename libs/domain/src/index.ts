export * from './right/right.js';
export * from './case/vocabulary.js';
export * from './calendar/civil-date.js';
export * from './calendar/holiday.js';
export * from './deadline/clock.js';
