import { type Acting, type FieldError, fieldError, invalid } from '#kernel';

const ACCOUNT = /^[a-z0-9][a-z0-9._-]{2,39}$/;

/** What is wrong with a new account's name, or null. */
export async function accountProblem(by: Acting, account: string): Promise<FieldError | null> {
  if (!ACCOUNT.test(account)) return fieldError('account', 'ACCOUNT_FORM');
  return (await takenAccounts(by, [account])).has(account) ? fieldError('account', 'ACCOUNT_TAKEN') : null;
}

export async function takenAccounts(by: Acting, accounts: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await by.query<{ account: string }>('SELECT account FROM people WHERE account = ANY($1)', [accounts]);
  return new Set(rows.map((row) => row.account));
}

export function hasAccountForm(account: string): boolean {
  return ACCOUNT.test(account);
}

/** @throws INVALID with all problems that there are */
export function refuse(problems: readonly (FieldError | null)[]): void {
  const found = problems.filter((problem) => problem !== null);
  if (found.length) throw invalid(...found);
}
