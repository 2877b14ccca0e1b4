import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAnnualPlan } from '../factories/annual-plan.factory.js';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { anEntry } from '../factories/register.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from '../factories/world.js';
import { type TestApp, testApp } from '../setup/app.js';

/** What a screen asks before it offers to change something: role, state and guards have been asked for it. */
describe('edits', () => {
  let app: TestApp;
  let here: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());

  const told = async (who: APerson, field: string, id: string): Promise<{ edits: string[]; transitions: { verb: string }[]; mayAssign: boolean }> => {
    const { data } = await app.ask(who, `query ($id: ID!) { it: ${field}(id: $id) { ... on Record { edits mayAssign transitions { verb } } } }`, { id });
    return data!.it;
  };

  it('are open to whose work it is, in the state where it is done', async () => {
    const analysing = await aNonconformity(app.world, here, { state: 'analysing' });
    const planning = await aNonconformity(app.world, here, { state: 'planning' });
    expect((await told(here.worker, 'nonconformity', analysing.id)).edits).toEqual(['contain', 'recordCauses']);
    expect((await told(here.worker, 'nonconformity', planning.id)).edits).toEqual(['contain']);
    expect((await told(here.supervisor, 'nonconformity', analysing.id)).edits).toEqual([]);
  });

  it('stand apart from the buttons of the bar', async () => {
    const draft = await anAnnualPlan(app.world, here, { state: 'draft' });
    const { edits, transitions } = await told(here.secretary, 'annualPlan', draft.id);
    expect(edits).toEqual(expect.arrayContaining(['addItem', 'takeInput']));
    expect(transitions.map(({ verb }) => verb).filter((verb) => edits.includes(verb))).toEqual([]);
  });

  it('close with the plan: one that was approved is not written any more', async () => {
    const approved = await anAnnualPlan(app.world, here, { state: 'approved', year: 2028 });
    expect((await told(here.secretary, 'annualPlan', approved.id)).edits).toEqual([]);
  });

  it('leave an entry of a register to those who keep it; it waits for nobody, so it is not handed on', async () => {
    const { id } = await anEntry(app.world, here, 'staff-member');
    expect(await told(here.secretary, 'registerEntry', id)).toMatchObject({ edits: ['edit'], mayAssign: false });
    expect(await told(here.supervisor, 'registerEntry', id)).toMatchObject({ edits: [], mayAssign: false });
  });
});
