import { spawn } from 'node:child_process';
import { at, root } from './paths.mjs';

/**
 * Runs a command in the clone's top directory with our output as its own; resolves to its exit code.
 * The first word is a program of the packages when there is one (`node_modules/.bin`), which runs on our Node.
 */
export function run(command, args = [], { env = {}, quiet = false } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: quiet ? ['ignore', 'ignore', 'inherit'] : ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PATH: `${at('node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`, ...env },
    });
    child.once('error', fail);
    child.once('exit', (code, signal) => done(code ?? (signal ? 1 : 0)));
  });
}

/** Runs a JavaScript file of a package on the Node that runs us. */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}
