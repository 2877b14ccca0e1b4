import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, By, GraphQLJSON } from '#kernel';
import { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { planContents } from './plan-contents.js';
import { planDocument } from './plan-document.js';

@Resolver(() => AnnualPlan)
export class PlanDocumentResolver {
  @ResolveField(() => GraphQLJSON, {
    description: 'What its Word file says, in the same layout: { head { title, subtitle }, blocks [heading, paragraph, table, contents, new-page, signature] }; in Chinese.',
  })
  async document(@Parent() { id }: AnnualPlan, @By('annual-plan:read') by: Acting): Promise<object> {
    const { head, blocks } = planDocument(await planContents(by, id));
    return { head, blocks };
  }
}
