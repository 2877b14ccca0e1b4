import type { Relation, StandardFile, Text } from '../exchange/index.js';

/** A place of the earlier edition and one of the later on the same subject. */
export interface Link {
  before: string;
  after: string;
  beforeItem: string | null;
  afterItem: string | null;
  /** How the later one stands to the earlier; `unseen` where one is only based on the other, its own text missing or with gaps. */
  relation: Relation | 'unseen';
  note: Text | null;
}

const INVERSE: Readonly<Record<Relation, Relation>> = { equal: 'equal', related: 'related', broader: 'narrower', narrower: 'broader' };

/** What the two files say of each other: their crosswalks from both sides, and what placeholders are based on. */
export function linksBetween(before: StandardFile, after: StandardFile): Link[] {
  const found = new Map<string, Link>();
  const add = (link: Link) => {
    const key = [link.before, link.beforeItem, link.after, link.afterItem].join(' ');
    if (!found.has(key)) found.set(key, link);
  };
  for (const { clause, to, relation, note = null } of after.crosswalk ?? []) {
    const there = placeIn(before, to);
    if (there) add(link(there, split(clause), relation, note));
  }
  for (const { clause, to, relation, note = null } of before.crosswalk ?? []) {
    const there = placeIn(after, to);
    if (there) add(link(split(clause), there, INVERSE[relation], note));
  }
  for (const { number, basedOn } of after.clauses) {
    const there = basedOn ? placeIn(before, basedOn) : undefined;
    if (there) add(link(there, { number, item: null }, 'unseen', null));
  }
  for (const { number, basedOn } of before.clauses) {
    const there = basedOn ? placeIn(after, basedOn) : undefined;
    if (there) add(link({ number, item: null }, there, 'unseen', null));
  }
  return [...found.values()];
}

interface Place {
  number: string;
  item: string | null;
}

function link(before: Place, after: Place, relation: Link['relation'], note: Text | null): Link {
  return { before: before.number, beforeItem: before.item, after: after.number, afterItem: after.item, relation, note };
}

function placeIn(standard: StandardFile, reference: string): Place | undefined {
  const at = reference.lastIndexOf('#');
  return reference.slice(0, at) === standard.code ? split(reference.slice(at + 1)) : undefined;
}

function split(place: string): Place {
  const [number, item = null] = place.split('/', 2);
  return { number: number!, item };
}
