import { Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, By } from '#kernel';
import { ServiceItem } from '../service-item/service-item.entity.js';
import { PlanningInputService } from './planning-input.service.js';
import { PlanningInput } from './planning-input.type.js';

/** Where a service item comes from; neither is said of one that somebody thought of. */
@ObjectType()
export class ItemOrigin {
  /** Of the plan whose item it took over. */
  @Field(() => Int, { nullable: true })
  year: number | null;

  @Field(() => [PlanningInput])
  madeOf: PlanningInput[];
}

@Resolver(() => ServiceItem)
export class ItemOriginResolver {
  constructor(private readonly inputs: PlanningInputService) {}

  @ResolveField(() => ItemOrigin)
  async origin(@Parent() item: ServiceItem, @By('annual-plan:read') by: Acting): Promise<ItemOrigin> {
    const [year, madeOf] = await Promise.all([yearOf(by, item.fromItemId), this.inputs.madeOf(by, item.id)]);
    return Object.assign(new ItemOrigin(), { year: year ?? null, madeOf });
  }
}

async function yearOf(by: Acting, itemId: string | null): Promise<number | undefined> {
  if (!itemId) return undefined;
  return by.op.load('years of items', itemId, async (ids) => {
    const rows = await by.query<{ id: string; year: number }>(
      'SELECT item.id, plan.year FROM service_items AS item JOIN annual_plans AS plan ON plan.id = item.parent_id WHERE item.id = ANY($1)',
      [ids],
    );
    return new Map(rows.map(({ id, year }) => [id, year]));
  });
}
