import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CauseHeading } from './cause.entity.js';
import { type CauseNode, causeTreeProblems } from './cause-tree.js';
import { CauseMethod } from './nonconformity.entity.js';

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

  /** Any forest: each parent stands before its child. Then shuffled, since the order is the reader's. */
  const trees = fc.array(fc.option(fc.nat(59)), { maxLength: 60 })
    .map((parents) => parents.map((parent, index) => node(String(index), parent === null || index === 0 ? null : String(parent % index))))
    .chain((tree) => fc.shuffledSubarray(tree, { minLength: tree.length, maxLength: tree.length }));
  const codes = (tree: readonly CauseNode[], method?: CauseMethod): string[] => causeTreeProblems(tree, method).map(({ code }) => code);

  it('is fine in any order as long as every way up ends', () => {
    fc.assert(fc.property(trees, (tree) => codes(tree).length === 0));
  });

  it('is refused at just those nodes whose way up comes back to them', () => {
    const graphs = fc.array(fc.option(fc.nat(11)), { minLength: 1, maxLength: 12 }).map((parents) =>
      parents.map((parent, index) => node(String(index), parent === null ? null : String(parent % parents.length))));
    fc.assert(fc.property(graphs, (graph) => {
      const comesBack = graph.map(({ id, parentId }) => {
        let up = parentId;
        for (let step = 0; up !== null && up !== id && step < graph.length; step += 1) up = graph[Number(up)]!.parentId;
        return up === id;
      });
      expect(causeTreeProblems(graph).map(({ path }) => path)).toEqual(graph.flatMap((_one, at) => (comesBack[at] ? [`causes.${at}.parentId`] : [])));
    }));
  });

  describe('drawn as a fishbone', () => {
    const bone = (id: string, parentId: string | null, heading: CauseHeading): CauseNode => ({ ...node(id, parentId), heading });

    it('hangs every cause from a bone; the head stands above them', () => {
      const fish = [node('head'), bone('a', 'head', CauseHeading.people), node('b', 'a'), bone('c', 'head', CauseHeading.method)];
      expect(codes(fish, CauseMethod.fishbone)).toEqual([]);
      expect(causeTreeProblems([...fish, node('loose', 'head')], CauseMethod.fishbone)).toEqual([{ path: 'causes.4.heading', code: 'CAUSE_BONE_MISSING', params: {} }]);
      expect(codes([...fish, node('loose', 'head')])).toEqual([]);
    });

    it('has no bone upon a bone', () => {
      const twice = [bone('a', null, CauseHeading.people), node('b', 'a'), bone('c', 'b', CauseHeading.people)];
      expect(causeTreeProblems(twice)).toEqual([{ path: 'causes.2.heading', code: 'CAUSE_BONE_TWICE', params: {} }]);
    });

    it('is any tree below one head whose branches each begin at a bone, and none that lost one', () => {
      const fish = fc.tuple(trees, fc.infiniteStream(fc.constantFrom(...Object.values(CauseHeading)))).map(([tree, headings]) =>
        [node('head'), ...tree.map((one) => (one.parentId === null ? { ...one, parentId: 'head', heading: headings.next().value as CauseHeading } : one))]);
      fc.assert(fc.property(fish, fc.nat(), (all, which) => {
        expect(codes(all, CauseMethod.fishbone)).toEqual([]);
        const bones = all.filter(({ heading }) => heading);
        if (bones.length === 0) return;
        const lost = bones[which % bones.length]!;
        const without = all.map((one) => (one === lost ? { ...one, heading: null } : one));
        expect(new Set(codes(without, CauseMethod.fishbone))).toEqual(new Set(['CAUSE_BONE_MISSING']));
      }));
    });
  });
});
