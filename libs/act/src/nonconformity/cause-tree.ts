import { fieldError, type FieldError } from '#kernel';

export interface CauseNode {
  id: string;
  parentId: string | null;
  root: boolean;
}

const MOST = 60;

/** What is wrong with a tree of causes, at the node where it is wrong: doubled ids, a parent that is not there, a cycle. */
export function causeTreeProblems(nodes: readonly CauseNode[]): FieldError[] {
  if (nodes.length > MOST) return [fieldError('causes', 'TOO_MANY', { max: MOST })];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return nodes.flatMap((node, index) => {
    const path = `causes.${index}.parentId`;
    if (nodes.findIndex((other) => other.id === node.id) < index) return [fieldError(`causes.${index}.id`, 'DUPLICATE')];
    if (node.parentId !== null && !byId.has(node.parentId)) return [fieldError(path, 'CAUSE_PARENT_MISSING')];
    return isOnCycle(node, byId) ? [fieldError(path, 'CAUSE_CYCLE')] : [];
  });
}

function isOnCycle(node: CauseNode, byId: ReadonlyMap<string, CauseNode>): boolean {
  let above = node.parentId;
  for (let steps = 0; above !== null && steps <= byId.size; steps += 1) {
    if (above === node.id) return true;
    above = byId.get(above)?.parentId ?? null;
  }
  return false;
}
