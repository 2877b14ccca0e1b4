import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLJSON } from '#kernel';
import type { ServiceItem } from '../service-item/service-item.entity.js';

/** What 5.3 asks of a plan and is not there yet. Blocking ones keep the plan from being submitted; the others advise. */
@ObjectType()
export class PlanFinding {
  @Field()
  code: string;

  @Field()
  blocking: boolean;

  /** The item it is about; null where it is about the whole plan. */
  @Field(() => ID, { nullable: true })
  itemId: string | null;

  @Field(() => GraphQLJSON)
  params: object;
}

type Said = Pick<ServiceItem, 'id' | 'requirement' | 'assigneeId' | 'startsOn' | 'endsOn' | 'expectedResult' | 'budgetFen'>;

const blocking = (code: string, itemId: string | null = null): PlanFinding => ({ code, blocking: true, itemId, params: {} });
const advice = (code: string, itemId: string | null = null, params = {}): PlanFinding => ({ code, blocking: false, itemId, params });

/** Parts b, d and e of 5.3 for each item. The way of delivery (h) is always said: own, until another is chosen. */
export function gapsOf(items: readonly Said[]): PlanFinding[] {
  if (items.length === 0) return [blocking('NO_ITEMS')];
  return items.flatMap((item) => [
    ...(item.requirement ? [] : [blocking('REQUIREMENT_MISSING', item.id)]),
    ...(item.assigneeId ? [] : [blocking('OWNER_MISSING', item.id)]),
    ...(item.startsOn && item.endsOn ? [] : [blocking('DATES_MISSING', item.id)]),
  ]);
}

/**
 * What would make the plan better.
 * @param linked ids of the items that are linked to a clause
 * @param left services of the adopted editions that no item carries out
 */
export function adviceFor(items: readonly Said[], linked: ReadonlySet<string>, left: number): PlanFinding[] {
  const each = items.flatMap((item) => [
    ...(item.expectedResult ? [] : [advice('RESULT_MISSING', item.id)]),
    ...(item.budgetFen === null ? [advice('BUDGET_MISSING', item.id)] : []),
    ...(linked.has(item.id) ? [] : [advice('CLAUSE_MISSING', item.id)]),
  ]);
  return left > 0 ? [advice('CATALOGUE_LEFT', null, { count: left }), ...each] : each;
}
