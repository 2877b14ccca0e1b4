import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { AssessmentForm } from '#check';
import { anAssessment, assessorsOf } from '../factories/conformity-assessment.factory.js';
import type { APerson } from '../factories/world.js';
import { aPhoto, button, heading, link, section, stateOf, take, waiting } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

interface Made { id: string; planned: string; one: APerson; lead: APerson }
const SEEN = '五份里有两份没有写办理时限';

/** A street assesses its community on the spot (9.3): in the basement there is no signal, and nothing is lost or counted twice. */
describe('an assessment on a tablet, without a signal in the middle', () => {
  let place: ServedCommunity<Made>;
  let tablet: Page;
  let lead: Page;
  let context: BrowserContext;
  const step = story(() => place.whatShows());
  const results = (page: Page): Locator => page.getByRole('radiogroup', { name: '结论' });
  const choose = (page: Page, result: string): Promise<void> => results(page).getByRole('radio', { name: result, exact: true }).tap();
  const clause = (page: Page, number: string): Locator => page.getByRole('heading', { level: 2, name: new RegExp(`^${number.replaceAll('.', '\\.')} `) });
  const openClause = async (page: Page, number: string): Promise<void> => {
    await button(page, /看目录$/).tap();
    await page.getByRole('navigation', { name: '条款' }).getByRole('button', { name: new RegExp(`^${number.replaceAll('.', '\\.')} `) }).tap();
    await clause(page, number).waitFor();
  };

  const ask = (at: Page, query: string): Promise<any> => at.evaluate(`(async () => (await (await fetch('/graphql', {
    method: 'POST', headers: { 'content-type': 'application/json', 'x-pdca': '1' }, body: JSON.stringify({ query: ${JSON.stringify(query)} }),
  })).json()).data)()`);

  beforeAll(async () => {
    place = await servedCommunity(async (world, staff) => {
      const [one, lead] = (await assessorsOf(world, staff)) as [APerson, APerson];
      const parts = [{ who: one, numbers: ['8.6', '9.2'] }];
      const row = await anAssessment(world, staff, { state: 'assessing', title: '窗口和监督', scope: ['8.6', '9.2', '10.2'], team: [lead, one], parts });
      const { id: planned } = await anAssessment(world, staff, { state: 'planning', title: '年度自评', form: AssessmentForm.self, scope: ['9.2'] });
      return { id: row.id, planned, one, lead };
    });
    tablet = await place.window(place.made.one, 'upright', { byHand: true });
    context = tablet.context();
    lead = await place.window(place.made.lead, 'desk');
    await tablet.evaluate('navigator.serviceWorker.ready.then(() => true)');
  });
  afterAll(() => place.close());

  step('begins with a team, named where the team stands', async () => {
    const desk = await place.window(place.staff.secretary, 'desk');
    await desk.goto(`/assessments/${place.made.planned}`);
    const team = section(desk, '评价组');
    await button(team, '定评价组').click();
    await team.getByRole('checkbox', { name: place.staff.worker.name }).check();
    await button(team, '定评价组').click();
    await team.getByText('组长').waitFor();
    await button(desk, '开始评价').click();
    await desk.close();
  });

  step('is found among what waits, and opened once while there is a signal', async () => {
    await tablet.goto('/');
    await link(waiting(tablet, '窗口和监督'), /./).first().tap();
    await button(tablet, '声明没有利害关系').tap();
    await button(tablet, '声明没有利害关系').waitFor({ state: 'detached' });
    await link(tablet, '逐条评').first().tap();
    await clause(tablet, '8.6.1').waitFor();
    await choose(tablet, '符合');
    await tablet.getByText('存好了').waitFor();
    await lookOver(tablet, '120-assessment-clause');
  });

  step('goes on without a signal: answered, photographed, closed and opened again', async () => {
    await context.setOffline(true);
    await button(tablet, '下一条没评的').tap();
    await clause(tablet, '8.6.2').waitFor();
    await choose(tablet, '部分符合');
    await tablet.getByText('还差一句话').waitFor();
    await tablet.getByLabel('看到什么').fill(SEEN);
    const chooser = tablet.waitForEvent('filechooser');
    await button(tablet, '拍一张').tap();
    await (await chooser).setFiles({ name: 'IMG_0042.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() });
    await tablet.getByRole('img', { name: '照片 1' }).waitFor();
    await tablet.getByText('等网络').waitFor();
    await tablet.close();

    tablet = await context.newPage();
    await tablet.goto(`/assessments/${place.made.id}/clauses`);
    await clause(tablet, '8.6.3').waitFor();
    await tablet.getByText('评了 2 / 5 条').waitFor();
    await choose(tablet, '符合');
    await openClause(tablet, '8.6.2');
    expect(await tablet.getByLabel('看到什么').inputValue()).toBe(SEEN);
    await tablet.getByRole('img', { name: '照片 1' }).waitFor();
    await tablet.getByText('2 条在这台设备上，等发出').waitFor();
    await lookOver(tablet, '121-assessment-no-signal');
  });

  step('arrives once although an answer is lost; one that met a newer one waits with both in view', async () => {
    const { conformityAssessment: seen } = await ask(lead, `{ conformityAssessment(id: "${place.made.id}") { version clauses { number clause { id } } } }`);
    const idOf = (number: string): string => seen.clauses.find((one: any) => one.number === number).clause.id;
    await ask(lead, `mutation { declareConformityAssessment(input: { id: "${place.made.id}", expectedVersion: ${seen.version} }) { id } }`);
    const answer = (number: string, rest: string): Promise<any> => ask(lead, `mutation { answerConformityAssessment(input: { id: "${randomUUID()}", assessmentId: "${place.made.id}", clauseId: "${idOf(number)}", ${rest} }) { id } }`);
    expect([await answer('8.6.3', 'result: partly, note: "回复里没有写办理人"'), await answer('10.2', 'result: conforms')]).toEqual([{ answerConformityAssessment: expect.anything() }, { answerConformityAssessment: expect.anything() }]);
    let lost = 0;
    await context.route('**/graphql', async (route) => {
      if (lost || !route.request().postData()?.includes('AnswerConformityAssessment')) return route.continue();
      lost++;
      await route.fetch(); // it arrives, and its answer does not
      await route.abort('connectionreset');
    });
    await context.setOffline(false);
    await tablet.goto('/outbox');
    await button(tablet, '现在发').tap({ timeout: 2_000 }).catch(() => undefined);
    await heading(tablet, '1 条要您看一下').waitFor();
    expect(lost).toBe(1);
    await context.unroute('**/graphql');
    await button(tablet, '选一个').tap();
    await tablet.getByText('回复里没有写办理人').waitFor();
    await lookOver(tablet, '122-assessment-two-answers');
    await button(tablet, `用${place.made.lead.name}的`).tap();
    await heading(tablet, '都发出了').waitFor();
    const { conformityAssessment: now } = await ask(lead, `{ conformityAssessment(id: "${place.made.id}") { clauses { number answer { result revision } photos { name } } } }`);
    expect(now.clauses).toEqual([
      { number: '8.6.1', answer: { result: 'conforms', revision: 1 }, photos: [] }, { number: '8.6.2', answer: { result: 'partly', revision: 1 }, photos: [{ name: 'IMG_0042.jpg' }] },
      { number: '8.6.3', answer: { result: 'partly', revision: 1 }, photos: [] }, { number: '9.2', answer: null, photos: [] }, { number: '10.2', answer: { result: 'conforms', revision: 1 }, photos: [] },
    ]);
  });

  step('is concluded when every clause is answered, and confirmed by its lead', async () => {
    await tablet.goto(`/assessments/${place.made.id}/clauses`);
    await clause(tablet, '9.2').waitFor();
    await choose(tablet, '不适用');
    await tablet.getByLabel('为什么不适用').fill('这段时间没有投诉');
    await tablet.getByText('评了 5 / 5 条').waitFor();
    await tablet.getByText('存好了').waitFor();
    await link(tablet, 'CF-').tap();
    await take(tablet, '评完了，交组长', (form) => form.getByLabel('总的结论').fill('窗口规矩，两处要补。'));
    await stateOf(tablet).getByText('等组长确认').waitFor();
    await lead.goto(`/assessments/${place.made.id}`);
    await button(lead, '组长确认').click();
    await button(lead.getByRole('form', { name: '组长确认' }), '组长确认').click();
    // whoever has assessed is out
    await heading(lead, '窗口和监督：确认好了').waitFor();
    await tablet.goto(`/assessments/${place.made.id}/clauses`);
    await tablet.getByText('这一步不归您办').waitFor();
  });

  step('leaves findings, each a nonconformity in one step with its clause', async () => {
    const desk = await place.window(place.staff.secretary, 'desk', { at: `/assessments/${place.made.id}` });
    await link(section(desk, '发现'), '报为不符合').first().click();
    await lookOver(desk, '123-assessment-finding');
    await button(desk, '报不符合').click();
    await heading(desk, SEEN).waitFor();
    await desk.getByText('8.6.2').first().waitFor();
  });
});
