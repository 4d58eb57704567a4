/** Bound of a program's heap, as an option of node. */
export const HEAP_BOUND: string;
/** Options of node with which every program of the house is run. */
export const PROGRAM_FLAGS: readonly string[];
