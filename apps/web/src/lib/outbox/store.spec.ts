import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MyselfFragment } from '../generated/graphql';
import { aCreation, aPhotoOf } from './aparcel.fixture';
import { questionOf } from './kept-lists';
import { Store } from './store';

const person = (id: string): MyselfFragment => ({ id, name: id }) as MyselfFragment;

describe('what is kept on a device', () => {
  let store: Store;
  let n = 0;
  beforeEach(async () => { store = await Store.open(`store-${n++}`); });
  afterEach(() => store.close());

  it('is still there for the same person, and gone when another one signs in', async () => {
    expect(await store.claim(person('chen'))).toBe(false);
    const parcel = await store.add(aCreation());
    await store.addPhoto(aPhotoOf(parcel.id).kept);
    await store.keepList('People', [], '2026-11-20T02:00:00.000Z');
    expect(await store.claim(person('chen'))).toBe(false);
    expect(await store.parcels()).toHaveLength(1);
    expect(await store.claim(person('lin'))).toBe(true);
    expect([await store.parcels(), await store.photosOf(parcel.id), await store.list('People'), (await store.keeper())?.id]).toEqual([[], [], undefined, 'lin']);
  });

  it('keeps photos with their parcel, as they were', async () => {
    const parcel = aCreation();
    const { kept } = aPhotoOf(parcel.id, 'one');
    await store.addPhoto(kept);
    expect(await (await store.photosOf(parcel.id))[0]!.blob.text()).toBe('one');
    await store.add(parcel);
    await store.drop(parcel.id);
    expect([await store.parcels(), await store.photosOf(parcel.id)]).toEqual([[], []]);
  });

  it('forgets what arrived long ago and photos of no form, and nothing that waits', async () => {
    const [old, waiting] = [aCreation({ state: 'sent' }), aCreation()];
    const stray = aPhotoOf('nothing').kept;
    for (const parcel of [old, waiting]) await store.add(parcel);
    for (const photo of [stray, aPhotoOf(waiting.id).kept]) await store.addPhoto(photo);
    const later = Date.parse('2026-12-31T00:00:00Z');
    await store.tidy(later, later);
    expect((await store.parcels()).map(({ id }) => id)).toEqual([waiting.id]);
    expect([await store.photo(stray.id), await store.photosOf(waiting.id)]).toEqual([undefined, [expect.anything()]]);
  });

  it('changes nothing that has been thrown away', async () => {
    expect(await store.change('gone', (parcel) => parcel)).toBeNull();
    expect(await store.parcels()).toEqual([]);
  });

  it('of what was asked keeps choice lists only', () => {
    const named = (value: string) => ({ query: { definitions: [{ kind: 'OperationDefinition', name: { value } }] } as never, variables: { communityId: 'a' } });
    expect(questionOf(named('PlannedItems'))).toBe('PlannedItems {"communityId":"a"}');
    expect(['MyWork', 'HomeVisit', 'OpenHomeVisit', 'Find', 'Complaint'].map((name) => questionOf(named(name)))).toEqual(Array(5).fill(null));
  });
});
