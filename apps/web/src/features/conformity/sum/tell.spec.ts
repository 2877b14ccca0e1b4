import { describe, expect, it } from '@jest/globals';
import { parse } from './parse';
import { reckon, type Values } from './reckon';
import { askedOfEach, tell, wantedCodes, type Words } from './tell';

const LABELS: Record<string, string> = {
  residentPopulation: '常住人口', households: '户数', venueAreaM2: '场所面积', serviceAreaM2: '服务面积', grids: '网格', staff: '工作人员',
  members: '人数', dedicated: '专属网格', volunteerTeams: '队伍', yearsSinceElection: '换届至今', staffWithoutInduction: '没有培训的',
};
const words: Words = {
  number: (value) => value.toLocaleString('en'),
  label: (name) => LABELS[name] ?? name,
  field: (name) => LABELS[name] ?? name,
  code: (code) => code,
  and: '，且', or: '，或', comma: '，',
  not: (what) => `不是${what}`,
  comes: (sum, to) => `${sum} = ${to}`,
  roundedUp: (to) => `，进到 ${to}`,
  roundedDown: (sum) => `${sum}（取整）`,
  count: (list) => list,
  those: (list, test) => `${list}里${test}的`,
  each: (list, test) => `每个${list}${test}`,
  oneOf: (list, test) => `${list}里有${test}的`,
  taken: (condition, value) => `${condition}：${value}`,
  aside: (value, condition) => `${value}（${condition}）`,
};
const DECIMALS = new Set(['venueAreaM2', 'serviceAreaM2', 'yearsSinceElection']);
const told = (source: string, values: Values): string | null => tell(parse(source)!, { values, decimals: DECIMALS, words });
const worth = (source: string, values: Values): unknown => reckon(parse(source)!, values, DECIMALS);

const BANDS = 'residentPopulation < 3000 ? 7 : (residentPopulation < 6000 ? 10 : 13 + (residentPopulation - 6000) / 1000)';
const SHARE = 'double((int(venueAreaM2 * 100.0 + 0.5) * 4 + 4) / 5) / 100.0';

describe('a sum, as people read it', () => {
  it('says where it is rounded up, and to what', () => {
    expect(told('(residentPopulation * 18 + 9999) / 10000', { residentPopulation: 7860 })).toBe('常住人口 7,860 × 18 ÷ 10,000 = 14.15，进到 15');
    expect(told('(residentPopulation * 18 + 9999) / 10000', { residentPopulation: 5000 })).toBe('常住人口 5,000 × 18 ÷ 10,000 = 9');
  });

  it('takes the band that holds, and says why', () => {
    expect(told(BANDS, { residentPopulation: 7860 })).toBe('常住人口 7,860 ≥ 6,000：13 + (常住人口 7,860 − 6,000) ÷ 1,000（取整） = 14');
    expect(told(BANDS, { residentPopulation: 4310 })).toBe('常住人口 4,310 ≥ 3,000，常住人口 4,310 < 6,000：10');
    expect(told(BANDS, { residentPopulation: 2640 })).toBe('常住人口 2,640 < 3,000：7');
  });

  it('leaves out the way to hundredths of a square metre', () => {
    expect(told(SHARE, { venueAreaM2: 860 })).toBe('场所面积 860 × 4 ÷ 5 = 688');
    expect(worth(SHARE, { venueAreaM2: 860.01 })).toBe(688.01);
  });

  it('counts what a list holds, and how many of it are as they should be', () => {
    const volunteerTeams = [{ members: 5 }, { members: 8 }, { members: 3 }];
    expect(told('size(volunteerTeams)', { volunteerTeams })).toBe('队伍 3');
    expect(told('size(volunteerTeams.filter(t, t.members >= 5))', { volunteerTeams })).toBe('队伍里人数 ≥ 5的 2');
    expect(worth('volunteerTeams.all(t, t.members >= 5)', { volunteerTeams })).toBe(false);
  });

  it('is no more than its figure where it is one, or counts periods', () => {
    expect(told('2', {})).toBeNull();
    expect(told('residentPopulation', { residentPopulation: 1 })).toBeNull();
    expect(told("size(['01'].filter(m, p.exists(x, x.on.matches(m))))", { p: [] })).toBeNull();
  });

  it('stays open where a value is missing', () => {
    expect(worth(BANDS, {})).toBeUndefined();
    expect(told('(residentPopulation * 18 + 9999) / 10000', {})).toBe('常住人口 × 18 ÷ 10,000');
  });

  it('is told from one that is not CEL as rules are written', () => {
    expect(parse('a +')).toBeNull();
    expect(parse('a # b')).toBeNull();
    expect(parse('(a')).toBeNull();
  });
});

describe('what a rule asks', () => {
  it('of a list of codes', () => {
    expect(wantedCodes(parse("['office', 'police'].all(f, f in venueFunctions)")!)).toEqual({ list: 'venueFunctions', codes: ['office', 'police'] });
    expect(wantedCodes(parse('venueAreaM2 > 1.0')!)).toBeNull();
  });

  it('of each element of a list, and of which', () => {
    const asked = askedOfEach(parse('grids.filter(g, !g.dedicated).all(g, g.households >= 300 && g.households <= 500)')!)!;
    expect(asked).toMatchObject({ list: 'grids', each: 'g' });
    const of = (g: object): unknown[] => [reckon(asked.only!, { g }, DECIMALS), reckon(asked.test, { g }, DECIMALS)];
    expect(of({ households: 540, dedicated: false })).toEqual([true, false]);
    expect(of({ households: 300, dedicated: false })).toEqual([true, true]);
    expect(of({ households: 0, dedicated: true })[0]).toBe(false);
  });
});
