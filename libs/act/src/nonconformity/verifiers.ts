import { type Acting, NoticeTopic, notify } from '#kernel';
import { holdersOf } from '#org';
import type { Nonconformity } from './nonconformity.entity.js';
import { caseFacts } from './nonconformity.facts.js';
import { isTheStreets } from './nonconformity.workflow.js';

/** Tells those who may judge whether it worked: of a grave one the street alone, and nobody who acted in it. */
export async function tellVerifiers(by: Acting, row: Nonconformity, code: string): Promise<void> {
  const facts = (await caseFacts(by, [row])).get(row.id)!;
  const able = await holdersOf(by, isTheStreets(row, facts) ? 'nonconformity:verify-major' : 'nonconformity:verify', row);
  await notify(by, able.filter((id) => !facts.owners.has(id) && !facts.reporters.has(id)), code, row, NoticeTopic.turn);
}
