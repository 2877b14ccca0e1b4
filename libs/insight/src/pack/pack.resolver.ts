import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Page, PageInput } from '#kernel';
import { Person, personById } from '#org';
import { Clause, clauseById, Standard, standardById } from '#standards';
import { Pack, PackPage } from './pack.entity.js';
import { MakePackInput } from './pack.input.js';
import { PackService } from './pack.service.js';

const ids = { type: () => ID };

@Resolver(() => Pack)
export class PackResolver {
  constructor(private readonly service: PackService) {}

  @Allow('pack:read')
  @Query(() => PackPage, { description: 'Inspection packs of a community, newest first: those whose contents one may read.' })
  packs(@By() by: Acting, @Args('communityId', ids) communityId: string, @Args('page') page: PageInput): Promise<Page<Pack>> {
    return this.service.page(by, communityId, page);
  }

  @Allow('pack:read')
  @Query(() => Pack)
  pack(@By() by: Acting, @Args('id', ids) id: string): Promise<Pack> {
    return this.service.get(by, id);
  }

  @Allow('pack:make')
  @Mutation(() => Pack, { description: 'Begins to make a pack; the same one under way is answered instead of a second.' })
  makePack(@By() by: Acting, @Args('input') input: MakePackInput): Promise<Pack> {
    return this.service.make(by, input);
  }

  @Allow('pack:make')
  @Mutation(() => Pack, { description: 'Takes one’s own pack away, or gives it up.' })
  discardPack(@By() by: Acting, @Args('id', ids) id: string): Promise<Pack> {
    return this.service.discard(by, id);
  }

  @ResolveField(() => Standard)
  standard(@Parent() row: Pack, @By('clause:read') by: Acting): Promise<Standard | undefined> {
    return standardById(by, row.standardId);
  }

  @ResolveField(() => Clause, { nullable: true, description: 'The clause that it is of, with all below; null: the whole edition.' })
  clause(@Parent() row: Pack, @By('clause:read') by: Acting): Promise<Clause | undefined> | undefined {
    return row.clauseId === null ? undefined : clauseById(by, row.clauseId);
  }

  @ResolveField(() => Person, { nullable: true })
  askedBy(@Parent() row: Pack, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.askedById);
  }

  @ResolveField(() => Boolean, { description: 'Asked for by oneself: one may take it away.' })
  mine(@Parent() row: Pack, @By('pack:read') by: Acting): boolean {
    return by.actor.is(row.askedById);
  }
}
