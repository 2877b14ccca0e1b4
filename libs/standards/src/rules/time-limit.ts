import { createContext, Script } from 'node:vm';

/** Work that was stopped because its time was up. */
export class OutOfTime extends Error {}

const room = createContext({ work: undefined as unknown });
const call = new Script('work()');

/**
 * What `work` returns, or OutOfTime once it has run for so many milliseconds. It stops regular expressions too,
 * which nothing else does. `work` is synchronous; it may be stopped anywhere, so it must leave nothing half done.
 */
export function within<T>(milliseconds: number, work: () => T): T {
  room['work'] = work;
  try {
    return call.runInContext(room, { timeout: milliseconds }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new OutOfTime();
    throw error;
  } finally {
    room['work'] = undefined;
  }
}
