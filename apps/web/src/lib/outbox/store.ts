import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { MyselfFragment } from '../generated/graphql';
import { inOrder, type Parcel } from './parcel';

export interface KeptPhoto {
  id: string;
  parcelId: string;
  name: string;
  /** When it was taken: an ISO instant. */
  at: string;
  evidenceOn: string;
  blob: Blob;
}

interface Shape extends DBSchema {
  parcels: { key: string; value: Parcel };
  photos: { key: string; value: KeptPhoto; indexes: { parcelId: string } };
  /** Answers to the few questions that forms ask, by question. */
  lists: { key: string; value: { at: string; data: unknown } };
  keeper: { key: 'keeper'; value: MyselfFragment };
}

type Database = IDBPDatabase<Shape>;
const ALL = ['parcels', 'photos', 'lists', 'keeper'] as const;
/** What was taken for a form that nobody finished, in milliseconds. */
const FORGOTTEN = 30 * 86_400_000;

/** What one person keeps on this device: nothing in it is anybody else's. */
export class Store {
  private constructor(private readonly db: Database) {}

  static async open(name = 'without-signal'): Promise<Store> {
    const db = await openDB<Shape>(name, 1, {
      upgrade(made) {
        made.createObjectStore('parcels', { keyPath: 'id' });
        made.createObjectStore('photos', { keyPath: 'id' }).createIndex('parcelId', 'parcelId');
        made.createObjectStore('lists');
        made.createObjectStore('keeper');
      },
    });
    return new Store(db);
  }

  async parcels(): Promise<Parcel[]> {
    return inOrder(await this.db.getAll('parcels'));
  }

  /** Takes a parcel in, at the end of the queue; one that is mended keeps its turn. */
  async add(parcel: Parcel): Promise<Parcel> {
    const tx = this.db.transaction('parcels', 'readwrite');
    const all = await tx.store.getAll();
    const before = all.find(({ id }) => id === parcel.id);
    const turn = before?.turn ?? 1 + Math.max(0, ...all.map((one) => one.turn));
    const kept = { ...parcel, turn };
    await tx.store.put(kept);
    await tx.done;
    return kept;
  }

  /** Changes a parcel that is still there: what was thrown away or wiped meanwhile does not come back. */
  async change(id: string, change: (parcel: Parcel) => Parcel): Promise<Parcel | null> {
    const tx = this.db.transaction('parcels', 'readwrite');
    const parcel = await tx.store.get(id);
    const changed = parcel ? change(parcel) : null;
    if (changed) await tx.store.put(changed);
    await tx.done;
    return changed;
  }

  async drop(id: string): Promise<void> {
    await this.db.delete('parcels', id);
    for (const photo of await this.photosOf(id)) await this.dropPhoto(photo.id);
  }

  async addPhoto(photo: KeptPhoto): Promise<void> {
    await this.db.put('photos', photo);
  }

  photo(id: string): Promise<KeptPhoto | undefined> {
    return this.db.get('photos', id);
  }

  async photosOf(parcelId: string): Promise<KeptPhoto[]> {
    const photos = await this.db.getAllFromIndex('photos', 'parcelId', parcelId);
    return photos.sort((a, b) => a.at.localeCompare(b.at));
  }

  async dropPhoto(id: string): Promise<void> {
    await this.db.delete('photos', id);
  }

  async keepList(question: string, data: unknown, at: string): Promise<void> {
    await this.db.put('lists', { at, data }, question);
  }

  list(question: string): Promise<{ at: string; data: unknown } | undefined> {
    return this.db.get('lists', question);
  }

  keeper(): Promise<MyselfFragment | undefined> {
    return this.db.get('keeper', 'keeper');
  }

  /** From now on it is this person's; what another one kept is gone. Answers whether there was another. */
  async claim(me: MyselfFragment): Promise<boolean> {
    const before = await this.keeper();
    const other = before !== undefined && before.id !== me.id;
    if (other) await this.wipe();
    await this.db.put('keeper', me, 'keeper');
    return other;
  }

  /** Old: what has arrived before that moment, and photos that belong to no parcel any more. In milliseconds. */
  async tidy(sentBefore: number, now: number): Promise<void> {
    const parcels = await this.parcels();
    for (const one of parcels) if (one.state === 'sent' && Date.parse(one.at) < sentBefore) await this.drop(one.id);
    const known = new Set(parcels.map(({ id }) => id));
    for (const photo of await this.db.getAll('photos')) {
      if (!known.has(photo.parcelId) && now - Date.parse(photo.at) > FORGOTTEN) await this.dropPhoto(photo.id);
    }
  }

  async wipe(): Promise<void> {
    const tx = this.db.transaction(ALL, 'readwrite');
    for (const name of ALL) await tx.objectStore(name).clear();
    await tx.done;
  }

  close(): void {
    this.db.close();
  }
}
