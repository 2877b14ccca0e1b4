import { randomInt } from 'node:crypto';

// nothing that is read wrong from paper or a telephone: no 0 o 1 l i
const CHARACTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 4;

/** Four groups of four, `k7mf-93xd-wq2b-htr8`: 79 bits, easy to read out. */
export function oneTimePassword(): string {
  const group = (): string => Array.from({ length: GROUP }, () => CHARACTERS[randomInt(CHARACTERS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
