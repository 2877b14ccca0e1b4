import { readFileSync } from 'node:fs';
import { at } from '../tools/paths.mjs';

/** What a street and a district look at together: their boards, and where a standard has gaps. */
const BOARD = `query BenchBoard($filter: BoardFilter!) { board(filter: $filter) { rows {
  unit { id name } states { state count } open overdue recurred closed meanDays medianDays ninetiethDays judged effectiveFirst } } }`;

const trusted = JSON.parse(readFileSync(at('apps/api/trusted-documents.json'), 'utf8'));
const MAP = Object.keys(trusted).find((hash) => trusted[hash].startsWith('query TraceMap('));
const withoutTypes = (data) => JSON.parse(JSON.stringify(data, (key, value) => (key === '__typename' ? undefined : value)));

/** What the product keeps of a district by night, kept once; answers how long it took, in seconds. */
export async function keepMaps(query, year) {
  const { KEEP_SUMS } = await import('../dist/libs/insight/src/trace/trace.sql.js');
  const began = performance.now();
  await query('DELETE FROM trace_sums');
  await query(KEEP_SUMS, [new Date(), `${year}-01-01T00:00:00+08:00`, `${year + 1}-01-01T00:00:00+08:00`, `${year}-11-20`, year]);
  return (performance.now() - began) / 1000;
}

/** @returns works as those of `works.mjs`; those of the district are asked as its official */
export function insightWorks({ street, district }) {
  const map = { unitId: district, year: 2026, code: 'DB35/T 2074-2022' };
  // one question each: asked again it is answered alike
  const board = (name, title, target, unitId, as) => ({
    turns: 2, name, title, target, as, document: BOARD, next: () => ({ filter: { unitId } }), bareOf: () => ({ unitId }), alike: withoutTypes,
  });
  return [
    board('B', 'board of a street: communities by state, overdue, time to close, effect', 0.65, street, 'official'),
    // sixty-four at once would wait longer than a request may: the product turns some away, as it should
    { ...board('G', 'board of a district of 100 streets', 0.65, district, 'district'), most: 16 },
    {
      turns: 2, name: 'M', title: 'trace map of a standard over a district, kept by night', target: 1, most: 1, as: 'district', hash: MAP, next: () => map, bareOf: () => map,
      alike: (data) => withoutTypes({ traceMap: { ...data.traceMap, asOf: undefined } }),
    },
  ];
}
