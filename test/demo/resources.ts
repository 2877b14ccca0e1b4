import { addDays, dayOf } from '#kernel';
import { anEntry } from '../factories/register.factory.js';
import type { Staffing, World } from '../factories/world.js';
import { everyRegister } from './resources-main.js';
import type { Happening } from './timeline.js';

/** What each demo community has; between them they are short of everything once. */
interface Resources {
  population: number;
  households: number;
  grids: number;
  /** Community workers, and how many of them hold a certificate that is still good. */
  workers: number;
  certified: number;
  /** How many have been trained this year. */
  trained: number;
  /** Rooms: name, area, of it for service and activities, functions. */
  venues: readonly (readonly [string, number, number, readonly string[]])[];
  teams: readonly number[];
  organisations: number;
  /** How many of those have taken part in something this year. */
  participating: number;
  volunteers: number | null;
}

const OFFICE = ['office', 'mediation', 'police', 'family-planning', 'social-work', 'charity-store', 'auxiliary', 'meeting', 'fire-station'];
const SERVICE = ['service-hall', 'deliberation', 'social-organisation', 'culture-sports', 'reading', 'multi-purpose', 'toilet', 'reception', 'business'];
const MORE = ['activity', 'social-work-station', 'counselling', 'children', 'elderly', 'display', 'drinking-water', 'library', 'party-activity'];

/** By the draft 7,420 residents ask for 14 workers and 5 certificates, 4,310 for 700 m², 2,640 for 7 and 3, 9,830 for 16. */
const RESOURCES: readonly Resources[] = [
  {
    population: 7_420, households: 2_710, grids: 6, workers: 14, certified: 4, trained: 11, teams: [12, 9, 8, 6, 5, 3], organisations: 12, participating: 11, volunteers: 1_402,
    venues: [['社区党群服务中心', 520.5, 428, [...OFFICE, ...SERVICE]], ['邻里活动中心', 240, 210, [...MORE]], ['长者食堂', 128.8, 118, ['elderly', 'toilet']]],
  },
  {
    population: 4_310, households: 1_580, grids: 4, workers: 10, certified: 4, trained: 10, teams: [8, 7, 6, 5, 5], organisations: 12, participating: 12, volunteers: 801,
    venues: [['望江党群服务中心', 410, 338, [...OFFICE, ...SERVICE]], ['文体活动室', 230, 200, MORE]],
  },
  {
    population: 2_640, households: 960, grids: 2, workers: 5, certified: 1, trained: 4, teams: [7, 6, 5, 5, 5], organisations: 9, participating: 9, volunteers: 512,
    venues: [['榕树服务站', 420, 344, [...OFFICE, ...SERVICE, 'rehabilitation']], ['老年活动室', 196, 170, MORE]],
  },
  {
    population: 5_960, households: 2_140, grids: 5, workers: 11, certified: 5, trained: 11, teams: [10, 8, 6, 6, 5, 5], organisations: 13, participating: 13, volunteers: null,
    venues: [['北苑党群服务中心', 560, 470, [...OFFICE, ...SERVICE, 'rehabilitation']], ['北苑书屋', 180, 160, MORE]],
  },
  {
    population: 9_830, households: 3_620, grids: 8, workers: 15, certified: 6, trained: 15, teams: [15, 12, 9, 8, 7, 6], organisations: 14, participating: 14, volunteers: 1_905,
    venues: [['滨河党群服务中心', 620, 430, [...OFFICE, ...SERVICE, 'rehabilitation']], ['滨河活动楼', 285, 240, MORE]],
  },
  { population: 2_180, households: 790, grids: 2, workers: 7, certified: 3, trained: 0, teams: [], organisations: 0, participating: 0, volunteers: null, venues: [] },
];

const SURNAMES = [...'陈黄许郭苏曾洪庄叶柯邱卢翁傅温'];
const GIVEN = ['丽华', '志强', '晓燕', '建辉', '美玲', '文彬', '秀梅', '国栋', '雅婷', '明辉', '淑芬', '俊杰', '春燕', '海峰', '惠珍'];
const POSTS = ['综合窗口', '综合窗口', '党建', '民政与养老', '网格与治安', '文体活动', '环境卫生', '就业与社保', '残疾人服务', '计生与健康', '矛盾调解', '物业与业委会', '宣传与档案', '综合岗', '综合岗'];
const TEAMS = ['夕阳红助老队', '护苗队', '清洁家园队', '平安巡逻队', '文艺队', '健康义诊队'];
const FIELDS = ['elderly', 'children', 'environment', 'safety', 'culture', 'medical'];
const CLUBS = ['近邻互助社', '银发茶社', '亲子读书会', '广场舞协会', '书画社', '太极队', '合唱团', '园艺社', '物业议事会', '宠物文明会', '摄影社', '棋牌社', '跑步团', '手工坊'];
const PLACES = ['社区党群服务中心二楼', '文体活动室', '中心花园', '邻里活动中心'];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;
const person = (community: number, index: number): string => at(SURNAMES, community * 4 + index) + at(GIVEN, community * 7 + index * 4);
const today = (world: World): string => dayOf(world.clock.now());

