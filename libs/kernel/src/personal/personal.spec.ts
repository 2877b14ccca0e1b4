import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PersonalData, SealBroken } from './personal.js';

const OLD = 'an old master key of thirty-two bytes or more';
const NEW = randomBytes(32);
const personal = new PersonalData(NEW);
const salt = randomBytes(16);
const anyText = fc.string({ unit: 'binary', maxLength: 300 });

describe('sealing', () => {
  it('opens to what was sealed, whatever the text', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(personal.open(personal.seal(text))).toBe(text);
    }));
    expect(personal.open(personal.seal('欧阳𠮷 👨‍👩‍👧'))).toBe('欧阳𠮷 👨‍👩‍👧');
    expect(personal.open(personal.seal(''))).toBe('');
  });

  it('never looks the same twice, and names its key', () => {
    expect(personal.seal('张三')).not.toBe(personal.seal('张三'));
    expect(personal.seal('张三')).toMatch(/^v1\.[A-Za-z0-9_-]+$/);
  });

  it('notices every changed byte', () => {
    const sealed = personal.seal('13800000001');
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => personal.open(`v1.${changed.toString('base64url')}`)).toThrow(SealBroken);
    }
    for (let length = 0; length < bytes.length; length++) {
      expect(() => personal.open(`v1.${bytes.subarray(0, length).toString('base64url')}`)).toThrow(SealBroken);
    }
  });

  it('refuses what it did not make', () => {
    for (const text of ['', 'v1', 'v1.', 'v2.AAAA', '.AAAA', '13800000001']) {
      expect(() => personal.open(text)).toThrow(SealBroken);
    }
    expect(() => new PersonalData(randomBytes(32)).open(personal.seal('x'))).toThrow(SealBroken);
    expect(() => personal.seal('half \ud842')).toThrow(RangeError);
  });

  it('refuses a master key that is too short, or named with a dot', () => {
    expect(() => new PersonalData('short')).toThrow(RangeError);
    expect(() => new PersonalData(NEW, { keyId: 'v.1' })).toThrow(RangeError);
    expect(() => new PersonalData(NEW, { keyId: 'v2', retired: { v1: '' } })).toThrow(RangeError);
  });
});

describe('looking up', () => {
  it('finds equal texts, and phone numbers in any spelling', () => {
    expect(personal.lookup('+86 138-0000-0001', 'phone')).toBe(personal.lookup('13800000001', 'phone'));
    expect(personal.lookup('13800000001', 'phone')).not.toBe(personal.lookup('13800000002', 'phone'));
  });

  it('keeps purposes and installations apart', () => {
    expect(personal.lookup('张三', 'name')).not.toBe(personal.lookup('张三', 'alias'));
    expect(personal.lookup('张三', 'name')).not.toBe(new PersonalData(OLD).lookup('张三', 'name'));
  });
});

describe('a rotation of keys', () => {
  const before = new PersonalData(OLD);
  const after = new PersonalData(NEW, { keyId: 'v2', retired: { v1: OLD } });

  it('still opens and finds what was made before', () => {
    const sealed = before.seal('张三');
    expect(after.open(sealed)).toBe('张三');
    expect(after.isCurrent(sealed)).toBe(false);
    expect(after.lookups('张三', 'name')).toEqual([after.lookup('张三', 'name'), before.lookup('张三', 'name')]);
    expect(after.matchesDigest(before.digest('张三', salt), '张三', salt)).toBe(true);
  });

  it('seals anew under the new key', () => {
    const sealed = after.seal('张三');
    expect(sealed).toMatch(/^v2\./);
    expect(after.isCurrent(sealed)).toBe(true);
    expect(() => before.open(sealed)).toThrow(SealBroken);
  });
});

describe('digests for histories', () => {
  it('match their text and salt only', () => {
    const digest = personal.digest('张三', salt);
    expect(personal.digest('张三', salt)).toBe(digest);
    expect(personal.matchesDigest(digest, '张三', salt)).toBe(true);
    expect(personal.matchesDigest(digest, '李四', salt)).toBe(false);
    expect(personal.matchesDigest(digest, '张三', randomBytes(16))).toBe(false);
    expect(() => personal.digest('张三', 'short')).toThrow(RangeError);
  });
});
