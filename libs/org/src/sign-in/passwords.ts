import { hash, verify } from '@node-rs/argon2';
import { fieldError, type FieldError } from '#kernel';

export const SHORTEST_PASSWORD = 10;

// argon2id (the library's default variant) with OWASP's first choice of cost
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

export const passwordMatches = (passwordHash: string, password: string): Promise<boolean> => verify(passwordHash, password);

/** A hash of nothing anybody knows: an unknown account takes as long as a wrong password. */
export const nobodysHash = hashPassword(Math.random().toString());

/** Length is what counts (NIST SP 800-63B); a few characters repeated and the account's name (from three letters) do not. */
export function passwordProblem(password: string, account: string): FieldError | null {
  const named = account.length >= 3 && password.toLowerCase().includes(account.toLowerCase());
  const tooEasy = named || new Set(password).size < 4;
  return [...password].length < SHORTEST_PASSWORD || tooEasy ? fieldError('next', 'PASSWORD_WEAK', { min: SHORTEST_PASSWORD }) : null;
}
