import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { at } from '../tools/paths.mjs';

/** The works that are measured: what the product is asked, and where the bare server answers the same. */
const RAISE = `mutation RaiseCase($input: ReportNonconformityInput!) {
  reportNonconformity(input: $input) { id number state version dueAt community { id name } }
}`;

/** The web app's own, sent by hash as it sends them. */
const trusted = JSON.parse(readFileSync(at('apps/api/trusted-documents.json'), 'utf8'));
const hashOf = (operation) => Object.keys(trusted).find((hash) => trusted[hash].startsWith(`query ${operation}(`));

/** What the web app's cache asks for besides says nothing that the question has not said. */
const withoutTypes = (data) => JSON.parse(JSON.stringify(data, (key, value) => (key === '__typename' ? undefined : value)));

/**
 * @param {{ street: string, cases: string[], communities: string[], clauses: string[] }} place what there is to ask about
 * @returns {{ name: string, title: string, target: number, next: () => object, hash?: string, document?: string, alike: (data: object) => object }[]}
 */
export function works({ street, cases, communities, clauses }) {
  const inTurn = (list) => {
    let index = 0;
    return () => list[index++ % list.length];
  };
  const nextCase = inTurn(cases);
  const nextCommunity = inTurn(communities);
  const nextClause = inTurn(clauses);
  return [
    {
      name: 'L', title: 'list: first 50 open of a street', target: 0.25, hash: hashOf('Nonconformities'),
      next: () => ({ filter: { open: true }, sort: 'dueAt', page: { limit: 50, offset: 0 } }), bareOf: () => ({ street }), alike: withoutTypes,
    },
    { name: 'R', title: 'read: one with all its page shows', target: 0.25, hash: hashOf('Nonconformity'), next: () => ({ id: nextCase() }), alike: withoutTypes },
    {
      name: 'W',
      title: 'write: raise one',
      target: 0.4,
      document: RAISE,
      next: () => ({
        input: {
          communityId: nextCommunity(), title: `基准 ${randomUUID()}`, description: '两个工作日以后才有人回电话。', foundOn: '2026-11-20',
          impact: '1 户', clauseIds: [nextClause()],
        },
      }),
      // every raising is a new one: only what does not depend on its turn can be alike
      alike: ({ reportNonconformity: { state, version, dueAt, community, number } }) => ({
        state, version, dueAt, community: typeof community.name, number: number.replace(/\d+$/, ''),
      }),
    },
  ];
}
