import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCreation, anEdit, aPhotoOf } from './aparcel.fixture';
import type { Answer, Parcel } from './parcel';
import { sendAll, type Ways } from './sending';
import { Store } from './store';

const problem = (code: string): Answer => ({ problem: { code, params: {}, fields: [], requestId: null } });
const OK: Answer = { problem: null };

/** What stands at the other end: writes each id once, and may lose its answer on the way back, or the question. */
class FarEnd implements Ways {
  readonly written: string[] = [];
  readonly photos: string[] = [];
  /** What becomes of the coming messages, one after the other; then all is well. */
  weather: ('ok' | 'lost' | 'unheard' | string)[] = [];
  who_: string | null | undefined = 'chen';
  time = 1_000_000;
  now = (): number => this.time;
  who = async (): Promise<string | null | undefined> => this.who_;
  create = async ({ id }: Parcel): Promise<Answer> => this.take(() => { if (!this.written.includes(id)) this.written.push(id); });
  edit = this.create;
  photo = async (_parcel: Parcel, { id }: { id: string }): Promise<Answer> => this.take(() => { if (!this.photos.includes(id)) this.photos.push(id); });

  private take(write: () => void): Answer {
    const now = this.weather.shift() ?? 'ok';
    if (now === 'ok' || now === 'lost') write();
    return now === 'ok' ? OK : problem(now === 'lost' || now === 'unheard' ? 'NETWORK' : now);
  }
}

