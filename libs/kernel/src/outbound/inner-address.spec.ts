import { describe, expect, it } from '@jest/globals';
import { isInner } from './inner-address.js';

describe('an inner address', () => {
  it.each([
    '127.0.0.1', '127.8.9.10', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255',
    '::1', '::', 'fd00::1', 'fe80::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:7f00:1::', '::7f00:1', 'localhost', '',
  ])('is %s', (address) => {
    expect(isInner(address)).toBe(true);
  });

  it.each(['1.1.1.1', '8.8.8.8', '172.15.0.1', '172.32.0.1', '101.91.0.1', '2606:4700:4700::1111', '2408:8000::1'])('is not %s', (address) => {
    expect(isInner(address)).toBe(false);
  });
});
