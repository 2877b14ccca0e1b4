import { chromium } from 'playwright-core';
import { buildWeb } from '../tools/build.mjs';
import { provideChromium } from '../tools/chromium.mjs';
import { openPlan, pasteWords, scrollThrough, signedIn, writeCell } from './plan-hands.mjs';
import { startProduct } from './product.mjs';

/** Items of the plan that is measured, and of the small one beside it: what a page asks must not grow with them. */
const ITEMS = 200;
const FEW = 20;
/** What a page asks besides, when it happens to: whether somebody else has changed something. */
const CHANCE = 10;
const WORDS = ['title', 'targetGroup', 'requirement', 'constraint', 'doneBy', 'helpedBy', 'toldTo', 'expectedResult', 'equipment', 'technology'];

/**
 * A plan of 200 items in Chromium: opening, scrolling, writing a cell, pasting. The product runs in this process, on a
 * database of its own, so that its statements can be counted.
 *
 * @param {string} server address of a PostgreSQL server
 * @param {{ rounds: number }} how often the page is opened and a cell is written; medians are told
 * @throws when the statements grow with the items or the cells
 */
export async function planPage(server, { rounds }) {
  await buildWeb();
  const executablePath = await provideChromium();
  const product = await planProduct(server);
  const browser = await chromium.launch({ executablePath, args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'] });
  try {
    const [few, many] = [await product.plan(1, FEW), await product.plan(2, ITEMS)];
    const context = await signedIn(browser, product.url, product.cookie);
    const open = async (plan) => {
      const page = await context.newPage();
      const [counted, seen] = await product.counting(() => openPlan(page, plan));
      return { page, ...seen, statements: counted };
    };
    const cold = await open(many);
    await cold.page.close();
    const small = await open(few);
    await small.page.close();
    const warm = [];
    for (let round = 0; round < rounds; round++) {
      if (warm.length) await warm.at(-1).page.close();
      warm.push(await open(many));
    }
    const { page } = warm.at(-1);
    const scrolled = await scrollThrough(page);
    const written = [];
    for (let round = 0; round < rounds; round++) {
      const [statements, cell] = await product.counting(() => writeCell(page, round));
      if (cell) written.push({ ...cell, statements });
    }
    const pasted = await pasteWords(page, product.owner);
    await page.close();
    const requests = { few: await product.change(few, WORDS, '改'), many: await product.change(many, WORDS, '改') };
    const opened = [{ name: 'first visit', ...cold }, { name: 'again', ...median(warm, 'interactive') }, { name: `again, ${FEW} items`, ...small }]
      .map(({ page: _page, ...rest }) => rest);
    const result = { items: ITEMS, opened, scrolled, written: written.length ? median(written, 'ms') : null, pasted, cells: requests.many };
    const grown = [[small.statements, warm[0].statements], [requests.few.statements, requests.many.statements]].find(([before, after]) => after > before + CHANCE);
    if (grown) throw new Error(`The plan page's statements grow with the items or cells: ${grown.join(' became ')}.`);
    return result;
  } finally {
    await browser.close();
    await product.stop();
  }
}

export function planTable({ items, opened, scrolled, written, pasted, cells }) {
  const rows = opened.map((row) => [
    `a plan of ${items} items opened, ${row.name}`, `${row.interactive.toFixed(0)} until it takes input`,
    `${(row.bytes / 1000).toFixed(0)} kB, ${row.requests} GraphQL requests, ${row.statements} statements`,
  ]);
  rows.push(['scrolled through', `${scrolled.longest.toFixed(0)} the longest frame`, `${scrolled.slow} of ${scrolled.frames} frames over 50 ms`]);
  if (written) rows.push(['a cell written', `${written.ms.toFixed(0)} until it is saved, ${written.request.toFixed(0)} of it the request`, `${written.statements} statements`]);
  if (pasted) rows.push([`${pasted.cells} cells pasted`, `${pasted.shown.toFixed(0)} until they are shown, ${pasted.ms.toFixed(0)} until they are saved`, '']);
  rows.push([`${cells.cells} cells in one request`, `${cells.ms.toFixed(0)} until they are saved`, `${(cells.bytes / 1000).toFixed(0)} kB answered, ${cells.statements} statements`]);
  return [['plan', 'ms', ''], ['---', '---', '---'], ...rows].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** The one in the middle. */
function median(rows, by) {
  return [...rows].sort((a, b) => a[by] - b[by])[Math.floor(rows.length / 2)];
}

async function planProduct(server) {
  const product = await startProduct(server, 'bench_plan');
  const { ask, clock, counting, staff: { community, worker } } = product;
  return {
    ...product,
    owner: worker.name,
    /** A draft of the year so many years ahead. */
    async plan(ahead, count) {
      const year = clock.now().getUTCFullYear() + ahead;
      const drafted = await ask('mutation($input: DraftAnnualPlanInput!) { draftAnnualPlan(input: $input) { id version } }', {
        input: { communityId: community.id, year, title: `${year} 年度服务计划`, aims: '老人有人上门。', catalogueEntryIds: [] },
      });
      const { id, version } = drafted.data.draftAnnualPlan;
      await ask('mutation($input: AddServiceItemRowsInput!) { addServiceItemRows(input: $input) { id } }', {
        input: { id, expectedVersion: version, rows: Array.from({ length: count }, (_, n) => aRow(n + 1, year, worker.id)) },
      });
      return { id, first: '第 1 项服务' };
    },
    /** Words added to so many fields of every item, as the page sends what was pasted. */
    async change({ id }, fields, word) {
      const { data } = await ask(`query($id: ID!) { annualPlan(id: $id) { items { id ${fields.join(' ')} } } }`, { id });
      const changes = data.annualPlan.items.flatMap((item) => fields.map((field) => ({ itemId: item.id, field, was: item[field], to: `${item[field]}${word}` })));
      const began = performance.now();
      const [counted, { bytes }] = await counting(() => ask(
        `mutation($input: ChangeServiceItemCellsInput!) { changeServiceItemCells(input: $input) {
          plan { id version } items { id version ${fields.join(' ')} } conflicts { itemId field } } }`, { input: { planId: id, changes } },
      ));
      return { cells: changes.length, ms: performance.now() - began, statements: counted, bytes };
    },
  };
}

function aRow(n, year, ownerId) {
  const month = String((n % 6) + 1).padStart(2, '0');
  return {
    title: `第 ${n} 项服务`, group: ['people', 'convenience', 'safety', 'other'][n % 4], ownerId, deliveries: ['own'], budgetFen: 100_000 + n * 100,
    startsOn: `${year}-${month}-05`, endsOn: `${year}-12-20`, targetGroup: `第 ${n} 组居民`, requirement: '提前三天贴出时间地点；来了有人接，做了有记录。',
    constraint: '雨天改在室内。', doneBy: '社工两名', helpedBy: '楼栋长', toldTo: '居委会', expectedResult: '问十位居民，八位说用得上',
  };
}
