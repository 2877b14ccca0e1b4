import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Acting, Allow, By, type Operation, type Page, PageInput, Public, recordRef, RecordRef, RecordSort, VoidRecordInput,
} from '#kernel';
import { ServiceItem, serviceItems } from '#plan';
import { PublicPublication, publicPublications } from './public-publications.js';
import { Publication, PublicationPage } from './publication.entity.js';
import {
  ChangePublicationInput, DraftPublicationInput, ExtendPublicationInput, PublicationFilter, PublishPublicationInput, WithdrawPublicationInput,
} from './publication.input.js';
import { publications } from './publication.kind.js';
import { PublicationService } from './publication.service.js';

@Resolver(() => Publication)
export class PublicationResolver {
  constructor(private readonly service: PublicationService) {}

  @Allow('publication:read')
  @Query(() => PublicationPage)
  publications(
    @By() by: Acting,
    @Args('filter', { nullable: true }) { publicationKind, company, ...filter }: PublicationFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<Publication>> {
    return publications.page(by, filter, sort, page, { ...(publicationKind && { publicationKind }), ...(company && { company }) });
  }

  @Allow('publication:read')
  @Query(() => Publication)
  publication(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Publication> {
    return publications.get(by, id);
  }

  @Public()
  @Query(() => [PublicPublication], { description: 'What a community shows to everybody today, the newest first.' })
  publicPublications(@Context('op') op: Operation, @Args('code') code: string): Promise<PublicPublication[]> {
    return publicPublications(op, code);
  }

  @Allow('publication:draft')
  @Mutation(() => Publication)
  draftPublication(@By() by: Acting, @Args('input') input: DraftPublicationInput): Promise<Publication> {
    return this.service.draft(by, input);
  }

  @Allow('publication:draft')
  @Mutation(() => Publication)
  changePublication(@By() by: Acting, @Args('input') input: ChangePublicationInput): Promise<Publication> {
    return this.service.change(by, input);
  }

  @Allow('publication:publish')
  @Mutation(() => Publication)
  publishPublication(@By() by: Acting, @Args('input') input: PublishPublicationInput): Promise<Publication> {
    return this.service.publish(by, input);
  }

  @Allow('publication:publish')
  @Mutation(() => Publication)
  extendPublication(@By() by: Acting, @Args('input') input: ExtendPublicationInput): Promise<Publication> {
    return this.service.extend(by, input);
  }

  @Allow('publication:publish')
  @Mutation(() => Publication)
  withdrawPublication(@By() by: Acting, @Args('input') input: WithdrawPublicationInput): Promise<Publication> {
    return this.service.withdraw(by, input);
  }

  @Allow('publication:void')
  @Mutation(() => Publication)
  voidPublication(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<Publication> {
    return this.service.void(by, input);
  }

  @ResolveField(() => ServiceItem, { nullable: true, description: 'The planned service that it delivers.' })
  serviceItem(@Parent() row: Publication, @By('service-item:read') by: Acting): Promise<ServiceItem | undefined> | null {
    return row.serviceItemId ? serviceItems.load(by, row.serviceItemId) : null;
  }

  @ResolveField(() => RecordRef, { nullable: true, description: 'The one whose place it takes.' })
  replaces(@Parent() row: Publication, @By('publication:read') by: Acting): Promise<RecordRef | undefined> | null {
    return row.replacesId ? recordRef(by, row.replacesId) : null;
  }

  @ResolveField(() => RecordRef, { nullable: true, description: 'The meeting or the request whose decision or reply it makes public.' })
  source(@Parent() row: Publication, @By('publication:read') by: Acting): Promise<RecordRef | undefined> | null {
    return row.sourceId ? recordRef(by, row.sourceId) : null;
  }
}
