import type { MyselfFragment } from '../generated/graphql';
import { atOnce, isOurs, nextDue, type Parcel, unsent } from './parcel';
import { type RunEnd, sendAll, type Ways } from './sending';
import { Store } from './store';

export interface OutboxState {
  /** All that is kept here, in the order of writing. */
  parcels: readonly Parcel[];
  sending: string | null;
  /** How the last run ended. */
  ended: RunEnd;
}

/** What has arrived is shown for a day. */
const SHOWN = 86_400_000;

/** The one queue of this device. Its windows share the store; one of them sends at a time. */
class Outbox {
  private store: Promise<Store | null> | null = null;
  private state: OutboxState = { parcels: [], sending: null, ended: 'done' };
  private ways: Ways | null = null;
  private signedOut: () => void = () => undefined;
  private person: MyselfFragment | null = null;
  private running: Promise<void> | null = null;
  private wanted: 'now' | 'soon' | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('outbox');

  constructor() {
    this.others?.addEventListener('message', () => void this.look());
  }

  /** Null where the browser keeps nothing. */
  shelf(): Promise<Store | null> {
    this.store ??= Store.open().catch(() => null);
    return this.store;
  }

  readonly snapshot = (): OutboxState => this.state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** It is this person's from now on. Answers whether another one's things were thrown away. */
  async claim(me: MyselfFragment): Promise<boolean> {
    const shelf = await this.shelf();
    const other = (await shelf?.claim(me)) ?? false;
    this.person = me;
    await shelf?.tidy(Date.now() - SHOWN, Date.now());
    await this.look();
    void this.kick(true);
    return other;
  }

  /** Who used this device last, where nobody could be asked. */
  async keeper(): Promise<{ me: MyselfFragment; unsent: number } | null> {
    const shelf = await this.shelf();
    const me = await shelf?.keeper();
    if (!shelf || !me) return null;
    return { me, unsent: unsent(await shelf.parcels()).length };
  }

  /** Begins to send, now and whenever there is a chance again. `signedOut`: called when nobody is signed in any more. */
  start(ways: Ways, signedOut: () => void): () => void {
    this.ways = ways;
    this.signedOut = signedOut;
    const kick = () => void this.kick(true);
    const seen = () => { if (document.visibilityState === 'visible') void this.kick(); };
    addEventListener('online', kick);
    document.addEventListener('visibilitychange', seen);
    void this.look().then(() => this.kick(true));
    return () => {
      this.ways = null;
      clearTimeout(this.timer);
      removeEventListener('online', kick);
      document.removeEventListener('visibilitychange', seen);
    };
  }

  /** Takes it in and sends it as soon as may be. @throws when the device keeps nothing, or is full */
  async post(parcel: Parcel): Promise<void> {
    const shelf = await this.shelf();
    if (!shelf) throw new Error('nothing is kept here');
    await shelf.add(parcel);
    void navigator.storage?.persist?.().catch(() => false);
    await this.tell();
    void this.kick();
  }

  /** Waits until it has arrived or was refused, or until nothing more can be done for now. */
  async settled(id: string, patience: number): Promise<Parcel | undefined> {
    const find = (): Parcel | undefined => this.state.parcels.find((one) => one.id === id);
    const over = new Promise<void>((resolve) => { setTimeout(resolve, patience); });
    await Promise.race([this.kick(), over]);
    return find();
  }

  async retry(id?: string): Promise<void> {
    const shelf = await this.shelf();
    for (const parcel of await (shelf?.parcels() ?? [])) {
      if ((id === undefined || parcel.id === id) && parcel.state === 'waiting') await shelf?.change(parcel.id, atOnce);
    }
    await this.tell();
    await this.kick();
  }

  async change(id: string, change: (parcel: Parcel) => Parcel): Promise<void> {
    await (await this.shelf())?.change(id, change);
    await this.tell();
    void this.kick();
  }

  /** Changes what is known not to have left yet. Answers whether it could: what is on its way meanwhile stays as it is. */
  async revise(id: string, change: (parcel: Parcel) => Parcel): Promise<boolean> {
    let could = false;
    await (await this.shelf())?.change(id, (one) => {
      could = isOurs(one);
      return could ? change(one) : one;
    });
    await this.tell();
    void this.kick();
    return could;
  }

  /** Throws one away that is known not to have arrived, or that a person has chosen against. */
  async discard(id: string): Promise<void> {
    await (await this.shelf())?.drop(id);
    await this.tell();
  }

  async wipe(): Promise<void> {
    this.person = null;
    await (await this.shelf())?.wipe();
    await this.tell();
  }

  /** Sends what may go. What is asked for while a run is on its way is looked at right after it. */
  kick(now = false): Promise<void> {
    this.wanted = now || this.wanted === 'now' ? 'now' : 'soon';
    this.running ??= this.runAll().finally(() => { this.running = null; });
    return this.running;
  }

  private async runAll(): Promise<void> {
    while (this.wanted) {
      const now = this.wanted === 'now';
      this.wanted = null;
      await this.run(now);
    }
  }

  private async run(now: boolean): Promise<void> {
    const shelf = await this.shelf();
    const { ways, person } = this;
    if (!shelf || !ways || !person) return;
    clearTimeout(this.timer);
    if (now) for (const one of await shelf.parcels()) if (one.state === 'waiting' && one.retryAt) await shelf.change(one.id, atOnce);
    const work = (): Promise<RunEnd> => sendAll(shelf, ways, person.id, (sending) => { this.state = { ...this.state, sending }; void this.tell(); });
    const locks = navigator.locks as LockManager | undefined;
    const end = locks ? await locks.request('outbox', work) : await work();
    await this.tell();
    const due = nextDue(this.state.parcels);
    // a run that had nothing to try tells nothing new of the signal
    if (end !== 'done' || due === null) this.state = { ...this.state, ended: end };
    this.listeners.forEach((listener) => listener());
    if (end === 'signed-out') this.signedOut();
    if (due !== null && end !== 'signed-out' && end !== 'other-person') {
      this.timer = setTimeout(() => void this.kick(), Math.max(2_000, due - Date.now()));
    }
  }

  private async tell(): Promise<void> {
    await this.look();
    this.others?.postMessage('changed');
  }

  private async look(): Promise<void> {
    const parcels = (await (await this.shelf())?.parcels()) ?? [];
    this.state = { ...this.state, parcels };
    this.listeners.forEach((listener) => listener());
  }
}

export const outbox = new Outbox();
