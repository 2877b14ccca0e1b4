import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Acting, Allow, By, type GraphQLContext, type Page, PageInput, pageWith, Public, RecordFilter, recordRef, RecordRef, VoidRecordInput,
} from '#kernel';
import { NeedVoice } from './need-voice.entity.js';
import { ResidentNeed, ResidentNeedPage } from './resident-need.entity.js';
import {
  ChangeResidentNeedInput, CollectResidentNeedInput, MergeResidentNeedInput, ReopenResidentNeedInput, SetAsideResidentNeedInput,
  TellResidentNeedInput,
} from './resident-need.input.js';
import { residentNeeds, voicesOf } from './resident-need.kind.js';
import { ResidentNeedService } from './resident-need.service.js';
import { TellingService } from './telling.service.js';
import { ToldNeed } from './told-need.type.js';

@Resolver(() => ResidentNeed)
export class ResidentNeedResolver {
  constructor(
    private readonly service: ResidentNeedService,
    private readonly telling: TellingService,
  ) {}

  @Allow('resident-need:read')
  @Query(() => ResidentNeedPage, { name: 'residentNeeds', description: 'What most people asked for first.' })
  async list(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('group', { type: () => String, nullable: true }) group: string | undefined,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<ResidentNeed>> {
    const rows = () => residentNeeds.matching(by, filter).whereEqual(group ? { group } : {});
    const ordered = rows().orderBy('people', 'DESC').orderBy('lastHeardOn', 'DESC').orderBy('id', 'DESC');
    return pageWith(await ordered.many(page), () => rows().count());
  }

  @Allow('resident-need:read')
  @Query(() => ResidentNeed)
  residentNeed(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<ResidentNeed> {
    return residentNeeds.get(by, id);
  }

  @Public()
  @Mutation(() => ToldNeed, { description: 'What a resident wishes for, without an account.' })
  tellResidentNeed(@By() by: Acting, @Args('input') input: TellResidentNeedInput, @Context() { request }: GraphQLContext): Promise<ToldNeed> {
    return this.telling.tell(by, input, request.ip);
  }

  @Allow('resident-need:collect')
  @Mutation(() => ResidentNeed)
  collectResidentNeed(@By() by: Acting, @Args('input') input: CollectResidentNeedInput): Promise<ResidentNeed> {
    return this.service.collect(by, input);
  }

  @Allow('resident-need:sort')
  @Mutation(() => ResidentNeed)
  changeResidentNeed(@By() by: Acting, @Args('input') input: ChangeResidentNeedInput): Promise<ResidentNeed> {
    return this.service.change(by, input);
  }

  @Allow('resident-need:sort')
  @Mutation(() => ResidentNeed)
  setAsideResidentNeed(@By() by: Acting, @Args('input') input: SetAsideResidentNeedInput): Promise<ResidentNeed> {
    return this.service.setAside(by, input);
  }

  @Allow('resident-need:sort')
  @Mutation(() => ResidentNeed)
  reopenResidentNeed(@By() by: Acting, @Args('input') input: ReopenResidentNeedInput): Promise<ResidentNeed> {
    return this.service.reopen(by, input);
  }

  @Allow('resident-need:sort')
  @Mutation(() => ResidentNeed)
  mergeResidentNeed(@By() by: Acting, @Args('input') input: MergeResidentNeedInput): Promise<ResidentNeed> {
    return this.service.merge(by, input);
  }

  @Allow('resident-need:void')
  @Mutation(() => ResidentNeed)
  voidResidentNeed(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<ResidentNeed> {
    return this.service.void(by, input);
  }

  @ResolveField(() => [NeedVoice], { description: 'Every time it was heard, the latest first.' })
  voices(@Parent() need: ResidentNeed, @By('resident-need:read') by: Acting): Promise<NeedVoice[]> {
    return voicesOf(by, need.id);
  }

  @ResolveField(() => RecordRef, { nullable: true, description: 'What it became part of.' })
  mergedInto(@Parent() need: ResidentNeed, @By('resident-need:read') by: Acting): Promise<RecordRef | undefined> | null {
    return need.mergedIntoId ? recordRef(by, need.mergedIntoId) : null;
  }
}
