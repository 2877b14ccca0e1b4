import './pinned-node.mjs';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { chromium } from 'playwright-core';
import { buildApi, buildWeb } from './build.mjs';
import { provideChromium } from './chromium.mjs';
import { at, root } from './paths.mjs';
import { databaseAt, startTestDatabase } from './test-database.mjs';

// `node tools/screenshots.mjs [folder]`: the README's pictures, of the demo district as it is lived in today.
const PASSWORD = 'pdca-Demo-2026';
const COMMUNITY = '350103001001';
const LARGEST = 400_000;
const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const PICTURES = [
  { name: 'home-1440', who: 'secretary', screen: DESK, path: '/' },
  { name: 'board-1440', who: 'street-official', screen: { viewport: { width: 1440, height: 1060 } }, path: '/' },
  { name: 'nonconformity-1440', who: 'secretary', screen: { viewport: { width: 1440, height: 1680 } }, open: nonconformity },
  { name: 'plan-1440', who: 'secretary', screen: DESK, open: plan },
  { name: 'clause-1440', who: 'secretary', screen: { viewport: { width: 1440, height: 1060 } }, open: clause },
  { name: 'conformity-1440', who: 'secretary', screen: DESK, open: conformity },
  { name: 'phone-home-390', who: 'social-worker', screen: PHONE, path: '/' },
  { name: 'complaint-390', who: null, screen: PHONE, path: `/p/${COMMUNITY}/complain` },
];

/** A case that went its whole way, from the report to the review. */
async function nonconformity(page) {
  await page.goto('/nonconformities?view=all&q=异议回应超过');
  await page.getByRole('link', { name: '异议回应超过一个工作日' }).first().click();
  await page.getByRole('heading', { name: '来龙去脉' }).waitFor();
}

async function plan(page) {
  await page.goto('/plans');
  await page.getByRole('link', { name: `${new Date().getFullYear()} 年度服务计划` }).first().click();
  await page.getByRole('heading', { name: '服务目录' }).waitFor();
}

async function conformity(page) {
  await page.goto('/conformity?edition=DB35%2FT%20draft%202021');
  await page.getByRole('button', { name: '持证社会工作者人数' }).click();
  await page.getByRole('button', { name: /看记录/ }).first().waitFor();
}

async function clause(page) {
  await page.goto('/standards/browse/DB35%2FT%202074-2022?q=7.2');
  await page.getByRole('link', { name: /^7\.2/ }).first().click();
  await page.getByRole('link', { name: /上门探访/ }).first().waitFor();
}

process.chdir(root);
const folder = resolve(process.argv[2] ?? at('docs/images'));
mkdirSync(folder, { recursive: true });
const executablePath = await provideChromium();
await buildApi();
await buildWeb();
const database = await startTestDatabase();
const data = mkdtempSync(join(tmpdir(), 'pdca-pictures-'));
let server;
let browser;
try {
  server = await serveDemo();
  browser = await chromium.launch({ executablePath, args: ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });
  for (const picture of PICTURES) await take(picture);
} finally {
  await browser?.close();
  server?.kill();
  await database.stop();
  rmSync(data, { recursive: true, force: true });
}

async function take({ name, who, screen, path, open }) {
  const context = await browser.newContext({ ...screen, baseURL: server.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  const page = await context.newPage();
  if (who) {
    await page.goto('/');
    await page.getByLabel('账号').fill(who);
    await page.getByLabel('密码').fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('banner').waitFor();
  }
  if (open) await open(page);
  else await page.goto(path);
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  await page.evaluate(() => document.activeElement?.blur());
  await sleep(1500); // all is read, the ring has filled
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  await context.close();
  const { size } = statSync(file);
  if (size > LARGEST) throw new Error(`${name}.png has ${size} bytes, more than ${LARGEST}.`);
  console.log(`${name}.png  ${Math.round(size / 1000)} kB`);
}

/** The compiled product with DEMO=1 on a database and a data folder that go away with it. */
async function serveDemo() {
  const name = `${database.clones}pictures`;
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${database.template}`);
  await client.end();
  const port = await freePort();
  const child = spawn(process.execPath, ['--enable-source-maps', 'tools/api.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env, DEMO: '1', LOG_LEVEL: 'error', DATA_DIR: data, HOST: '127.0.0.1', PORT: String(port),
      DATABASE_URL: databaseAt(database.url, name),
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const ready = () => fetch(`${url}/health/ready`).then((answer) => answer.ok, () => false);
  while (!(await ready())) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
    await sleep(200);
  }
  return Object.assign(child, { url });
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
