import { describe, expect, it } from '@jest/globals';
import { phoneProblem, plainPhone } from './phone.js';

describe('a phone number', () => {
  const problem = (typed: string): object | null => phoneProblem(plainPhone(typed));

  it.each(['13800000001', '138 0000 0001', '+86 138-0000-0001', '１３８０００００００１', '0591-8711 1111', '(010) 66001234', '0597 2221234', '+86 591 87111111'])(
    'may be written %j',
    (typed) => expect(problem(typed)).toBeNull(),
  );

  it.each([
    ['1380000001', { code: 'PHONE_LENGTH', params: { length: 10 } }],
    ['138000000012', { code: 'PHONE_LENGTH', params: { length: 12 } }],
    ['87111111', { code: 'PHONE_LENGTH', params: { length: 8 } }],
    ['0591-871111', { code: 'PHONE_LENGTH', params: { length: 10 } }],
    ['12800000001', { code: 'PHONE_FORM' }],
    ['23800000001', { code: 'PHONE_FORM' }],
    ['010-660012345', { code: 'PHONE_FORM' }],
    ['1380000000a', { code: 'PHONE_FORM' }],
    ['没有', { code: 'PHONE_FORM' }],
  ])('is refused as %j', (typed, expected) => expect(problem(typed)).toMatchObject({ path: 'phone', ...expected }));
});
