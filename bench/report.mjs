import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { at } from '../tools/paths.mjs';
import { searchTable } from './search.mjs';

const HEAD = ['work', 'conn.', 'req/s', 'bare req/s', 'ratio', 'p50 ms', 'p99 ms', 'bare p50', 'bare p99',
  'CPU ms', 'bare CPU ms', 'CPU ratio', 'machine'];

/** Processor time a request: the server's and the database's. */
const shares = ({ serverMs, databaseMs }) => `${serverMs.toFixed(2)} + ${databaseMs.toFixed(2)}`;

/** Lines of a table in Markdown. */
export function table(rows) {
  const cells = rows.map(({ work, connections, ours, bare, ratio, cpuRatio, machineBusy }) => [
    work, connections, ours.perSecond.toFixed(0), bare.perSecond.toFixed(0), ratio.toFixed(2), ours.p50.toFixed(1), ours.p99.toFixed(1),
    bare.p50.toFixed(1), bare.p99.toFixed(1), shares(ours), shares(bare), cpuRatio.toFixed(2), `${(machineBusy * 100).toFixed(0)} %`,
  ]);
  return [HEAD, HEAD.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** Keeps the result as JSON beside its table in bench/results, and prints what matters. */
export function write(result) {
  const machine = { processors: cpus().length, model: cpus()[0]?.model, memoryGb: Math.round(totalmem() / 1e9), node: process.version };
  const name = `bench/results/${new Date().toISOString().slice(0, 19).replaceAll(':', '')}-${result.scale}`;
  mkdirSync(at('bench/results'), { recursive: true });
  writeFileSync(at(`${name}.json`), `${JSON.stringify({ machine, ...result }, null, 2)}\n`);
  const { startUp, memory, rows, searched } = result;
  const lines = [
    '', table(rows), '', ...(searched.length ? [searchTable(searched), ''] : []),
    `Start-up ${startUp.toFixed(1)} s; memory ${memory.atRest.toFixed(0)} MB at rest, ${memory.underLoad.toFixed(0)} MB under load.`,
    ...rows.filter((row) => row.connections === 16).map((row) => `${row.work}: ${row.ratio.toFixed(2)} of ${row.target} wanted.`),
  ];
  writeFileSync(at(`${name}.md`), `${lines.join('\n')}\n`);
  console.log(`${lines.join('\n')}\n→ ${name}.json`);
}
