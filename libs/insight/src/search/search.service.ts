import { Injectable } from '@nestjs/common';
import { type Acting, type PageInput, type Reach, recordRef, type RecordRef, type RecordKindName } from '#kernel';
import { type Clause, searchClauses } from '#standards';
import { asked, type Asked } from './asked.js';
import { NAMED, SEARCH } from './search.sql.js';
import { type SearchClauses, type SearchGroup, SearchHit, SearchMatch, SearchResult } from './search.type.js';

/** By the rank that the database answers, from 1. */
const MATCHES = [SearchMatch.number, SearchMatch.titleStart, SearchMatch.title, SearchMatch.text, SearchMatch.person];

interface Found {
  id: string;
  kind: RecordKindName;
  rank: number;
  personId: string | null;
  excerpt: string | null;
  total: number;
  more: boolean;
}

@Injectable()
export class SearchService {
  /** The page of each kind's records that hold what was typed; of one kind when it is named. */
  async search(by: Acting, typed: string, kind: RecordKindName | null, page: PageInput): Promise<SearchResult> {
    const question = asked(typed);
    const found = question.words.length ? await this.found(by, question, kind, page) : [];
    const refs = await Promise.all(found.map(({ id }) => recordRef(by, id)));
    const groups = new Map<RecordKindName, SearchGroup>();
    found.forEach((one, index) => {
      const record = refs[index];
      if (!record) return;
      if (!groups.has(one.kind)) groups.set(one.kind, { kind: record.kind, total: one.total, hits: [] });
      groups.get(one.kind)!.hits.push(hit(one, record));
    });
    const order = [...groups.values()].sort((a, b) => rankOf(a) - rankOf(b));
    const { text, cut, tooShort } = question;
    return Object.assign(new SearchResult(), { text, cut, tooShort, more: found.some((one) => one.more), groups: order, asked: question });
  }

  /** Clauses by number and words: those whose number begins so, then by title, then by what they say. */
  async clauses(by: Acting, question: Asked, first: number): Promise<SearchClauses> {
    const words = question.words.map((word) => word.toLowerCase());
    const longest = [...words].sort((a, b) => b.length - a.length)[0];
    if (!longest) return { total: 0, items: [] };
    const ranked = (await searchClauses(by, longest))
      .map((clause) => ({ clause, rank: clauseRank(clause, words, question.tooShort) }))
      .filter(({ rank }) => rank > 0)
      .sort((a, b) => a.rank - b.rank);
    return { total: ranked.length, items: ranked.slice(0, Math.min(Math.max(first, 1), 100)).map(({ clause }) => clause) };
  }

  private async found(by: Acting, question: Asked, kind: RecordKindName | null, page: PageInput): Promise<Found[]> {
    const { words, number, communityCode, tooShort } = question;
    const community = communityCode ? await this.community(by, communityCode) : null;
    const people = words.length === 1 && !tooShort && !number && by.actor.holds('person:read') ? await by.query<{ id: string }>(NAMED, [words[0]]) : [];
    return by.query<Found>(SEARCH, [
      words, communityCode && !community ? null : number, people.map(({ id }) => id), JSON.stringify(rights(by)), kind, community,
      by.now, page.limit, page.offset,
    ]);
  }

  private async community(by: Acting, code: string): Promise<string | null> {
    const [unit] = await by.query<{ id: string }>(`SELECT id FROM org_units WHERE code = $1 AND kind = 'community'`, [code]);
    return unit?.id ?? null;
  }
}

/** Kinds by where they may be read. Mostly one line: a person with two roles may read a kind here and not there. */
function rights(by: Acting): object[] {
  const held = new Map<string, { kinds: string[]; reach: Reach }>();
  for (const { kind, readPermission } of by.kernel.kinds.all()) {
    const reach = by.actor.reach(readPermission);
    const key = JSON.stringify([reach.all, [...reach.streets], [...reach.communities], [...reach.grids]]);
    if (!held.has(key)) held.set(key, { kinds: [], reach });
    held.get(key)!.kinds.push(kind);
  }
  return [...held.values()].map(({ kinds, reach: { all, streets, communities, grids } }) => (
    { kinds, all, streets: [...streets], communities: [...communities], grids: [...grids] }
  ));
}

function hit({ rank, excerpt, personId }: Found, record: RecordRef): SearchHit {
  return Object.assign(new SearchHit(), { record, match: MATCHES[rank - 1], excerpt, personId });
}

function rankOf(group: SearchGroup): number {
  return MATCHES.indexOf(group.hits[0]!.match);
}

/** 0: not found after all. One character alone counts as a number only. */
function clauseRank(clause: Clause, words: readonly string[], tooShort: boolean): number {
  const [first = ''] = words;
  if (words.length === 1 && clause.number.toLowerCase() === first) return 1;
  if (words.length === 1 && clause.number.toLowerCase().startsWith(first)) return 2;
  if (tooShort) return 0;
  const title = `${clause.title ?? ''}\n${clause.titleEn ?? ''}`.toLowerCase();
  const points = clause.items.map((item) => `${item.summary}\n${item.summaryEn ?? ''}`);
  const text = [title, clause.summary, clause.summaryEn, ...points].join('\n').toLowerCase();
  if (!words.every((word) => text.includes(word))) return 0;
  if (title.split('\n').some((one) => one.startsWith(first))) return 3;
  return words.every((word) => title.includes(word)) ? 4 : 5;
}
