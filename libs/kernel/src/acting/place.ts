/** Where a record lives. Every operational row carries all three, so that tables can be split by street later. */
export interface Place {
  streetId: string;
  communityId: string;
  gridId?: string | null;
}

/** A place, or a record in one: who was let in to that record alone reaches it by its id. */
export interface Placed extends Place {
  id?: string;
}
