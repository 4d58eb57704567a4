/**
 * How every program of the house is run. Without a bound the engine collects late under load: the API's heap, of which 80 MB live,
 * grew past 330 MB before it was looked at (promise R14).
 */
export const HEAP_BOUND = '--max-old-space-size=256';

/** Small heaps: these are five processes on one machine, each with little to remember. */
export const PROGRAM_FLAGS = ['--max-semi-space-size=4', HEAP_BOUND, '--enable-source-maps'];
