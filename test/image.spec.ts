import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** What the last stage of the Dockerfile takes from the tree, without what it takes from the stage before. */
const copied = /FROM node:24-slim\n([\s\S]*)$/
  .exec(readFileSync('Dockerfile', 'utf8'))![1]!
  .split('\n')
  .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
  .flatMap((line) => line.split(/\s+/).slice(1, -1));

const isCopied = (path: string): boolean => copied.some((one) => path === one || path.startsWith(`${one}/`));

/** The scripts that `path` cannot do without; what is imported while it runs may be missing. */
function neededBy(path: string): string[] {
  const imports = [...readFileSync(path, 'utf8').matchAll(/^import (?:[^'"]+ from )?'(\.[^']+)';$/gm)];
  return imports.map(([, name]) => normalize(join(dirname(path), name!)));
}

describe('the container image', () => {
  it('takes only what is there, and nothing of tests and development', () => {
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    expect(copied.filter((path) => /test|dev|bench|chromium|screenshots/.test(path))).toEqual([]);
  });

  it('has every script that its scripts import', () => {
    const seen = new Set<string>();
    const waiting = copied.filter((path) => path.endsWith('.mjs')).concat('tools/backup/run.mjs');
    for (const path of waiting) {
      if (seen.has(path)) continue;
      seen.add(path);
      waiting.push(...neededBy(path));
    }
    expect(seen.size).toBeGreaterThan(8);
    expect([...seen].filter((path) => !isCopied(path))).toEqual([]);
  });

  it('has the packages that they import', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
    const scripts = ['tools/backup/run.mjs', 'tools/database/server.mjs', ...copied.filter((path) => path.endsWith('.mjs'))];
    const packages = scripts.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/^import .*'([^.'][^']*)';$/gm)].map(([, name]) => name!));
    expect(packages.filter((name) => !name.startsWith('node:') && !(name in dependencies))).toEqual([]);
  });
});

describe('docker-compose.yml', () => {
  const compose = readFileSync('docker-compose.yml', 'utf8');

  it('opens no port but the proxy\'s, and holds no secret', () => {
    const [before, proxy] = compose.split('\n  proxy:\n') as [string, string];
    expect(before).not.toContain('ports:');
    expect(proxy).toContain('ports:');
    expect(compose).not.toMatch(/PASSWORD: (?!\$\{)/);
  });

  it('names settings that the product or its images know', () => {
    const known = readFileSync('.env.example', 'utf8');
    const app = /\n {2}app:\n([\s\S]*?)\n {2}proxy:/.exec(compose)![1]!;
    const names = [...app.matchAll(/^ {6}([A-Z_]+): /gm)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !new RegExp(`^# ${name}=`, 'm').test(known))).toEqual([]);
  });
});
