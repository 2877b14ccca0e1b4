import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Page, PageInput, RecordFilter, RecordSort, VoidRecordInput } from '#kernel';
import { MeetingInvitee } from './meeting-invitee.entity.js';
import { MeetingItem } from './meeting-item.entity.js';
import { MeetingParts } from './meeting-parts.js';
import { MeetingTally } from './meeting-tally.type.js';
import { Meeting, MeetingPage, MeetingType } from './meeting.entity.js';
import {
  CallMeetingInput, CancelMeetingInput, ChangeMeetingInput, ConcludeMeetingInput, CorrectMeetingInput, DecideMeetingInput,
  FeedBackMeetingInput, HoldMeetingInput, LogHeldMeetingInput, MinuteMeetingInput, PublishMeetingInput,
} from './meeting.input.js';
import { meetings } from './meeting.kind.js';
import { MeetingService } from './meeting.service.js';
import { latestOfType, tallyOf } from './meeting.sql.js';

@Resolver(() => Meeting)
export class MeetingResolver {
  constructor(
    private readonly service: MeetingService,
    private readonly parts: MeetingParts,
  ) {}

  @Allow('meeting:read')
  @Query(() => MeetingPage)
  meetings(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('type', { type: () => MeetingType, nullable: true }) type: MeetingType | undefined,
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<Meeting>> {
    return meetings.page(by, filter, sort, page, type && { type });
  }

  @Allow('meeting:read')
  @Query(() => Meeting)
  meeting(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Meeting> {
    return meetings.get(by, id);
  }

  @Allow('meeting:call')
  @Query(() => [MeetingInvitee], { description: 'Whom the latest meeting of a type called: who is mostly called again.' })
  async lastInvitees(
    @By() by: Acting,
    @Args('communityId', { type: () => ID }) communityId: string,
    @Args('type', { type: () => MeetingType }) type: MeetingType,
  ): Promise<MeetingInvitee[]> {
    const latest = await latestOfType(by, communityId, type);
    return latest ? this.parts.inviteesOf(by, latest) : [];
  }

  @Allow('meeting:call')
  @Mutation(() => Meeting)
  callMeeting(@By() by: Acting, @Args('input') input: CallMeetingInput): Promise<Meeting> {
    return this.service.call(by, input);
  }

  @Allow('meeting:call')
  @Mutation(() => Meeting)
  changeMeeting(@By() by: Acting, @Args('input') input: ChangeMeetingInput): Promise<Meeting> {
    return this.service.change(by, input);
  }

  @Allow('meeting:hold')
  @Mutation(() => Meeting)
  logHeldMeeting(@By() by: Acting, @Args('input') input: LogHeldMeetingInput): Promise<Meeting> {
    return this.service.logHeld(by, input);
  }

  @Allow('meeting:hold')
  @Mutation(() => Meeting)
  holdMeeting(@By() by: Acting, @Args('input') input: HoldMeetingInput): Promise<Meeting> {
    return this.service.hold(by, input);
  }

  @Allow('meeting:hold')
  @Mutation(() => Meeting)
  correctMeeting(@By() by: Acting, @Args('input') input: CorrectMeetingInput): Promise<Meeting> {
    return this.service.correct(by, input);
  }

  @Allow('meeting:decide')
  @Mutation(() => Meeting)
  decideMeeting(@By() by: Acting, @Args('input') input: DecideMeetingInput): Promise<Meeting> {
    return this.service.decide(by, input);
  }

  @Allow('meeting:decide')
  @Mutation(() => Meeting)
  minuteMeeting(@By() by: Acting, @Args('input') input: MinuteMeetingInput): Promise<Meeting> {
    return this.service.minute(by, input);
  }

  @Allow('meeting:decide')
  @Mutation(() => Meeting)
  feedBackMeeting(@By() by: Acting, @Args('input') input: FeedBackMeetingInput): Promise<Meeting> {
    return this.service.feedBack(by, input);
  }

  @Allow('meeting:publish')
  @Mutation(() => Meeting)
  publishMeeting(@By() by: Acting, @Args('input') input: PublishMeetingInput): Promise<Meeting> {
    return this.service.publish(by, input);
  }

  @Allow('meeting:conclude')
  @Mutation(() => Meeting)
  concludeMeeting(@By() by: Acting, @Args('input') input: ConcludeMeetingInput): Promise<Meeting> {
    return this.service.conclude(by, input);
  }

  @Allow('meeting:call')
  @Mutation(() => Meeting)
  cancelMeeting(@By() by: Acting, @Args('input') input: CancelMeetingInput): Promise<Meeting> {
    return this.service.cancel(by, input);
  }

  @Allow('meeting:void')
  @Mutation(() => Meeting)
  voidMeeting(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<Meeting> {
    return this.service.void(by, input);
  }

  @ResolveField(() => [MeetingInvitee], { description: 'Units and groups that were called.' })
  invitees(@Parent() row: Meeting, @By('meeting:read') by: Acting): Promise<MeetingInvitee[]> {
    return this.parts.inviteesOf(by, row.id);
  }

  @ResolveField(() => [MeetingItem], { description: 'The agenda, with what was decided.' })
  items(@Parent() row: Meeting, @By('meeting:read') by: Acting): Promise<MeetingItem[]> {
    return this.parts.itemsOf(by, row.id);
  }

  @ResolveField(() => MeetingTally)
  tally(@Parent() row: Meeting, @By('meeting:read') by: Acting): Promise<MeetingTally> {
    return tallyOf(by, row.id);
  }
}
