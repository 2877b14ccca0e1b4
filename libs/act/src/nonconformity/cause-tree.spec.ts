import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CauseNode, causeTreeProblems } from './cause-tree.js';

const node = (id: string, parentId: string | null = null): CauseNode => ({ id, parentId, root: false });

describe('a tree of causes', () => {
  it('may have several first whys', () => {
    expect(causeTreeProblems([node('a'), node('b', 'a'), node('c')])).toEqual([]);
  });

  it('is refused at the node whose parent is not there', () => {
    expect(causeTreeProblems([node('a'), node('b', 'x')])).toEqual([{ path: 'causes.1.parentId', code: 'CAUSE_PARENT_MISSING', params: {} }]);
  });

  it('is refused at every node of a cycle', () => {
    const problems = causeTreeProblems([node('a', 'c'), node('b', 'a'), node('c', 'b'), node('d', 'a')]);
    expect(problems.map(({ path, code }) => [path, code])).toEqual([
      ['causes.0.parentId', 'CAUSE_CYCLE'],
      ['causes.1.parentId', 'CAUSE_CYCLE'],
      ['causes.2.parentId', 'CAUSE_CYCLE'],
    ]);
  });

  it('names a doubled id', () => {
    expect(causeTreeProblems([node('a'), node('a')])).toEqual([{ path: 'causes.1.id', code: 'DUPLICATE', params: {} }]);
  });

  it('has at most 60 whys', () => {
    const many = Array.from({ length: 61 }, (_, index) => node(String(index)));
    expect(causeTreeProblems(many)).toEqual([{ path: 'causes', code: 'TOO_MANY', params: { max: 60 } }]);
  });

  it('is fine whenever each parent stands before its child', () => {
    const trees = fc.array(fc.option(fc.nat(59)), { maxLength: 60 }).map((parents) =>
      parents.map((parent, index) => node(String(index), parent === null || index === 0 ? null : String(parent % index))),
    );
    fc.assert(fc.property(trees, (tree) => causeTreeProblems(tree).length === 0));
  });
});
