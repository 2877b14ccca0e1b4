import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By } from '#kernel';
import { Person, personById } from '#org';
import { SavedView } from './saved-view.entity.js';
import { SaveViewInput } from './saved-view.input.js';
import { SavedViewService } from './saved-view.service.js';

@Resolver(() => SavedView)
export class SavedViewResolver {
  constructor(private readonly views: SavedViewService) {}

  @Allow('nonconformity:read')
  @Query(() => [SavedView], { description: "One's own views of boards, then those that are shared where one works." })
  savedViews(@By() by: Acting): Promise<SavedView[]> {
    return this.views.all(by);
  }

  @Allow('nonconformity:read')
  @Mutation(() => SavedView)
  saveView(@By() by: Acting, @Args('input') input: SaveViewInput): Promise<SavedView> {
    return this.views.save(by, input);
  }

  @Allow('nonconformity:read')
  @Mutation(() => SavedView)
  removeView(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<SavedView> {
    return this.views.remove(by, id);
  }

  @ResolveField(() => Person)
  person(@Parent() view: SavedView, @By('person:read') by: Acting): Promise<Person | undefined> {
    return personById(by, view.personId) as Promise<Person | undefined>;
  }

  @ResolveField(() => Boolean)
  own(@Parent() view: SavedView, @By('nonconformity:read') by: Acting): boolean {
    return by.actor.is(view.personId);
  }
}