describe('what was written down without a signal', () => {
  let store: Store;
  let far: FarEnd;
  let n = 0;
  const run = (): ReturnType<typeof sendAll> => sendAll(store, far, 'chen', () => undefined);
  /** Tries again and again, with time in between, as a device does. */
  const runUntilDone = async (): Promise<void> => {
    for (let round = 0; round < 50; round++) {
      await run();
      far.time += 600_000;
      if ((await store.parcels()).every(({ state }) => state !== 'waiting')) return;
    }
  };
  const states = async (): Promise<string[]> => (await store.parcels()).map(({ state }) => state);

  beforeEach(async () => { store = await Store.open(`sending-${n++}`); far = new FarEnd(); });
  afterEach(() => store.close());

  it('goes in the order of writing, photos after their record', async () => {
    const first = aCreation();
    const { part, kept } = aPhotoOf(first.id);
    await store.addPhoto(kept);
    await store.add({ ...first, photos: [part] });
    const second = await store.add(aCreation());
    expect(await run()).toBe('done');
    expect(far.written).toEqual([first.id, second.id]);
    expect(far.photos).toEqual([part.id]);
    expect(await states()).toEqual(['sent', 'sent']);
    expect(await store.photosOf(first.id)).toEqual([]);
  });

  it('waits without a signal, and loses nothing', async () => {
    await store.add(aCreation());
    far.who_ = undefined;
    expect(await run()).toBe('no-signal');
    expect(await states()).toEqual(['waiting']);
    far.who_ = 'chen';
    far.time += 7 * 86_400_000; // a week later
    await run();
    expect(await states()).toEqual(['sent']);
  });

  it('is there once when its answer was lost, and is not changed before that is known', async () => {
    const parcel = await store.add(aCreation());
    far.weather = ['lost'];
    expect(await run()).toBe('no-signal');
    expect((await store.parcels())[0]).toMatchObject({ state: 'waiting', unsure: true, made: false });
    expect(await run()).toBe('done'); // nothing is due yet
    far.time += 600_000;
    await run();
    expect(far.written).toEqual([parcel.id]);
    expect(await states()).toEqual(['sent']);
  });

  it('is in doubt from when it goes: a page closed on the way does not forget that it may have arrived', async () => {
    const parcel = await store.add(aCreation());
    far.create = async () => {
      expect((await store.parcels())[0]!.unsure).toBe(true);
      return OK;
    };
    await run();
    expect((await store.parcels())[0]).toMatchObject({ id: parcel.id, state: 'sent', unsure: false });
  });

  it('is refused alone: the others go, and mended it goes too', async () => {
    const round = await store.add(aCreation());
    const other = await store.add(aCreation());
    far.weather = ['INVALID'];
    expect(await run()).toBe('done');
    expect(far.written).toEqual([other.id]);
    expect(await states()).toEqual(['refused', 'sent']);
    // mended, it keeps its turn
    await store.add({ ...round, state: 'waiting', problem: null });
    await run();
    expect(far.written).toEqual([other.id, round.id]);
    expect((await store.parcels()).map(({ id }) => id)).toEqual([round.id, other.id]);
  });

  it('of a photo that is refused the record stays, and the other photos go', async () => {
    const parcel = aCreation();
    const photos = [aPhotoOf(parcel.id), aPhotoOf(parcel.id)];
    for (const { kept } of photos) await store.addPhoto(kept);
    await store.add({ ...parcel, photos: photos.map(({ part }) => part) });
    far.weather = ['ok', 'FILE_DAMAGED'];
    await run();
    expect(far.photos).toEqual([photos[1]!.part.id]);
    expect((await store.parcels())[0]).toMatchObject({ state: 'refused', made: true, photos: [{ state: 'refused' }, { state: 'sent' }] });
  });

  it('goes as nobody else, and as nobody at all', async () => {
    await store.add(aCreation());
    far.who_ = 'lin';
    expect(await run()).toBe('other-person');
    far.who_ = null;
    expect(await run()).toBe('signed-out');
    expect(far.written).toEqual([]);
    far.who_ = 'chen';
    far.weather = ['UNAUTHENTICATED'];
    expect(await run()).toBe('signed-out');
    expect((await store.parcels())[0]).toMatchObject({ state: 'waiting', unsure: false });
  });

  it('that was wiped on the way does not come back', async () => {
    await store.add(aCreation());
    far.create = async () => { await store.wipe(); return problem('NETWORK'); };
    await run();
    expect(await store.parcels()).toEqual([]);
  });

  it('an edit that meets a newer version waits for a person; another error of it is told', async () => {
    await store.add(anEdit());
    await store.add(anEdit());
    far.weather = ['STALE', 'WRONG_STATE'];
    await run();
    expect(await states()).toEqual(['torn', 'refused']);
  });

  it('a server out of order is asked again later, and holds nobody else up', async () => {
    await store.add(aCreation());
    const second = await store.add(aCreation());
    far.weather = ['UNAVAILABLE'];
    await run();
    expect(far.written).toEqual([second.id]);
    expect(await states()).toEqual(['waiting', 'sent']);
    expect((await store.parcels())[0]).toMatchObject({ tries: 1, retryAt: far.time + 5_000, unsure: true });
  });

  it('arrives once each, whatever the weather', async () => {
    const weather = fc.array(fc.constantFrom('ok', 'lost', 'unheard', 'UNAVAILABLE', 'INTERNAL'), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(weather, fc.integer({ min: 1, max: 4 }), async (sky, count) => {
        await store.wipe();
        far = new FarEnd();
        far.weather = sky;
        const parcels = [];
        for (let i = 0; i < count; i++) {
          const parcel = aCreation();
          const { part, kept } = aPhotoOf(parcel.id);
          await store.addPhoto(kept);
          parcels.push(await store.add({ ...parcel, photos: [part] }));
        }
        await runUntilDone();
        expect([...far.written].sort()).toEqual(parcels.map(({ id }) => id).sort());
        expect([...far.photos].sort()).toEqual(parcels.map(({ photos }) => photos[0]!.id).sort());
        expect((await states()).every((state) => state === 'sent')).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('sends what was changed until the moment that it left, and changes nothing after that', async () => {
    const parcel = await store.add(aCreation({ way: 'answerConformityAssessment', input: { note: '先写的' } }));
    const sent: unknown[] = [];
    far.create = async ({ input }: Parcel): Promise<Answer> => {
      sent.push(input.note);
      return OK;
    };
    const nextOf = store.parcels.bind(store);
    let turn = 0;
    // between being chosen and leaving it is written once more
    store.parcels = async () => {
      const all = await nextOf();
      if ((turn += 1) === 2) await store.change(parcel.id, (one) => ({ ...one, input: { note: '后改的' } }));
      return all;
    };
    expect(await run()).toBe('done');
    expect(sent).toEqual(['后改的']);
  });

  it('keeps an answer that met a newer one for its writer, and goes on with the others', async () => {
    const [first, second] = [await store.add(aCreation({ way: 'answerConformityAssessment' })), await store.add(aCreation())];
    far.weather = ['ANSWERED_MEANWHILE'];
    expect(await run()).toBe('done');
    const states = new Map((await store.parcels()).map(({ id, state }) => [id, state]));
    expect([states.get(first.id), states.get(second.id)]).toEqual(['torn', 'sent']);
  });
});
