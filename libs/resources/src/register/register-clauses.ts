import { type Acting, dayOf } from '#kernel';
import { type Clause, clausesInForceAt } from '#standards';
import { registerNamed, registers } from './registers.js';

/** The clauses that ask for a register, in the editions that the community is held against today. */
export async function clausesAsking(by: Acting, name: string, communityId: string): Promise<Clause[]> {
  const { clauses } = registerNamed(name).register;
  const found = await by.op.load('clauses asking for registers', communityId, async (ids) => {
    const numbers = [...new Set(registers.flatMap(({ register }) => register.clauses.map(({ number }) => number)))];
    return new Map(await Promise.all(ids.map(async (id): Promise<[string, Clause[]]> => [id, await clausesInForceAt(by, id, numbers, dayOf(by.now))])));
  });
  return (found ?? []).filter((clause) => clauses.some(({ number, editions }) => number === clause.number && clause.standardCode.startsWith(editions ?? '')));
}
