import { describe, expect, it } from '@jest/globals';
import { lookupForm } from './lookup-form.js';

describe('the form in which personal texts are compared', () => {
  it.each([
    '13800000001', ' 138 0000 0001 ', '138-0000-0001', '+86 138 0000 0001', '+8613800000001', '0086-138-0000-0001',
    '86 13800000001', '(+86) 138–0000–0001', '１３８０００００００１', '\u202D13800000001\u202C',
  ])('%s is one mobile number', (phone) => {
    expect(lookupForm(phone, 'phone')).toBe('13800000001');
  });

  it.each(['0591-8711 1111', '(0591) 87111111', '+86 591 8711 1111', '+86 0591 87111111', '059187111111'])(
    '%s is one landline', (phone) => {
      expect(lookupForm(phone, 'phone')).toBe('059187111111');
    },
  );

  it('keeps foreign numbers and extensions apart', () => {
    expect(lookupForm('+852 2123 4567', 'phone')).toBe('+85221234567');
    expect(lookupForm('0591-87111111转8', 'phone')).toBe('059187111111转8');
    expect(lookupForm('+86 10 6600 0000', 'phone')).toBe('01066000000');
    expect(lookupForm('8610000', 'phone')).toBe('8610000');
  });

  it('evens out identity numbers and names', () => {
    expect(lookupForm('350102 19900101 001x', 'identity')).toBe('35010219900101001X');
    expect(lookupForm(' 欧阳𠮷 ', 'name')).toBe('欧阳𠮷');
  });
});
