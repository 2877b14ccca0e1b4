/** The one source of "now". Nothing else in the platform reads the time of the machine, so that tests can set it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved. Instants are given as Date or ISO 8601 text with an offset. */
export class TestClock implements Clock {
  #at: number;

  constructor(at: Date | string) {
    this.#at = instantOf(at);
  }

  /** A fresh Date at each call: a caller that changes it does not move the clock. */
  now(): Date {
    return new Date(this.#at);
  }

  set(at: Date | string): void {
    this.#at = instantOf(at);
  }

  /** Moves the clock forward (or back, with negative numbers). */
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number; ms?: number }): void {
    const hours = (by.days ?? 0) * 24 + (by.hours ?? 0);
    const seconds = (hours * 60 + (by.minutes ?? 0)) * 60 + (by.seconds ?? 0);
    this.#at += seconds * 1000 + (by.ms ?? 0);
  }

  /** One millisecond later, and what the time is then: for events that must be told apart. */
  tick(): Date {
    this.#at += 1;
    return this.now();
  }
}

function instantOf(at: Date | string): number {
  const ms = typeof at === 'string' ? Date.parse(at) : at.getTime();
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${String(at)}`);
  return ms;
}
