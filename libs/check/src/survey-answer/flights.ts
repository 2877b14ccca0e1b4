interface Seat<In, Out> {
  passenger: In;
  arrive: (outcome: Out) => void;
  fail: (error: unknown) => void;
}

/**
 * What many ask for at once is done together: whoever comes while a flight is under way goes with the next one to the same
 * place. Nobody waits for company; alone one flies alone. A flight that fails fails for all in it.
 */
export class Flights<In, Out> {
  private readonly waiting = new Map<string, Seat<In, Out>[]>();

  /**
   * @param fly outcomes in the order of the passengers
   * @param seats how many go together at most
   */
  constructor(
    private readonly fly: (place: string, passengers: readonly In[]) => Promise<readonly Out[]>,
    private readonly seats = 100,
  ) {}

  board(place: string, passenger: In): Promise<Out> {
    return new Promise((arrive, fail) => {
      const seat = { passenger, arrive, fail };
      const queue = this.waiting.get(place);
      if (queue) return void queue.push(seat);
      const first = [seat];
      this.waiting.set(place, first);
      void this.shuttle(place, first);
    });
  }

  /** Flies as long as somebody waits. */
  private async shuttle(place: string, queue: Seat<In, Out>[]): Promise<void> {
    while (queue.length) {
      const aboard = queue.splice(0, this.seats);
      try {
        const outcomes = await this.fly(place, aboard.map(({ passenger }) => passenger));
        aboard.forEach(({ arrive }, index) => arrive(outcomes[index]!));
      } catch (error) {
        for (const { fail } of aboard) fail(error);
      }
    }
    this.waiting.delete(place);
  }
}
