import { spawn } from 'node:child_process';

/** Runs a script of tools/ as npm does, with nobody to answer questions. */
export function tool(script: string, args: readonly string[], env: Record<string, string | undefined>): Promise<{ status: number | null; out: string; err: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '', ...env } });
    const text = { out: '', err: '' };
    child.stdout.on('data', (part: Buffer) => (text.out += part.toString()));
    child.stderr.on('data', (part: Buffer) => (text.err += part.toString()));
    child.once('close', (status) => done({ status, ...text }));
  });
}
