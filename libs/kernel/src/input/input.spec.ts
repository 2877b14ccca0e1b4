import { describe, expect, it } from '@jest/globals';
import type { ArgumentMetadata } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import fc from 'fast-check';
import type { DomainError } from '../errors/domain-error.js';
import { PageInput } from '../page/page.js';
import { ExpectedInput } from './expected.input.js';
import { InputPipe } from './input.pipe.js';
import { Money, Whole } from './number.decorators.js';
import { Text } from './text.decorator.js';
import { Day, Ids, Moment, OneOf } from './value.decorators.js';

const ID = '0198c0de-0000-7000-8000-000000000001';
const OTHER = '0198c0de-0000-7000-8000-000000000002';

// class-validator asks of a part whether it is an Object of its own
class Guest extends Object {
  @Text({ max: 10 })
  name: string;
}

class PartyInput extends ExpectedInput {
  @Text({ max: 20 })
  title: string = 'x';

  @Text({ max: 20, min: 3, multiline: true, empty: true })
  note: string = '';

  @Day()
  on: string = '2026-11-20';

  @Day({ optional: true })
  until?: string | null;

  @Moment({ optional: true })
  at?: Date;

  @Whole({ min: 1, max: 5, optional: true })
  score?: number;

  @Money()
  budgetFen?: number;

  @OneOf(['own', 'joined'], { optional: true })
  form?: string;

  @Ids({ max: 3 })
  guests: string[] = [];

  @IsOptional()
  @IsUUID()
  hostId?: string;

  @Type(() => Guest)
  @ValidateNested({ each: true })
  list: Guest[] = [];
}

const argument = (metatype: unknown, data = 'input'): ArgumentMetadata => ({ type: 'body', metatype, data }) as ArgumentMetadata;
const take = (given: object): Promise<PartyInput> =>
  new InputPipe().transform({ id: ID, expectedVersion: 1, ...given }, argument(PartyInput)) as Promise<PartyInput>;
const problems = async (given: object): Promise<object[]> => {
  try {
    await take(given);
    return [];
  } catch (error) {
    expect((error as DomainError).code).toBe('INVALID');
    return [...(error as DomainError).fields];
  }
};

