import type { INestApplicationContext } from '@nestjs/common';
import { CalendarKeeper, dayOf, daysBetween, type Kernel, TestClock, Throttle, yearOf } from '#kernel';
import { Registry } from '#org';
import { PASSWORD, World } from '../factories/world.js';
import { mainActivities, otherActivities } from './activities.js';
import { mainBoard, otherBoard } from './board.js';
import { mainCases, otherCases } from './cases.js';
import { mainFishbones, otherFishbones } from './fishbones.js';
import { mainComplaints, otherComplaints } from './complaints.js';
import { conformityOf, night } from './conformity.js';
import { mainInspections, otherInspections } from './inspections.js';
import { mainArchive, mainRules, otherRules } from './rules.js';
import { mainFeedback, otherFeedback } from './feedback.js';
import { mainImprovements, otherImprovements } from './improvements.js';
import { mainEvaluations, otherEvaluations } from './evaluations.js';
import { mainAssessments, otherAssessments } from './assessments.js';
import { mainSupervisions, otherSupervisions } from './supervisions.js';
import { mainMeetings, otherMeetings } from './meetings.js';
import { mainNeeds, otherNeeds } from './needs.js';
import { mainEmergencies, otherEmergencies } from './emergency.js';
import { mainGridWork, otherGridWork } from './grid.js';
import { mainVisits, otherVisits } from './visits.js';
import { accountsToShow, makePlaces } from './places.js';
import { objectivesOf } from './objectives.js';
import { plansOf } from './plans.js';
import { mainRequests, otherRequests } from './requests.js';
import { resourcesOf } from './resources.js';
import { mainPublications, otherPublications } from './publications.js';
import { mainRisks, otherRisks } from './risks.js';
import { mainSurveys, otherSurveys } from './surveys.js';
import { templatesOf } from './templates.js';
import { mainStars, otherStars } from './stars.js';
import { remindersOf } from './reminders.js';
import { spendingOf } from './spending.js';
import { type Happening, unfold } from './timeline.js';

export interface DemoAccount {
  account: string;
  password: string;
  who: string;
}

/**
 * Fills an empty installation with a district and a year of its life, through the same services and guards that
 * serve people; on one that is not empty only tells the accounts. Takes about half a minute.
 */
export async function load(kernel: Kernel, nest: INestApplicationContext): Promise<readonly DemoAccount[]> {
  const now = kernel.clock.now();
  // the past is lived through on a clock of its own; the server's goes on
  const clock = new TestClock(now);
  const past = Object.assign(Object.create(kernel) as Kernel, {
    clock,
    // what its nights did long ago is no news to whoever starts it today
    log: kernel.log.child({}, { level: 'warn' }),
    throttle: new Throttle(kernel.dataSource, clock),
    calendar: new CalendarKeeper(kernel.dataSource, clock),
  });
  if (await new Registry(kernel).isEmpty()) {
    await mark(kernel, HALF);
    await live(new World(past, nest, clock), now);
    await mark(kernel, WHOLE);
  }
  const state = await marked(kernel);
  if (state === HALF) throw new Error('Loading the demo district was interrupted: delete .data/postgres, or the database, and start again.');
  // somebody's own data: nothing here to show off
  if (state !== WHOLE) return [];
  return accountsToShow().map((one) => ({ ...one, password: PASSWORD }));
}

const HALF = 'demo district, being loaded';
const WHOLE = 'demo district';

/** Kept as the comment of a table: whether what is here is the demo, and whether it is all here. */
async function mark(kernel: Kernel, state: string): Promise<void> {
  await kernel.dataSource.query(`COMMENT ON TABLE org_units IS '${state}'`);
}

async function marked(kernel: Kernel): Promise<string | null> {
  const rows = (await kernel.dataSource.query(`SELECT obj_description('org_units'::regclass) AS state`)) as { state: string | null }[];
  return rows[0]!.state;
}

async function live(world: World, now: Date): Promise<void> {
  const { staffings } = await makePlaces(world);
  const year = yearOf(now);
  const daysIntoYear = daysBetween(`${year}-01-01`, dayOf(now));
  const lives = staffings.flatMap((staff, index) =>
    [...plansOf(index, year, daysIntoYear), ...templatesOf(index), ...objectivesOf(index, dayOf(now)), ...resourcesOf(index, daysIntoYear), ...spendingOf(index, daysIntoYear), ...conformityOf(index, daysIntoYear), ...happeningsOf(index)].map((happening) => ({ staff, happening })),
  );
  await unfold(world, now, lives);
  world.clock.set(now);
  await night(world);
  await readOldNotices(world, now);
  await remindersOf(world, staffings, now);
}

function happeningsOf(index: number): Happening[] {
  if (index === 0) return [...mainActivities, ...mainMeetings, ...mainNeeds, ...mainRisks, ...mainRequests, ...mainVisits, ...mainGridWork, ...mainEmergencies, ...mainPublications, ...mainInspections, ...mainStars, ...mainAssessments, ...mainRules, ...mainArchive, ...mainSurveys, ...mainComplaints, ...mainSupervisions, ...mainFeedback, ...mainEvaluations, ...mainImprovements, ...mainCases, ...mainFishbones, ...mainBoard];
  return [...otherActivities(index), ...otherMeetings(index), ...otherNeeds(index), ...otherRisks(index), ...otherRequests(index), ...otherVisits(index), ...otherGridWork(index), ...otherEmergencies(index), ...otherPublications(index), ...otherInspections(index), ...otherStars(index), ...otherAssessments(index), ...otherRules, ...otherSurveys(index), ...otherComplaints(index), ...otherSupervisions(index), ...otherFeedback(index), ...otherEvaluations(index), ...otherImprovements(index), ...otherCases(index), ...otherFishbones(index), ...otherBoard(index)];
}

/** People have looked at their bell now and then. */
async function readOldNotices(world: World, now: Date): Promise<void> {
  await world.kernel.dataSource.query('UPDATE notices SET read_at = at WHERE at < $1', [new Date(now.getTime() - 4 * 86_400_000)]);
}
