import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { type GraphQLContext, Public } from '#kernel';
import { publicPlan } from './public-plan.js';
import { PublicPlan } from './public-plan.type.js';

@Resolver(() => PublicPlan)
export class PublicPlanResolver {
  @Public()
  @Query(() => PublicPlan, { nullable: true, name: 'publicPlan', description: 'The plan in force, or closed, of a community and year.' })
  plan(
    @Context() { op }: GraphQLContext,
    @Args('code') code: string,
    @Args('year', { type: () => Int }) year: number,
  ): Promise<PublicPlan | null> {
    return publicPlan(op, code, year);
  }
}
