import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Acting, Allow, By, type Page, PageInput, RecordFilter, recordRef, RecordRef, RecordSort, VoidRecordInput,
} from '#kernel';
import { HearNoTextsInput, HearTextsInput, Person, personById, TextsWish, textsWish } from '#org';
import { ComplaintViewing } from './complaint-viewing.entity.js';
import { Complaint, ComplaintPage } from './complaint.entity.js';
import {
  AcknowledgeComplaintInput, AnswerComplaintInput, CloseComplaintInput, EscalateComplaintInput, HearConfirmComplaintInput, HearContestComplaintInput,
  HearWithdrawComplaintInput, InvestigateComplaintInput, JoinComplaintInput, LeaveOutComplaintInput, RejectComplaintInput, TakeComplaintInput,
  WeighComplaintInput, WriteFindingsInput,
} from './complaint.input.js';
import { complaints } from './complaint.kind.js';
import { ComplaintService } from './complaint.service.js';
import { ComplaintFiguresService } from './figures.js';
import { ComplaintFigures } from './figures.type.js';
import { joinedTo, similarTo } from './joining.js';
import { TakenComplaint } from './slip.type.js';
import { themesOf } from './themes.js';
import { keepViewing, viewingsOf } from './viewings.js';

@Resolver(() => Complaint)
export class ComplaintResolver {
  constructor(
    private readonly service: ComplaintService,
    private readonly figures: ComplaintFiguresService,
  ) {}