/** The year of a community's registers: kept from its beginning, filled as the year goes. */
export function resourcesOf(index: number, daysIntoYear: number): Happening[] {
  const begun = Math.max(daysIntoYear - 6, 40);
  const the = RESOURCES[index]!;
  const happenings: Happening[] = [
    { daysAgo: begun, make: (world, staff) => inPost(world, staff, index, begun) },
    { daysAgo: begun - 1, make: (world, staff) => grounds(world, staff, the) },
    { daysAgo: begun - 2, make: (world, staff) => society(world, staff, the) },
    { daysAgo: Math.round(begun * 0.6), make: (world, staff) => trainings(world, staff, index, 'in-service') },
    { daysAgo: 9, make: (world, staff) => trainings(world, staff, index, 'window') },
  ];
  // here the roster has only been begun, and counts for what it has
  if (index === 3) happenings.push({ daysAgo: 18, make: (world, staff) => roster(world, staff) });
  if (the.participating) happenings.push({ daysAgo: 20, make: (world, staff) => participations(world, staff, the) });
  return index === 0 ? [...happenings, ...everyRegister(begun)] : happenings;
}

async function inPost(world: World, staff: Staffing, index: number, daysAgo: number): Promise<void> {
  const { population, households, workers, certified, volunteers } = RESOURCES[index]!;
  const profile = { residentPopulation: population, households, elderly: Math.round(population * 0.19), minors: Math.round(population * 0.15), source: '派出所人口台账' };
  await anEntry(world, staff, 'community-profile', { fromOn: addDays(today(world), -5), values: profile });
  for (const years of [1, 2, 3]) {
    const then = { residentPopulation: Math.round(population * (1 - 0.012 * years)), households: Math.round(households * (1 - 0.01 * years)), elderly: Math.round(population * (0.19 - 0.006 * years)) };
    await anEntry(world, staff, 'community-profile', { fromOn: addDays(today(world), -5 - 365 * years), values: { ...profile, ...then } });
  }
  for (let n = 0; n < workers; n += 1) {
    // one certificate ran out yesterday, the others are good for years
    const until = n < certified ? addDays(today(world), 900 + n * 120) : n === certified && index % 2 === 0 ? addDays(today(world), daysAgo - 1) : null;
    const certificate = until ? { certificate: n % 2 ? 'social-worker' : 'assistant-social-worker', certificateNumber: `SG-${index}${String(n).padStart(3, '0')}`, certificateUntil: until } : {};
    const member = await anEntry(world, staff, 'staff-member', {
      fromOn: addDays(today(world), -400 - n * 97),
      values: { name: person(index, n), category: 'community-worker', post: at(POSTS, n), windowStaff: n < 2, education: n % 3 ? 'bachelor' : 'college', phone: `139${String(50_000_000 + index * 1000 + n)}`, ...certificate },
    });
    if (index !== 5 && !(index === 0 && n === workers - 1)) {
      const induction = { staffMember: member.id, course: '岗前培训', trainingKind: 'induction', organiser: 'street', hours: 24, result: 'passed' };
      await anEntry(world, staff, 'staff-training', { fromOn: addDays(today(world), -395 - n * 97), values: induction });
    }
  }
  const officer = { name: person(index, 20), category: 'police', post: '社区警务室', aroundTheClock: index !== 2 };
  await anEntry(world, staff, 'staff-member', { fromOn: addDays(today(world), -700), values: officer });
  if (volunteers) await anEntry(world, staff, 'volunteer-count', { fromOn: addDays(today(world), -5), values: { people: volunteers, source: '志愿服务平台' } });
}