describe('an input', () => {
  it('comes in cleaned, with what it leaves out', async () => {
    const taken = await take({ title: ' cafe\u0301 ', note: 'a b c\r\nd ' });
    expect(taken).toBeInstanceOf(PartyInput);
    expect(taken).toMatchObject({ title: 'caf\u00e9', note: 'a b c\nd', guests: [] });
  });

  it.each<[string, object, object]>([
    ['text missing', { title: null }, { path: 'title', code: 'REQUIRED', params: {} }],
    ['text of nothing but space', { title: ' \u3000' }, { path: 'title', code: 'REQUIRED', params: {} }],
    ['text too long', { title: '𠮷'.repeat(21) }, { path: 'title', code: 'TOO_LONG', params: { max: 20, length: 21 } }],
    ['text too short', { note: 'ab' }, { path: 'note', code: 'TOO_SHORT', params: { min: 3, length: 2 } }],
    ['a line break in a line', { title: 'a\nb' }, { path: 'title', code: 'CONTROL_CHARACTER', params: { character: 'U+000A', position: 2 } }],
    ['no text', { title: 7 }, { path: 'title', code: 'NOT_TEXT', params: {} }],
    ['a day missing', { on: '' }, { path: 'on', code: 'REQUIRED', params: {} }],
    ['a day that is none', { on: '2026-02-29' }, { path: 'on', code: 'NOT_A_DATE', params: {} }],
    ['a 31st of November', { on: '2026-11-31' }, { path: 'on', code: 'NOT_A_DATE', params: {} }],
    ['a thirteenth month', { on: '2026-13-01' }, { path: 'on', code: 'NOT_A_DATE', params: {} }],
    ['a day in words', { on: 'tomorrow' }, { path: 'on', code: 'NOT_A_DATE', params: {} }],
    ['a day with a time', { on: '2026-11-20T10:00:00Z' }, { path: 'on', code: 'NOT_A_DATE', params: {} }],
    ['an instant that is none', { at: new Date('no') }, { path: 'at', code: 'NOT_A_DATE', params: {} }],
    ['an instant long ago', { at: '1066-10-14T09:00:00Z' }, { path: 'at', code: 'NOT_A_DATE', params: {} }],
    ['too small', { score: 0 }, { path: 'score', code: 'TOO_SMALL', params: { min: 1 } }],
    ['too large', { score: 6 }, { path: 'score', code: 'TOO_LARGE', params: { max: 5 } }],
    ['a fraction', { score: 2.5 }, { path: 'score', code: 'NOT_WHOLE', params: {} }],
    ['no number', { score: '3' }, { path: 'score', code: 'NOT_A_NUMBER', params: {} }],
    ['debts', { budgetFen: -1 }, { path: 'budgetFen', code: 'TOO_SMALL', params: { min: 0 } }],
    ['more than ten million yuan', { budgetFen: 1_000_000_001 }, { path: 'budgetFen', code: 'TOO_LARGE', params: { max: 1_000_000_000 } }],
    ['none of the list', { form: 'both' }, { path: 'form', code: 'NOT_ONE_OF', params: { allowed: 'own, joined' } }],
    ['no list', { guests: ID }, { path: 'guests', code: 'REQUIRED', params: {} }],
    ['too many', { guests: [ID, OTHER, ID, OTHER] }, { path: 'guests', code: 'TOO_MANY', params: { max: 3 } }],
    ['one twice', { guests: [ID, ID] }, { path: 'guests', code: 'DUPLICATE', params: {} }],
    ['one twice in other letters', { guests: [ID, ID.toUpperCase()] }, { path: 'guests', code: 'DUPLICATE', params: {} }],
    ['something that is no id', { guests: [ID, 'chen'] }, { path: 'guests', code: 'NOT_AN_ID', params: {} }],
    ['an id that is none', { hostId: 'chen' }, { path: 'hostId', code: 'NOT_AN_ID', params: {} }],
    ['no version', { expectedVersion: null }, { path: 'expectedVersion', code: 'REQUIRED', params: {} }],
    ['a version before the first', { expectedVersion: 0 }, { path: 'expectedVersion', code: 'TOO_SMALL', params: { min: 1 } }],
    ['a part that is wrong', { list: [{ name: 'Li' }, { name: '' }] }, { path: 'list.1.name', code: 'REQUIRED', params: {} }],
  ])('is refused at its field: %s', async (_what, given, problem) => expect(await problems(given)).toEqual([problem]));

  it.each<[string, object]>([
    ['nothing where nothing is needed', { until: null, at: undefined, score: null, budgetFen: undefined, form: null, hostId: null, note: '' }],
    ['a leap day', { on: '2028-02-29' }],
    ['the smallest and the largest', { score: 1, budgetFen: 1_000_000_000 }],
    ['a full list', { guests: [ID, OTHER] }],
    ['an instant', { at: new Date('2026-11-20T02:00:00Z') }],
  ])('may hold %s', async (_what, given) => expect(await problems(given)).toEqual([]));

  it('is told everything that is wrong at once', async () => {
    const found = await problems({ title: '', on: 'x', score: 9, guests: ['x'], list: [{ name: '\u0000' }] });
    expect(found.map((one) => (one as { path: string }).path).sort()).toEqual(['guests', 'list.0.name', 'on', 'score', 'title']);
  });

  it('takes the days that exist and no others', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), async (y, m, d) => {
        const on = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        const exists = new Date(Date.UTC(y, m - 1, d)).getUTCMonth() === m - 1;
        expect((await problems({ on })).length === 0).toBe(exists);
      }),
    );
  });
});

describe('an argument that is no input', () => {
  const pipe = new InputPipe();

  it('is left alone', async () => {
    expect(await pipe.transform('words', argument(String, 'text'))).toBe('words');
    expect(await pipe.transform(7, argument(Number, 'year'))).toBe(7);
    expect(await pipe.transform(null, argument(PartyInput))).toBeNull();
    expect(await pipe.transform(undefined, argument(PartyInput))).toBeUndefined();
  });

  it('and names a record by what is no id finds nothing', async () => {
    for (const name of ['id', 'communityId']) {
      expect(await pipe.transform(ID, argument(String, name))).toBe(ID);
      await expect(pipe.transform('chen', argument(String, name))).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(pipe.transform('', argument(String, name))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await pipe.transform('350103001002', argument(String, 'code'))).toBe('350103001002');
  });
});

describe('a page', () => {
  const page = (given: object): Promise<unknown> => new InputPipe().transform(given, argument(PageInput, 'page'));

  it('has twenty lines from the first unless asked otherwise', async () => {
    expect(await page({})).toEqual({ limit: 20, offset: 0 });
    expect(await page({ limit: 100, offset: 200 })).toEqual({ limit: 100, offset: 200 });
  });

  it.each([
    [{ limit: 0 }, 'limit', 'TOO_SMALL', { min: 1 }],
    [{ limit: 101 }, 'limit', 'TOO_LARGE', { max: 100 }],
    [{ offset: -1 }, 'offset', 'TOO_SMALL', { min: 0 }],
  ])('of %j is refused', async (given, path, code, params) => {
    await expect(page(given)).rejects.toMatchObject({ code: 'INVALID', fields: [{ path, code, params }] });
  });
});
