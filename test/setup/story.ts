import { it } from '@jest/globals';

/**
 * Declares the steps of a story, which build on each other: once one has failed the later ones are not tried.
 * `failing` is called with the step's name while its pages are still open.
 */
export function story(failing: () => Promise<void> = async () => undefined): (name: string, work: () => Promise<void>) => void {
  let failed = '';
  return (name, work) => {
    it(name, async () => {
      if (failed) throw new Error(`Not tried, since a step before it failed: ${failed}`);
      try {
        await work();
      } catch (error) {
        failed = name;
        await failing();
        throw error;
      }
    });
  };
}
