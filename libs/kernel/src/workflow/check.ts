import type { RecordRow } from '../record/record.entity.js';
import { targets, type Workflow } from './workflow.js';

/** What is wrong with a table, one line each: boot fails on any. */
export function check<Row extends RecordRow, Facts>(flow: Workflow<Row, Facts>): string[] {
  const { noun, initial, path, final, next, verbs, numberedFrom } = flow.table;
  const known = new Set(flow.states);
  const problems: string[] = [];

  for (const [name, verb] of Object.entries(verbs)) {
    for (const state of verb.from) if (!known.has(state)) problems.push(`${noun}.${name} leaves ${state}, which nothing reaches`);
    for (const state of verb.from) {
      if (final.includes(state) && verb.to !== undefined) problems.push(`${noun}.${name} leaves the final state ${state}`);
    }
  }
  const reached = new Set([initial]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const verb of Object.values(verbs)) {
      if (!verb.from.some((state) => reached.has(state))) continue;
      for (const state of targets(verb)) if (!reached.has(state)) (reached.add(state), (grew = true));
    }
  }
  for (const state of known) {
    if (!reached.has(state)) problems.push(`${noun}: ${state} cannot be reached from ${initial}`);
    if (final.includes(state)) continue;
    const waits = next[state];
    if (!waits) problems.push(`${noun}: nothing says which verb ${state} waits for`);
    else if (!verbs[waits]?.from.includes(state)) problems.push(`${noun}: ${state} waits for ${waits}, which does not leave it`);
  }
  for (const state of [...path, ...final, ...(numberedFrom ? [numberedFrom] : [])]) {
    if (!known.has(state)) problems.push(`${noun}: ${state} is named but is no state`);
  }
  return problems;
}
