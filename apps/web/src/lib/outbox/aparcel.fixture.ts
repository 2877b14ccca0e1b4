import type { Creation, Edit } from './parcel';

const SPINE = {
  personId: 'chen', communityId: 'jinji', title: '老年人手机课', turn: 0, at: '2026-11-20T02:00:00.000Z', values: {}, input: {}, photos: [],
  state: 'waiting', made: false, unsure: false, tries: 0, retryAt: 0, problem: null,
} as const;

export const aCreation = (traits: Partial<Creation> = {}): Creation =>
  ({ ...SPINE, photos: [], type: 'create', id: crypto.randomUUID(), kind: 'activity', way: 'logHeldActivity', ...traits });

export const anEdit = (traits: Partial<Edit> = {}): Edit =>
  ({ ...SPINE, photos: [], type: 'edit', id: crypto.randomUUID(), kind: 'activity', recordId: 'record', verb: 'summarise', expectedVersion: 3, ...traits });

export const aPhotoOf = (parcelId: string, id: string = crypto.randomUUID()) => ({
  part: { id, name: '合影.jpg', evidenceOn: '2026-11-20', state: 'waiting' as const, problem: null },
  kept: { id, parcelId, name: '合影.jpg', at: '2026-11-20T02:00:00.000Z', evidenceOn: '2026-11-20', blob: new Blob([id]) },
});
