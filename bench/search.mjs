import { readFileSync } from 'node:fs';
import { at } from '../tools/paths.mjs';
import { load, percentile } from './load.mjs';

const trusted = JSON.parse(readFileSync(at('apps/api/trusted-documents.json'), 'utf8'));
const sha256Hash = Object.keys(trusted).find((hash) => trusted[hash].startsWith('query Find('));

/** Words that nearly all records of a kind have, rare ones, a part of a number, a name, nothing that there is. */
const WORDS = ['异议', '居民', '健康讲座', '楼道灯', '第 4711 件', 'NC-2026-0012', '0012', '林', '异议 回应', '没有这个词'];

/**
 * Searches as the `/` box does, one question after another.
 *
 * @param {(body: object) => object} ask a request that carries a body
 * @returns {Promise<{ text: string, found: number, p50: number, p99: number }[]>} milliseconds
 */
export async function searches(ask, seconds) {
  const rows = [];
  for (const text of WORDS) {
    let found = 0;
    const look = (answer) => {
      const { data, errors } = JSON.parse(answer);
      if (errors) throw new Error(`search for ${text}: ${answer}`);
      found = data.search.groups.reduce((sum, group) => sum + group.total, 0);
    };
    const asked = () => ask({ variables: { text, page: { limit: 5, offset: 0 }, records: true, clauses: true, first: 5 }, extensions: { persistedQuery: { version: 1, sha256Hash } } });
    const { times } = await load({ ask: asked, look }, { connections: 1, seconds });
    rows.push({ text, found, p50: percentile(times, 0.5), p99: percentile(times, 0.99) });
  }
  return rows;
}

export function searchTable(rows) {
  const lines = rows.map(({ text, found, p50, p99 }) => `| ${text} | ${found} | ${p50.toFixed(1)} | ${p99.toFixed(1)} |`);
  return ['| search | found | p50 ms | p99 ms |', '| --- | --- | --- | --- |', ...lines].join('\n');
}
