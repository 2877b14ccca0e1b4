import { fail } from '../errors/domain-error.js';

/**
 * Lets so many operations hold a transaction at once; the next ones wait in order. Fewer than the pool has connections:
 * an operation in a transaction asks for a second one now and then (calendar, sessions, throttle), and if all were held
 * by operations that wait for such a second one, none would ever come free.
 */
export class Turnstile {
  private readonly waiting: (() => void)[] = [];

  constructor(
    private free: number,
    /** Milliseconds that one waits at most. */
    private readonly patience = 10_000,
  ) {}

  /** How many may be in at once with a pool of `size` connections. */
  static before(size: number): Turnstile {
    return new Turnstile(Math.max(1, size - 2));
  }

  /** How many wait. */
  get queue(): number {
    return this.waiting.length;
  }

  /** @returns what to call once when leaving. @throws UNAVAILABLE after waiting in vain */
  async enter(): Promise<() => void> {
    if (this.free > 0) this.free -= 1;
    else await this.turn();
    let inside = true;
    return () => {
      if (inside) this.pass();
      inside = false;
    };
  }

  private turn(): Promise<void> {
    return new Promise((done, refuse) => {
      const come = (): void => {
        clearTimeout(timer);
        done();
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(come), 1);
        refuse(fail('UNAVAILABLE'));
      }, this.patience).unref();
      this.waiting.push(come);
    });
  }

  private pass(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free += 1;
  }
}
