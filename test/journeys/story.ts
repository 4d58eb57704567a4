import { it } from '@jest/globals';

/** One step of a story: a test that is not tried when an earlier step of the same story failed. */
export type Step = (name: string, tell: () => Promise<void>, withinMs: number) => void;

/** Steps that are told in order. After a failure the rest fails at once, naming the step that broke the story. */
export function story(): Step {
  let broken: string | null = null;
  return (name, tell, withinMs) => {
    it(
      name,
      async () => {
        if (broken !== null) throw new Error(`The story broke at: ${broken}`);
        broken = name;
        await tell();
        broken = null;
      },
      withinMs,
    );
  };
}
