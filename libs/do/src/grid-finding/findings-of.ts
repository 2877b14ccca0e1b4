import { type Acting, notify } from '#kernel';
import type { GridFinding } from './grid-finding.entity.js';
import { gridFindings } from './grid-finding.kind.js';

export async function findingOfRequest(by: Acting, requestId: string): Promise<GridFinding | null> {
  const [finding] = (await by.op.load('findings of requests', requestId, (ids) => gridFindings.grouped(by, 'requestId', ids, { id: 'ASC' }))) ?? [];
  return finding ?? null;
}

/** A request from a grid has its reply: whoever found what it is about looks at it again. */
export async function tellFinder(by: Acting, requestId: string): Promise<void> {
  const finding = await findingOfRequest(by, requestId);
  if (finding) await notify(by, [finding.createdById], 'grid-finding.answered', finding);
}

/** What was found in a round, in the order of finding. */
export async function findingsOfRound(by: Acting, roundId: string): Promise<GridFinding[]> {
  const found = (await by.op.load('findings of rounds', roundId, (ids) => gridFindings.grouped(by, 'roundId', ids, { foundAt: 'ASC', id: 'ASC' }))) ?? [];
  return found.filter(({ state }) => state !== 'void');
}
