import { yearOf } from '#kernel';
import { AdoptionService } from '#standards';
import type { ACommunity, APerson, AUnit, Staffing, World } from '../factories/world.js';

/** Six communities in two streets, two in each population class of the draft's Table 1. */
const COMMUNITIES = [
  { street: 0, code: '350103001001', name: '示范社区', residentPopulation: 7_420, households: 2_710, grids: 6 },
  { street: 0, code: '350103001002', name: '望江社区', residentPopulation: 4_310, households: 1_580, grids: 4 },
  { street: 0, code: '350103001003', name: '榕树社区', residentPopulation: 2_640, households: 960, grids: 2 },
  { street: 1, code: '350103002001', name: '北苑社区', residentPopulation: 5_960, households: 2_140, grids: 5 },
  { street: 1, code: '350103002002', name: '滨河社区', residentPopulation: 9_830, households: 3_620, grids: 8 },
  { street: 1, code: '350103002003', name: '新村社区', residentPopulation: 2_180, households: 790, grids: 2 },
];

const STREETS = [
  { code: '350103001', name: '金桥街道' },
  { code: '350103002', name: '柳河街道' },
];

/** One account of each role in the first community; the others carry a number after the role. */
const ACCOUNTS = [
  ['secretary', '陈敏', '社区书记'],
  ['social-worker', '林晓', '社区工作者（文体）'],
  ['social-worker-window', '吴婷', '社区工作者（窗口）'],
  ['counter-clerk', '黄丽', '窗口人员'],
  ['grid-manager', '郑强', '网格管理员，第 1 网格'],
  ['supervisor', '许国华', '居务监督委员会'],
] as const;

const SURNAMES = ['赵', '钱', '孙', '李', '周', '王', '冯', '何', '吕', '张', '曹', '严', '金', '魏', '陶', '姜'];
const GIVEN = ['建国', '秀兰', '志明', '海燕', '文静', '立新', '玉珍', '少华', '春生', '佩佩', '宏伟', '小红'];

export interface DemoPlaces {
  district: AUnit;
  staffings: Staffing[];
}

/** Units, people and the editions that the district has adopted: both of Fujian's. */
export async function makePlaces(world: World): Promise<DemoPlaces> {
  const district = await world.district('示范区', '350103');
  for (const code of ['DB35/T 2074-2022', 'DB35/T draft 2021']) await world.registry.adopt(code, district.id, '2024-01-01');
  const streets = await Promise.all(STREETS.map((street) => world.street(district, street.name, street.code)));
  const officials = [
    await world.person('street-official', streets[0]!, { account: 'street-official', name: '高翔' }),
    await world.person('street-official', streets[1]!, { account: 'street-official-2', name: '叶青' }),
  ];
  const districtOfficial = await world.person('district-official', district, { account: 'district-official', name: '蔡雯' });
  await world.person('administrator', district, { account: 'administrator', name: '系统管理员' });
  await world.person('assessor', district, { account: 'assessor', name: '方评定' });
  await world.person('assessor', district, { account: 'assessor-2', name: '谢评定' });

  const staffings: Staffing[] = [];
  for (const [index, given] of COMMUNITIES.entries()) {
    const complaintPhone = `0591-8${String(3_000_101 + index * 111)}`;
    const community = await world.community({ ...given, street: streets[given.street]!, complaintPhone });
    staffings.push(await staff(world, community, officials[given.street]!, index));
  }
  await adoptMore(world, districtOfficial, streets[1]!, staffings[0]!.community);
  return { district, staffings };
}

/** Beside Fujian's: the stars for the community that applies for them, and Beijing's tried for a year in one street. */
async function adoptMore(world: World, official: APerson, street: AUnit, community: ACommunity): Promise<void> {
  const year = yearOf(world.clock.now());
  const adoptions = [
    { unitId: community.id, standardCodes: ['T/ZSX 0005-2024'], fromDay: `${year}-01-01` },
    { unitId: street.id, standardCodes: ['DB11/T 1466-2017'], fromDay: `${year - 1}-01-01`, toDay: `${year - 1}-12-31` },
    { unitId: street.id, standardCodes: ['T/ZSX 0005-2024'], fromDay: `${year + 1}-01-01` },
  ];
  for (const input of adoptions) await world.as(official, 'edition:adopt', (by) => world.service(AdoptionService).adopt(by, input));
}

async function staff(world: World, community: ACommunity, official: APerson, index: number): Promise<Staffing> {
  const suffix = index === 0 ? '' : `-${index + 1}`;
  const name = (position: number): string =>
    index === 0 ? ACCOUNTS[position]![1] : `${SURNAMES[(index * 6 + position) % SURNAMES.length]}${GIVEN[(index * 5 + position * 3) % GIVEN.length]}`;
  const add = (position: number, role: Parameters<World['person']>[0], at: AUnit): Promise<APerson> =>
    world.person(role, at, { account: `${ACCOUNTS[position]![0]}${suffix}`, name: name(position) });
  return {
    community,
    official,
    secretary: await add(0, 'secretary', community),
    worker: await add(1, 'social-worker', community),
    colleague: await add(2, 'social-worker', community),
    clerk: await add(3, 'counter-clerk', community),
    gridManager: await add(4, 'grid-manager', community.grids[0]!),
    supervisor: await add(5, 'supervisor', community),
  };
}

/** Who can sign in to look around. */
export function accountsToShow(): { account: string; who: string }[] {
  return [
    ...ACCOUNTS.map(([account, name, who]) => ({ account, who: `${who} ${name}，示范社区` })),
    { account: 'street-official', who: '街道干部 高翔，金桥街道' },
    { account: 'district-official', who: '区县干部 蔡雯，示范区' },
    { account: 'assessor', who: '评定员 方评定，示范区' },
    { account: 'administrator', who: '管理员' },
  ];
}
