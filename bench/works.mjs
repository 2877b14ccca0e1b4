import { randomUUID } from 'node:crypto';

/** The works that are measured: what the product is asked, and where the bare server answers the same. */
const LIST = `query OpenCases {
  nonconformities(filter: { open: true }, sort: dueAt, page: { limit: 50 }) {
    total
    items {
      id number title state dueAt endedAt updatedAt grade potential foundOn round
      community { id name }
      owner { id name }
      clauseLinks { id role clause { id number title } }
      actions { id number title state dueOn owner { id name } }
    }
  }
}`;

const BOARD = `query StreetBoard($street: ID!) {
  nonconformityBoard(streetId: $street) { communityId communityName states { state count } overdue meanDaysToClose }
}`;

const RAISE = `mutation RaiseCase($input: ReportNonconformityInput!) {
  reportNonconformity(input: $input) { id number state version dueAt community { id name } }
}`;

/** What the web app's page of one nonconformity asks. */
const PAGE = `query CasePage($id: ID!) { nonconformity(id: $id) {
  id kind stage number title state version dueAt endedAt createdAt updatedAt
  community { id code name street { id name } } createdBy { id name } assignee { id name }
  transitions { verb to main blockedBy { code params } }
  lifecycle { state at current reached }
  clauseLinks { id role default clause { id number title titleEn summary summaryEn standardCode stage textStatus basedOn { id title titleEn } } }
  attachments { id name mime size evidenceOn uploadedAt url previewUrl uploadedBy { id name } }
  history(limit: 50) { seq at verb fromState toState note actor { id name } changes { field from to personal } }
  historyCheck { intact entries brokenAt }
  description potential grade foundOn impact correction correctedOn round successMeasure successTarget waitDays waitUntil dismissReason
  owner { id name }
  source { id title } recurrenceOf { id title }
  causes { id parentId position text evidence root round }
  actions {
    id number title state version dueOn doneOn evidence round endedAt
    owner { id name } doneBy { id name } cause { id text }
    transitions { verb to main blockedBy { code params } }
    attachments { id name mime size evidenceOn uploadedAt url previewUrl uploadedBy { id name } }
  }
  reviews { id round outcome finding evidence at reviewer { id name } }
} }`;

/**
 * @param {{ street: string, cases: string[], communities: string[], clauses: string[] }} place what there is to ask about
 * @returns {{ name: string, title: string, target: number, field: string, next: () => object, document: string, bare: string, alike: (data: object) => object }[]}
 */
export function works({ street, cases, communities, clauses }) {
  const inTurn = (list) => {
    let index = 0;
    return () => list[index++ % list.length];
  };
  const nextCase = inTurn(cases);
  const nextCommunity = inTurn(communities);
  const nextClause = inTurn(clauses);
  const same = (data) => data;
  return [
    { name: 'L', title: 'list: first 50 open of a street', target: 0.25, document: LIST, next: () => ({}), bareOf: () => ({ street }), alike: same },
    { name: 'R', title: 'read: one with all its page shows', target: 0.25, document: PAGE, next: () => ({ id: nextCase() }), alike: same },
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
    { name: 'B', title: 'board: counts by community and state', target: 0.65, document: BOARD, next: () => ({ street }), alike: same },
  ];
}
