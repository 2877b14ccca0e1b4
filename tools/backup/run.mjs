import '../pinned-node.mjs';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { compiledNow } from '../compiled.mjs';
import { at } from '../paths.mjs';
import { provideDatabase, settleIn } from '../serving.mjs';

const COMMAND = 'apps/api/src/backup/backup-command.js';

/** Runs a command on the product's database, started when it is ours; says what goes wrong in one line. */
export async function runBackupTool(name, command) {
  settleIn();
  let database;
  try {
    const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
    const commands = await compiledNow(COMMAND);
    database = await provideDatabase();
    process.exitCode = await command(commands, process.env, version, { say: (line) => console.log(line), ask: asking() });
  } catch (error) {
    console.error(`${name}: ${inWords(error)}`);
    process.exitCode = 1;
  } finally {
    await database?.stop();
  }
}

function inWords(error) {
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return 'The disk is full; nothing half was left behind.';
  if (error.code === 'ENOENT') return `${error.path} does not exist.`;
  if (error.code === 'ECONNREFUSED') return 'The database does not answer.';
  return process.env.LOG_LEVEL === 'debug' ? error.stack : error.message;
}

function asking() {
  if (!process.stdin.isTTY) return null;
  return async (question) => {
    const prompt = createInterface({ input: process.stdin, output: process.stderr });
    try {
      return await prompt.question(question);
    } finally {
      prompt.close();
    }
  };
}
