import { fieldError, type FieldError } from '#kernel';
import type { CauseHeading } from './cause.entity.js';
import { CauseMethod } from './nonconformity.entity.js';

export interface CauseNode {
  id: string;
  parentId: string | null;
  root: boolean;
  heading?: CauseHeading | null;
}

const MOST = 60;

/**
 * What is wrong with a tree of causes, at the node where it is wrong: doubled ids, a parent that is not there, a cycle, a bone
 * upon a bone; drawn as a fishbone also a cause that hangs from no bone.
 */
export function causeTreeProblems(nodes: readonly CauseNode[], method = CauseMethod.whys): FieldError[] {
  if (nodes.length > MOST) return [fieldError('causes', 'TOO_MANY', { max: MOST })];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const broken = nodes.flatMap((node, index) => {
    const path = `causes.${index}.parentId`;
    if (nodes.findIndex((other) => other.id === node.id) < index) return [fieldError(`causes.${index}.id`, 'DUPLICATE')];
    if (node.parentId !== null && !byId.has(node.parentId)) return [fieldError(path, 'CAUSE_PARENT_MISSING')];
    return above(node, byId).some(({ id }) => id === node.id) ? [fieldError(path, 'CAUSE_CYCLE')] : [];
  });
  return broken.length ? broken : boneProblems(nodes, byId, method);
}

/** The head of the fish stands above the bones: what happened, without a heading and without being a cause. */
function boneProblems(nodes: readonly CauseNode[], byId: ReadonlyMap<string, CauseNode>, method: CauseMethod): FieldError[] {
  const parents = new Set(nodes.map(({ parentId }) => parentId));
  return nodes.flatMap((node, index) => {
    const hangs = above(node, byId).some(({ heading }) => heading);
    if (node.heading) return hangs ? [fieldError(`causes.${index}.heading`, 'CAUSE_BONE_TWICE')] : [];
    const isHead = parents.has(node.id) || (node.parentId === null && !node.root);
    return method === CauseMethod.fishbone && !hangs && !isHead ? [fieldError(`causes.${index}.heading`, 'CAUSE_BONE_MISSING')] : [];
  });
}

/** Whatever stands above a node, from its parent up; around a cycle once, with the node itself. */
function above(node: CauseNode, byId: ReadonlyMap<string, CauseNode>): CauseNode[] {
  const found: CauseNode[] = [];
  for (let up = parentOf(node, byId); up && !found.includes(up); up = parentOf(up, byId)) found.push(up);
  return found;
}

function parentOf({ parentId }: CauseNode, byId: ReadonlyMap<string, CauseNode>): CauseNode | undefined {
  return parentId === null ? undefined : byId.get(parentId);
}
