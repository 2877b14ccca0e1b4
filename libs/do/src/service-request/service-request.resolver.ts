import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Acting, Allow, atTime, By, type Page, PageInput, recordRef, RecordRef, recordRefs, RecordFilter, RecordSort,
} from '#kernel';
import { Person, personById, TextsWish, textsWish } from '#org';
import { ServiceItem, serviceItems } from '#plan';
import { MatterType } from '../matter-type/matter-type.type.js';
import { matterTypeById } from '../matter-type/matter-types.js';
import { knownApplicant, mayKnow, openApplicant } from './applicants.js';
import { daysTaken } from './clocks.js';
import { requestPage, RequestQueue, requestQueues } from './queues.js';
import { RequestObjection, RequestPause, RequestTelling, RequestViewing } from './request-parts.entity.js';
import { ServiceRequest, ServiceRequestPage } from './service-request.entity.js';
import { objectionsOf, pausesOf, serviceRequests, tellingsOf, viewingsOf } from './service-request.kind.js';
import { KnownApplicant, RequestApplicant, RequestQueues } from './slip.type.js';

@Resolver(() => ServiceRequest)
export class ServiceRequestResolver {
  @Allow('service-request:read')
  @Query(() => ServiceRequestPage, { name: 'serviceRequests' })
  list(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('queue', { type: () => RequestQueue, nullable: true }) queue: RequestQueue | undefined,
    @Args('matterTypeId', { type: () => ID, nullable: true }) matterTypeId: string | undefined,
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<ServiceRequest>> {
    return requestPage(by, filter, queue, matterTypeId, sort, page);
  }

  @Allow('service-request:read')
  @Query(() => ServiceRequest)
  serviceRequest(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<ServiceRequest> {
    return serviceRequests.get(by, id);
  }

  @Allow('service-request:read')
  @Query(() => RequestQueues, { name: 'requestQueues' })
  queues(@By() by: Acting, @Args('communityId', { type: () => ID }) communityId: string): Promise<RequestQueues> {
    return requestQueues(by, communityId);
  }

  @Allow('service-request:identity')
  @Mutation(() => RequestApplicant, { description: 'The name and phone of whoever came, for who has part in it. That it was looked at is kept.' })
  openRequestApplicant(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<RequestApplicant> {
    return openApplicant(by, id);
  }

  @Allow('service-request:identity')
  @Mutation(() => KnownApplicant, { description: 'Who stands at the counter, by phone number, with earlier matters. That it was looked at is kept.' })
  lookUpApplicant(
    @By() by: Acting, @Args('communityId', { type: () => ID }) communityId: string, @Args('phone') phone: string,
  ): Promise<KnownApplicant> {
    return knownApplicant(by, communityId, phone);
  }

  @ResolveField(() => MatterType, { nullable: true })
  matterType(@Parent() row: ServiceRequest, @By('unit:read') by: Acting): Promise<MatterType | undefined> | null {
    return row.matterTypeId ? matterTypeById(by, row.matterTypeId) : null;
  }

  @ResolveField(() => ServiceItem, { nullable: true, description: 'The planned service that it counts for.' })
  serviceItem(@Parent() row: ServiceRequest, @By('service-item:read') by: Acting): Promise<ServiceItem | undefined> | null {
    return row.serviceItemId ? serviceItems.load(by, row.serviceItemId) : null;
  }

  @ResolveField(() => Boolean, { description: 'Whether a name and phone are kept.' })
  applicantGiven(@Parent() row: ServiceRequest): boolean {
    return row.applicantNameSealed !== null;
  }

  @ResolveField(() => Boolean, { description: 'Whether this person may open them.' })
  mayKnowApplicant(@Parent() row: ServiceRequest, @By('service-request:identity') by: Acting): boolean {
    return mayKnow(by, row);
  }

  @ResolveField(() => TextsWish, { description: 'Whether whoever came is told by text message, and who wrote that down.' })
  texts(@Parent() row: ServiceRequest, @By('service-request:read') by: Acting): Promise<TextsWish> {
    return textsWish(by, row, mayKnow(by.under('service-request:identity'), row));
  }

  @ResolveField(() => [RequestPause], { description: 'When its clock stood still, and on what.' })
  pauses(@Parent() row: ServiceRequest, @By('service-request:read') by: Acting): Promise<RequestPause[]> {
    return pausesOf(by, row.id);
  }

  @ResolveField(() => [RequestTelling], { description: 'What the resident was told, in order.' })
  tellings(@Parent() row: ServiceRequest, @By('service-request:read') by: Acting): Promise<RequestTelling[]> {
    return tellingsOf(by, row.id);
  }

  @ResolveField(() => [RequestObjection])
  objections(@Parent() row: ServiceRequest, @By('service-request:read') by: Acting): Promise<RequestObjection[]> {
    return objectionsOf(by, row.id);
  }

  @ResolveField(() => [RequestViewing], { description: 'Who opened the name and phone, the latest first.' })
  viewings(@Parent() row: ServiceRequest, @By('service-request:read') by: Acting): Promise<RequestViewing[]> {
    return viewingsOf(by, row.id);
  }

  @ResolveField(() => Int, { nullable: true, description: 'Working days from taking up to done, without those on which the clock stood still.' })
  async daysTaken(@Parent() row: ServiceRequest, @By('service-request:read') by: Acting): Promise<number | null> {
    if (!row.acceptedAt) return null;
    const [calendar, close] = [await by.kernel.calendar.current(), await by.kernel.settings.text(by, 'calendar.closeOfBusiness', row)];
    const pauses = (await pausesOf(by, row.id)).map(({ fromAt, toAt }) => ({ from: fromAt, to: toAt }));
    return daysTaken(calendar, row.acceptedAt, row.doneAt ?? by.now, pauses, (day) => atTime(day, close));
  }

  @ResolveField(() => RecordRef, { nullable: true, description: 'The request whose time to object was over.' })
  follows(@Parent() row: ServiceRequest, @By('service-request:read') by: Acting): Promise<RecordRef | undefined> | null {
    return row.followsId ? recordRef(by, row.followsId) : null;
  }

  @ResolveField(() => [RecordRef], { description: 'What came of it after its time to object was over.' })
  async followedBy(@Parent() row: ServiceRequest, @By('service-request:read') by: Acting): Promise<RecordRef[]> {
    const later = await serviceRequests.find(by, { communityId: row.communityId, followsId: row.id }, { createdAt: 'ASC' });
    const refs = await recordRefs(by, later.map(({ id }) => id));
    return later.flatMap(({ id }) => refs.get(id) ?? []);
  }
}

@Resolver(() => RequestViewing)
export class RequestViewingResolver {
  @ResolveField(() => Person, { nullable: true })
  person(@Parent() { personId }: RequestViewing, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, personId);
  }
}

@Resolver(() => RequestTelling)
export class RequestTellingResolver {
  @ResolveField(() => Person, { nullable: true })
  toldBy(@Parent() { toldById }: RequestTelling, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, toldById);
  }
}
