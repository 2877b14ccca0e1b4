import { Args, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, fail } from '#kernel';
import { communityById } from '#org';
import { emergencyPlans } from '../emergency-plan/emergency-plan.kind.js';
import { EmergencyPlan } from '../emergency-plan/emergency-plan.entity.js';
import { emergencySupplies } from '../emergency-supply/emergency-supply.kind.js';
import { EmergencySupply } from '../emergency-supply/emergency-supply.entity.js';

/** Whom to call and where things lie, on one page that is kept on the phone and printed. */
@ObjectType()
export class EmergencyCallList {
  @Field()
  communityName: string;

  /** How it stood at this moment. */
  @Field(() => Date)
  at: Date;

  @Field(() => [EmergencyPlan], { description: 'In force.' })
  plans: EmergencyPlan[];

  @Field(() => [EmergencySupply], { description: 'What lies somewhere.' })
  supplies: EmergencySupply[];
}

@Resolver()
export class EmergencyCallListResolver {
  @Allow('emergency-plan:read')
  @Query(() => EmergencyCallList, { description: 'Whom to call, of all emergency plans in force, to be at hand without a line.' })
  async emergencyCallList(@By() by: Acting, @Args('communityId', { type: () => ID }) communityId: string): Promise<EmergencyCallList> {
    const community = await communityById(by, communityId);
    if (!community || by.actor.permissionsAt({ communityId, streetId: community.street.id }).length === 0) throw fail('NOT_FOUND');
    const [plans, supplies] = await Promise.all([
      emergencyPlans.reading(by).where("row.community_id = ? AND row.state IN ('in-force', 'reviewing')", communityId).orderBy('scenario').orderBy('id').many(),
      emergencySupplies.reading(by).where("row.community_id = ? AND row.state IN ('in-stock', 'check-due') AND row.quantity > 0", communityId)
        .orderBy('supplyKind').orderBy('id').many(),
    ]);
    return { communityName: community.name, at: by.now, plans, supplies };
  }
}
