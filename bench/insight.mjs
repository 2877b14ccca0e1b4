import { readFileSync } from 'node:fs';
import { at } from '../tools/paths.mjs';

/** What a street and a district look at together: their boards, and where a standard has gaps. */
const BOARD = `query BenchBoard($filter: BoardFilter!) { board(filter: $filter) { rows {
  unit { id name } states { state count } open overdue recurred closed meanDays medianDays ninetiethDays judged effectiveFirst } } }`;

const trusted = JSON.parse(readFileSync(at('apps/api/trusted-documents.json'), 'utf8'));
const MAP = Object.keys(trusted).find((hash) => trusted[hash].startsWith('query TraceMap('));
const withoutTypes = (data) => JSON.parse(JSON.stringify(data, (key, value) => (key === '__typename' ? undefined : value)));

/** @returns works as those of `works.mjs`; those of the district are asked as its official */
export function insightWorks({ street, district }) {
  const map = { unitId: district, year: 2026, code: 'DB35/T 2074-2022' };
  const board = (name, title, target, unitId, as) => ({
    name, title, target, as, document: BOARD, next: () => ({ filter: { unitId } }), bareOf: () => ({ unitId }), alike: withoutTypes,
  });
  return [
    board('B', 'board of a street: communities by state, overdue, time to close, effect', 0.65, street, 'official'),
    board('G', 'board of a district of 100 streets', 0.65, district, 'district'),
    { name: 'M', title: 'trace map of a standard over a district', target: 0.65, as: 'district', hash: MAP, next: () => map, bareOf: () => map, alike: withoutTypes },
  ];
}
