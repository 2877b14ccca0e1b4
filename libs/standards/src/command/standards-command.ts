import { knownEditions } from '../exchange/shipped.js';
import { type Problem, readStandard, type StandardFile } from '../exchange/index.js';
import type { KeptStandards, ListedStandard } from './kept-standards.js';

/** What the command prints and its exit status: 0, 1 for a file that is not valid, 2 for arguments that make no sense. */
export interface CommandResult {
  status: 0 | 1 | 2;
  out: string;
  err: string;
}

export interface StandardsMeans {
  /** The standards that ship with the product, by code: what is read where there is no database. */
  shipped: () => ReadonlyMap<string, StandardFile>;
  /** The installation's, if its database is there; `toWrite` brings its schema up to date first. */
  kept: (toWrite: boolean) => Promise<KeptStandards | null>;
  /** @throws when the file cannot be read */
  read: (path: string) => string;
}

const USAGE = `usage:
  standards list             版本一览 the editions
  standards export CODE      按交换格式输出一个版本 an edition in the exchange format
  standards validate FILE    检查文件 check a file
  standards import FILE      检查后写入数据库 check a file and write it into the database
`;

class Wrong extends Error {}

/** `standards list | export CODE | validate FILE | import FILE` */
export async function runStandards(args: readonly string[], means: StandardsMeans): Promise<CommandResult> {
  try {
    const [verb, ...rest] = args;
    if (verb === 'list') return done(await list(none(rest), means));
    if (verb === 'export') return done(await exported(one(rest, 'CODE'), means));
    if (verb === 'validate') return await validate(one(rest, 'FILE'), means);
    if (verb === 'import') return await imported(one(rest, 'FILE'), means);
    throw new Wrong(verb === undefined ? '要做什么？ what is to be done?' : `没有这个命令 unknown command: ${verb}`);
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return { status: 2, out: '', err: `standards: ${error.message}\n${USAGE}` };
  }
}

const done = (out: string): CommandResult => ({ status: 0, out, err: '' });

function none(rest: readonly string[]): void {
  if (rest.length > 0) throw new Wrong(`多余 not expected: ${rest.join(' ')}`);
}

function one(rest: readonly string[], name: string): string {
  const [value, ...more] = rest;
  if (!value) throw new Wrong(`缺少 ${name} is missing`);
  none(more);
  return value;
}

async function list(_: void, { kept, shipped }: StandardsMeans): Promise<string> {
  const rows = (await (await kept(false))?.list()) ?? [...shipped().values()].map(listed).sort((a, b) => (a.code < b.code ? -1 : 1));
  return rows.map(({ code, status, clauses, title }) => `${code}\t${status}\t${clauses}\t${title}\n`).join('');
}

function listed({ code, status = 'in-force', title, clauses }: StandardFile): ListedStandard {
  return { code, status, title: title.zh, clauses: clauses.length };
}

async function exported(code: string, means: StandardsMeans): Promise<string> {
  const files = await editions(means, false);
  const file = files.get(code);
  if (!file) throw new Wrong(`没有标准 there is no standard ${code}; 有的是 there are: ${[...files.keys()].join('; ')}`);
  return `${JSON.stringify(file, null, 2)}\n`;
}

async function validate(path: string, means: StandardsMeans): Promise<CommandResult> {
  const checked = readStandard(content(path, means), knownEditions(await editions(means, true)));
  if (!checked.ok) return invalid(path, checked.problems);
  const { code, clauses } = checked.value;
  return done(`${path}: ${code}，${clauses.length} 条，格式正确 · ${clauses.length} clauses, valid\n`);
}

async function imported(path: string, means: StandardsMeans): Promise<CommandResult> {
  const text = content(path, means);
  const kept = await means.kept(true);
  if (!kept) {
    throw new Wrong('导入需要数据库：设置 DATABASE_URL，或先启动平台 importing needs a database: set DATABASE_URL, or start the platform first');
  }
  const checked = readStandard(text, knownEditions(new Map([...means.shipped(), ...(await kept.files())])));
  if (!checked.ok) return invalid(path, checked.problems);
  const { code } = checked.value;
  const written = await kept.import(checked.value);
  if (!written) return done(`${code}: 没有变化 · nothing has changed\n`);
  const { clauses, withdrawn } = written;
  return done(`${code}: 已写入，${clauses} 条，停用 ${withdrawn} 条 · written, ${clauses} clauses, ${withdrawn} withdrawn\n`);
}

/** `withShipped`: the installation's and the shipped ones, for what a file may refer to. */
async function editions(means: StandardsMeans, withShipped: boolean): Promise<ReadonlyMap<string, StandardFile>> {
  const kept = await means.kept(false);
  if (!kept) return means.shipped();
  return new Map([...(withShipped ? means.shipped() : []), ...(await kept.files())]);
}

function content(path: string, { read }: StandardsMeans): string {
  try {
    return read(path);
  } catch (error) {
    throw new Wrong(`读不了文件 cannot be read: ${path} (${(error as NodeJS.ErrnoException).code ?? (error as Error).message})`);
  }
}

function invalid(path: string, problems: readonly Problem[]): CommandResult {
  const lines = problems.map(({ path: at, message, line, column }) => `  ${at || '/'}  ${message.zh} · ${message.en} (${line}:${column})\n`);
  return { status: 1, out: '', err: `${path}: ${problems.length} 处不符合交换格式 · ${problems.length} problems\n${lines.join('')}` };
}
