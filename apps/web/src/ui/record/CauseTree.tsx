import { useMemo } from 'react';
import type { CauseLineFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { nth } from '../../lib/words';

export interface CauseNode extends Pick<CauseLineFragment, 'id' | 'text' | 'evidence' | 'root'> { children: CauseNode[] }

/** Rows of a tree in the order they are drawn; parents come before children. */
export function treeOf(causes: Pick<CauseLineFragment, 'id' | 'parentId' | 'text' | 'evidence' | 'root'>[]): CauseNode[] {
  const nodes = new Map(causes.map((cause) => [cause.id, { ...cause, children: [] as CauseNode[] }]));
  const tops: CauseNode[] = [];
  for (const cause of causes) {
    const parent = cause.parentId ? nodes.get(cause.parentId) : undefined;
    (parent ? parent.children : tops).push(nodes.get(cause.id)!);
  }
  return tops;
}

const rootsIn = (nodes: CauseNode[]): CauseNode[] =>
  nodes.flatMap((node) => [...(node.root ? [node] : []), ...rootsIn(node.children)]);

/** Five whys as it was found: depth in the small square, roots in ink. */
export function CauseTree({ causes }: { causes: CauseLineFragment[] }) {
  const tops = useMemo(() => treeOf(causes), [causes]);
  const roots = rootsIn(tops);
  const branch = (nodes: CauseNode[], depth: number) => (
    <ol>
      {nodes.map((node) => (
        <li key={node.id}>
          <div className={node.root ? 'n root' : 'n'}>
            <i>{depth}</i>
            <span className="n-text">{node.root ? <b>{node.text}</b> : node.text}</span>
            {node.evidence && <span className="sm mut n-proof">{node.evidence}</span>}
            {node.root && <span className="tag solid">{t('cause.root', { n: nth(roots.indexOf(node)) })}</span>}
          </div>
          {node.children.length > 0 && branch(node.children, depth + 1)}
        </li>
      ))}
    </ol>
  );
  return <div className="why">{branch(tops, 0)}</div>;
}
