import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Page, PageInput, RecordRef, RecordRefPage, Stage } from '#kernel';
import { HomeService } from './home.service.js';
import { Ring, Rings, WorkItem } from './work.type.js';

const ids = { type: () => ID };
const ints = { type: () => Int };

@Resolver()
export class HomeResolver {
  constructor(private readonly home: HomeService) {}

  @Allow('home:read')
  @Query(() => [WorkItem], { description: 'What waits for the person asking, by deadline; at most 500.' })
  myWork(@By() by: Acting, @Args('communityId', { ...ids, nullable: true }) communityId?: string): Promise<WorkItem[]> {
    return this.home.work(by, communityId ?? null);
  }

  @Allow('home:read')
  @Query(() => [RecordRef], { description: 'What is late in a community and waits for somebody else; at most 50.' })
  lateElsewhere(@By() by: Acting, @Args('communityId', ids) communityId: string): Promise<RecordRef[]> {
    return this.home.lateElsewhere(by, communityId);
  }

  @Allow('home:read')
  @Query(() => Ring, { description: 'How far each stage of a community’s year is: done of all that was promised for it.' })
  ring(@By() by: Acting, @Args('communityId', ids) communityId: string, @Args('year', ints) year: number): Promise<Ring> {
    return this.home.ring(by, communityId, year);
  }

  @Allow('home:read')
  @Query(() => Rings)
  rings(@By() by: Acting, @Args('unitId', ids) unitId: string, @Args('year', ints) year: number): Promise<Rings> {
    return this.home.rings(by, unitId, year);
  }

  @Allow('home:read')
  @Query(() => RecordRefPage, { description: 'The records behind one stage of the ring, open ones first.' })
  commitments(
    @By() by: Acting,
    @Args('communityId', ids) communityId: string,
    @Args('year', ints) year: number,
    @Args('stage', { type: () => Stage }) stage: Stage,
    @Args('late', { type: () => Boolean, defaultValue: false }) late: boolean,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<RecordRef>> {
    return this.home.commitments(by, communityId, year, stage, late, page);
  }
}
