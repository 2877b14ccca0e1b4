import type { RecordRow } from '../record/record.entity.js';
import { targets, type Workflow, type WorkflowTable } from './workflow.js';

/** What is wrong with a table, one line each: boot fails on any. */
export function check<Row extends RecordRow, Facts>(flow: Workflow<Row, Facts>): string[] {
  const { noun } = flow.table;
  return [...verbProblems(flow), ...stateProblems(flow), ...nameProblems(flow)].map((problem) => `${noun}: ${problem}`);
}

function verbProblems<Row extends RecordRow, Facts>({ table, states }: Workflow<Row, Facts>): string[] {
  return Object.entries(table.verbs).flatMap(([name, verb]) => {
    const problems: string[] = [];
    if (verb.from.length === 0) problems.push(`${name} can never be used`);
    if (verb.to !== undefined && targets(verb).length === 0) problems.push(`${name} leads nowhere`);
    for (const state of verb.from) {
      if (!states.includes(state)) problems.push(`${name} leaves ${state}, which nothing reaches`);
      if (table.final.includes(state) && verb.to !== undefined && !verb.revives) problems.push(`${name} leaves the final state ${state}`);
    }
    return problems;
  });
}

function stateProblems<Row extends RecordRow, Facts>({ table, states }: Workflow<Row, Facts>): string[] {
  const reached = reachedFrom(table, [table.initial]);
  return states.flatMap((state) => {
    const problems: string[] = [];
    if (!reached.has(state)) problems.push(`${state} cannot be reached from ${table.initial}`);
    if (table.final.includes(state)) return problems;
    if (![...reachedFrom(table, [state])].some((end) => table.final.includes(end))) problems.push(`${state} leads to no end`);
    if (table.standing?.includes(state)) return problems;
    const waits = table.next[state];
    const verb = waits === undefined ? undefined : table.verbs[waits];
    if (waits === undefined) problems.push(`nothing says which verb ${state} waits for`);
    else if (!verb?.from.includes(state) || verb.to === undefined) problems.push(`${state} waits for ${waits}, which does not leave it`);
    return problems;
  });
}

function nameProblems<Row extends RecordRow, Facts>({ table, states }: Workflow<Row, Facts>): string[] {
  const { path, final, standing = [], next, numberedFrom } = table;
  const named = new Set([...path, ...final, ...standing, ...Object.keys(next), ...(numberedFrom ? [numberedFrom] : [])]);
  return [...named].filter((state) => !states.includes(state)).map((state) => `${state} is named but is no state`);
}

function reachedFrom<Row, Facts>({ verbs }: WorkflowTable<Row, Facts>, start: readonly string[]): Set<string> {
  const reached = new Set(start);
  for (const state of reached) {
    // a Set is walked with what is added on the way
    for (const verb of Object.values(verbs)) if (verb.from.includes(state)) targets(verb).forEach((to) => reached.add(to));
  }
  return reached;
}