async function roster(world: World, staff: Staffing): Promise<void> {
  for (let n = 0; n < 12; n += 1) {
    const values = { name: person(n, 70), registrationNumber: `3501-${String(2_000 + n * 17)}`, hours: 12.5 + n * 4, speciality: at(['理发', '书法', '陪诊', '英语', '急救'], n), phone: `137${String(60_000_000 + n)}` };
    await anEntry(world, staff, 'volunteer', { fromOn: addDays(today(world), -200 + n * 9), values });
  }
}

async function grounds(world: World, staff: Staffing, { venues, grids, population, households }: Resources): Promise<void> {
  for (const [name, areaM2, serviceAreaM2, functions] of venues) {
    const values = { name, areaM2, serviceAreaM2, functions, ownership: 'owned', accessible: true, openHours: '8:30-21:00' };
    await anEntry(world, staff, 'venue', { fromOn: addDays(today(world), -900), values });
  }
  if (venues.length) {
    const ground = { name: '中心花园', areaM2: 1200, serviceAreaM2: 1200, outdoor: true, functions: ['outdoor-ground', 'green', 'road', 'parking'], ownership: 'shared' };
    await anEntry(world, staff, 'venue', { fromOn: addDays(today(world), -900), values: ground });
  }
  for (let n = 0; n < grids; n += 1) {
    const share = { households: Math.round(households / grids) + n * 3, population: Math.round(population / grids) + n * 5 };
    const values = { name: `第 ${n + 1} 网格`, ...share, manager: n === 0 ? staff.gridManager.name : person(n, 31), covers: `${n * 4 + 1} 至 ${n * 4 + 4} 号楼` };
    await anEntry(world, staff, 'grid-profile', { fromOn: addDays(today(world), -300), values });
  }
}

async function society(world: World, staff: Staffing, { teams, organisations }: Resources): Promise<void> {
  for (const [n, members] of teams.entries()) {
    const values = { name: at(TEAMS, n), members, field: at(FIELDS, n), leader: person(n, 40) };
    await anEntry(world, staff, 'volunteer-team', { fromOn: addDays(today(world), -600 + n * 30), values });
  }
  for (let n = 0; n < organisations; n += 1) {
    const values = {
      name: at(CLUBS, n), standing: n % 4 === 0 ? 'registered' : 'on-file', field: n % 2 ? 'culture-sports' : 'mutual-aid', leader: person(n, 50), members: 8 + n,
      hasStructure: n % 5 !== 3, place: at(PLACES, n), hasRecords: n % 6 !== 5,
    };
    await anEntry(world, staff, 'social-organisation', { fromOn: addDays(today(world), -500 + n * 20), values });
  }
}

/** Of those who were to be trained, as many as were; the window staff at the street's centre, one of them not yet. */
async function trainings(world: World, staff: Staffing, index: number, trainingKind: 'in-service' | 'window'): Promise<void> {
  const workers = await entriesOf(world, staff, 'staff-member', "category = 'community-worker'");
  const { trained } = RESOURCES[index]!;
  const chosen = trainingKind === 'window' ? workers.slice(0, trained === 0 ? 0 : index === 0 ? 1 : 2) : workers.slice(0, trained);
  const course = trainingKind === 'window' ? { course: '窗口业务半年培训', organiser: 'street-centre' } : { course: '社区工作者年度培训', organiser: 'district' };
  for (const staffMember of chosen) {
    await anEntry(world, staff, 'staff-training', { fromOn: addDays(today(world), -1), values: { ...course, trainingKind, staffMember, hours: 16, result: 'passed' } });
  }
}

async function participations(world: World, staff: Staffing, { participating }: Resources): Promise<void> {
  const organisations = await entriesOf(world, staff, 'social-organisation', 'TRUE');
  for (const [n, socialOrganisation] of organisations.slice(0, participating).entries()) {
    const values = { occasion: at(['邻里节', '重阳敬老', '清洁家园', '亲子阅读日'], n), occasionKind: n % 3 ? 'activity' : 'service-item', people: 5 + n, socialOrganisation };
    await anEntry(world, staff, 'participation', { fromOn: addDays(today(world), -10 - n), values });
  }
}

/** Ids in the order in which they were entered. */
async function entriesOf(world: World, staff: Staffing, register: 'staff-member' | 'social-organisation', which: string): Promise<string[]> {
  const table = register === 'staff-member' ? 'staff_members' : 'social_organisations';
  const rows = (await world.kernel.dataSource.query(`SELECT id FROM ${table} WHERE community_id = $1 AND ${which} ORDER BY number`, [staff.community.id])) as { id: string }[];
  return rows.map(({ id }) => id);
}
