/** Where a record lives. Every operational row carries all three, so that tables can be split by street later. */
export interface Place {
  streetId: string;
  communityId: string;
  gridId?: string | null;
}
