import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Page, PageInput, RecordFilter, RecordSort, VoidRecordInput } from '#kernel';
import { Complaint, ComplaintPage } from './complaint.entity.js';
import {
  AcknowledgeComplaintInput, AnswerComplaintInput, CloseComplaintInput, InvestigateComplaintInput, RejectComplaintInput, TakeComplaintInput,
} from './complaint.input.js';
import { complaints } from './complaint.kind.js';
import { ComplaintService } from './complaint.service.js';
import { TakenComplaint } from './slip.type.js';

@Resolver(() => Complaint)
export class ComplaintResolver {
  constructor(private readonly service: ComplaintService) {}

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
  complaint(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Complaint> {
    return complaints.get(by, id);
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
