/** Invented cases and the facts around them: pure, so the mutation run loads this part of the lib alone. */
export { aCase } from './case-builder.js';
export type { CaseBuilder } from './case-builder.js';
export { factsOf, NOW } from './case-facts.js';
export { PEOPLE } from './case-people.js';
export { COMMAND_WAYS } from './command-ways.js';
export { randomCommand } from './random-command.js';
export type { Draw } from './random-command.js';
