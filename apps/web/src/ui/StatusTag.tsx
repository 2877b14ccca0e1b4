import type { RecordKind } from '../lib/generated/graphql';
import { stateText } from '../lib/words';

/** A state in words with a dot: hollow before it starts, half while it runs, full when it ended, red square when late. */
export function StatusTag({ kind, state, ended, late = false }:
  { kind: RecordKind; state: string; ended: boolean; late?: boolean }) {
  const look = late ? 'late' : ended ? 'done' : '';
  return <span className={`state ${look}`.trim()}>{stateText(kind, state)}</span>;
}
