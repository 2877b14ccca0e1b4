import { it } from '@jest/globals';

/**
 * Declares the steps of a story, which build on each other: once one has failed the later ones are not tried.
 * `failing` says what was on screen, while it still is: without it a failure on another machine tells nothing.
 */
export function story(failing: () => Promise<string> = async () => ''): (name: string, work: () => Promise<void>) => void {
  let failed = '';
  return (name, work) => {
    it(name, async () => {
      if (failed) throw new Error(`Not tried, since a step before it failed: ${failed}`);
      try {
        await work();
      } catch (error) {
        failed = name;
        if (error instanceof Error) error.stack = `${error.stack}\n\n${await failing().catch(String)}`;
        throw error;
      }
    });
  };
}