  @Allow('complaint:read')
  @Query(() => ComplaintPage, { name: 'complaints' })
  list(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<Complaint>> {
    return complaints.page(by, filter, sort, page);
  }

  @Allow('complaint:read')
  @Query(() => Complaint)
  async complaint(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Complaint> {
    const row = await complaints.get(by, id);
    await keepViewing(by, row);
    return row;
  }

  @Allow('complaint:read')
  @Query(() => ComplaintFigures, { description: 'Of a community or a street: by month, theme and subject, with the three rates raw and adjusted.' })
  complaintFigures(
    @By() by: Acting, @Args('unitId', { type: () => ID }) unitId: string, @Args('year', { type: () => Int }) year: number,
  ): Promise<ComplaintFigures> {
    return this.figures.of(by, unitId, year);
  }

  @Allow('complaint:read')
  @Query(() => [String], { description: 'Words under which a community’s complaints were closed lately, the commonest first.' })
  complaintThemes(@By() by: Acting, @Args('communityId', { type: () => ID }) communityId: string): Promise<string[]> {
    return themesOf(by, communityId);
  }

  @Allow('complaint:take')
  @Mutation(() => TakenComplaint)
  takeComplaint(@By() by: Acting, @Args('input') input: TakeComplaintInput): Promise<TakenComplaint> {
    return this.service.take(by, input);
  }

  @Allow('complaint:acknowledge')
  @Mutation(() => Complaint)
  acknowledgeComplaint(@By() by: Acting, @Args('input') input: AcknowledgeComplaintInput): Promise<Complaint> {
    return this.service.acknowledge(by, input);
  }

  @Allow('complaint:reject')
  @Mutation(() => Complaint)
  rejectComplaint(@By() by: Acting, @Args('input') input: RejectComplaintInput): Promise<Complaint> {
    return this.service.reject(by, input);
  }

  @Allow('complaint:investigate')
  @Mutation(() => Complaint)
  investigateComplaint(@By() by: Acting, @Args('input') input: InvestigateComplaintInput): Promise<Complaint> {
    return this.service.investigate(by, input);
  }

  @Allow('complaint:answer')
  @Mutation(() => Complaint)
  answerComplaint(@By() by: Acting, @Args('input') input: AnswerComplaintInput): Promise<Complaint> {
    return this.service.answer(by, input);
  }

  @Allow('complaint:close')
  @Mutation(() => Complaint)
  closeComplaint(@By() by: Acting, @Args('input') input: CloseComplaintInput): Promise<Complaint> {
    return this.service.close(by, input);
  }

  @Allow('complaint:void')
  @Mutation(() => Complaint)
  voidComplaint(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<Complaint> {
    return this.service.void(by, input);
  }

  @Allow('complaint:acknowledge')
  @Mutation(() => Complaint)
  weighComplaint(@By() by: Acting, @Args('input') input: WeighComplaintInput): Promise<Complaint> {
    return this.service.weigh(by, input);
  }

  @Allow('complaint:combine')
  @Mutation(() => Complaint)
  joinComplaint(@By() by: Acting, @Args('input') input: JoinComplaintInput): Promise<Complaint> {
    return this.service.join(by, input);
  }

  @Allow('complaint:escalate')
  @Mutation(() => Complaint)
  escalateComplaint(@By() by: Acting, @Args('input') input: EscalateComplaintInput): Promise<Complaint> {
    return this.service.escalate(by, input);
  }

  @Allow('complaint:investigate')
  @Mutation(() => Complaint)
  writeFindings(@By() by: Acting, @Args('input') input: WriteFindingsInput): Promise<Complaint> {
    return this.service.writeFindings(by, input);
  }

  @Allow('complaint:hear')
  @Mutation(() => Complaint)
  hearConfirmComplaint(@By() by: Acting, @Args('input') input: HearConfirmComplaintInput): Promise<Complaint> {
    return this.service.hearConfirm(by, input);
  }

  @Allow('complaint:hear')
  @Mutation(() => Complaint)
  hearContestComplaint(@By() by: Acting, @Args('input') input: HearContestComplaintInput): Promise<Complaint> {
    return this.service.hearContest(by, input);
  }

  @Allow('complaint:hear')
  @Mutation(() => Complaint)
  hearWithdrawComplaint(@By() by: Acting, @Args('input') input: HearWithdrawComplaintInput): Promise<Complaint> {
    return this.service.hearWithdraw(by, input);
  }

  @Allow('complaint:take')
  @Mutation(() => Complaint, { description: 'They want to be told by text message, and agreed to it (8.6.3).' })
  hearTextsComplaint(@By() by: Acting, @Args('input') input: HearTextsInput): Promise<Complaint> {
    return this.service.hearTexts(by, input);
  }

  @Allow('complaint:take')
  @Mutation(() => Complaint, { description: 'They want no more text messages.' })
  hearNoTextsComplaint(@By() by: Acting, @Args('input') input: HearNoTextsInput): Promise<Complaint> {
    return this.service.hearNoTexts(by, input);
  }

  @Allow('complaint:leave-out')
  @Mutation(() => Complaint)
  leaveOutComplaint(@By() by: Acting, @Args('input') input: LeaveOutComplaintInput): Promise<Complaint> {
    return this.service.leaveOut(by, input);
  }

  @ResolveField(() => Boolean, { description: 'Whether this person may say whom it is about.' })
  mayNameSubjects(@Parent() row: Complaint, @By('complaint:assign') by: Acting): boolean {
    return by.actor.may(by.permission, row);
  }

  @ResolveField(() => [Person], { description: 'Of the staff, whom it is about: they are kept out of it.' })
  async subjects(@Parent() row: Complaint, @By('person:read') by: Acting): Promise<Person[]> {
    return (await Promise.all(row.subjectIds.map(async (id) => personById(by, id)))).filter((person) => person !== undefined);
  }

  @ResolveField(() => TextsWish, { description: 'Whether they are told by text message, and who wrote that down.' })
  texts(@Parent() row: Complaint, @By('complaint:read') by: Acting): Promise<TextsWish> {
    return textsWish(by, row, identity(by.under('complaint:identity'), row, row.complainantPhoneSealed) !== null);
  }

  @ResolveField(() => [ComplaintViewing], { description: 'Who opened it, the latest first.' })
  viewings(@Parent() row: Complaint, @By('complaint:read') by: Acting): Promise<ComplaintViewing[]> {
    return viewingsOf(by, row.id);
  }

  @ResolveField(() => [RecordRef], { description: 'What may be the same matter, and is handled; none for what is handled itself.' })
  similar(@Parent() row: Complaint, @By('complaint:read') by: Acting): Promise<RecordRef[]> | RecordRef[] {
    return ['received', 'acknowledged'].includes(row.state) ? similarTo(by, row) : [];
  }

  @ResolveField(() => RecordRef, { nullable: true, description: 'The one with which it is answered.' })
  joinedTo(@Parent() row: Complaint, @By('complaint:read') by: Acting): Promise<RecordRef | undefined> | null {
    return row.joinedToId ? recordRef(by, row.joinedToId) : null;
  }

  @ResolveField(() => [RecordRef], { description: 'Those that are answered with it.' })
  joined(@Parent() row: Complaint, @By('complaint:read') by: Acting): Promise<RecordRef[]> {
    return joinedTo(by, row);
  }

  @ResolveField(() => String, { nullable: true, description: 'Null for whoever does not handle this complaint.' })
  complainantName(@Parent() row: Complaint, @By('complaint:identity') by: Acting): string | null {
    return identity(by, row, row.complainantNameSealed);
  }

  @ResolveField(() => String, { nullable: true, description: 'Null for whoever does not handle this complaint.' })
  complainantPhone(@Parent() row: Complaint, @By('complaint:identity') by: Acting): string | null {
    return identity(by, row, row.complainantPhoneSealed);
  }
}

/**
 * A role that handles complaints is not enough: a colleague complained of may hold it too. It takes one's own part in
 * this one: having taken it in, looking into it or having answered, or being who hands complaints out.
 */
function identity(by: Acting, row: Complaint, sealed: string | null): string | null {
  const { actor } = by;
  if (sealed === null || !actor.may(by.permission, row)) return null;
  const takesPart = [row.createdById, row.assigneeId, row.answeredById].some((id) => actor.is(id));
  return takesPart || actor.may('complaint:assign', row) ? by.kernel.personal.open(sealed) : null;
}

@Resolver(() => ComplaintViewing)
export class ComplaintViewingResolver {
  @ResolveField(() => Person, { nullable: true })
  person(@Parent() { personId }: ComplaintViewing, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, personId);
  }
}
