import type { RecordRow } from '../record/record.entity.js';
import type { Verb, Workflow } from './workflow.js';

/** A lifecycle as a Mermaid state diagram, generated from the table that drives it. */
export function diagram<Row extends RecordRow, Facts>(flow: Workflow<Row, Facts>): string {
  const { initial, final, verbs } = flow.table;
  const lines = ['stateDiagram-v2', `  [*] --> ${initial}`];
  for (const [name, verb] of Object.entries(verbs)) {
    for (const from of verb.from) for (const [to, label] of edges(name, verb, from)) lines.push(`  ${from} --> ${to}: ${label}`);
  }
  for (const state of final) lines.push(`  ${state} --> [*]`);
  return lines.join('\n');
}

function edges<Row, Facts>(name: string, verb: Verb<Row, Facts>, from: string): [string, string][] {
  if (verb.to === undefined) return [[from, name]];
  if (typeof verb.to === 'string') return [[verb.to, name]];
  return Object.entries(verb.to).map(([outcome, to]) => [to, `${name} (${outcome})`]);
}
