import { expect, it } from '@jest/globals';
import { merged } from './merge';

const FROM = { title: '义诊', place: '广场', plan: '' };

it('takes what the other wrote into the fields that I left alone', () => {
  const { values, torn } = merged(FROM, { ...FROM, place: '活动室' }, { ...FROM, plan: '两名医生' });
  expect(values).toEqual({ title: '义诊', place: '活动室', plan: '两名医生' });
  expect(torn).toEqual([]);
});

it('names what both changed, and holds mine there until a person has chosen', () => {
  const { values, torn } = merged(FROM, { ...FROM, place: '活动室' }, { ...FROM, place: '礼堂' });
  expect(values.place).toBe('活动室');
  expect(torn).toEqual(['place']);
});

it('is of one mind where both wrote the same, and where I took something back that was never saved', () => {
  expect(merged(FROM, { ...FROM, place: '礼堂' }, { ...FROM, place: '礼堂' }).torn).toEqual([]);
  expect(merged(FROM, FROM, { ...FROM, place: '礼堂' })).toEqual({ values: { ...FROM, place: '礼堂' }, torn: [] });
});
