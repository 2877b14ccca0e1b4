import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Page, PageInput, RecordFilter, recordRef, RecordRef, RecordSort, VoidRecordInput } from '#kernel';
import { Person, personById, SeatCandidate } from '#org';
import { Standard, standardById } from '#standards';
import { AssessmentForm } from './assessment-words.js';
import { linesOf, membersOf } from './assessment-parts.js';
import { AssessmentPlanningService } from './assessment-planning.service.js';
import { ConformityAssessment, ConformityAssessmentPage } from './conformity-assessment.entity.js';
import { factsOf } from './conformity-assessment.facts.js';
import {
  AnswerConformityAssessmentInput, AppointConformityAssessmentInput, CarryConformityAssessmentInput, ConcludeConformityAssessmentInput, DistributeConformityAssessmentInput,
  ExpectedConformityAssessmentInput, LayOutConformityAssessmentInput, PlanConformityAssessmentInput, ReasonConformityAssessmentInput, SettleConformityAssessmentInput,
} from './conformity-assessment.input.js';
import { conformityAssessments } from './conformity-assessment.kind.js';
import { ConformityAssessmentService } from './conformity-assessment.service.js';
import { carrySources } from './carry-sources.js';
import { AssessedClause, AssessmentMember, AssessmentProgress, CarrySource } from './parts.type.js';

@Resolver(() => ConformityAssessment)
export class ConformityAssessmentResolver {
  constructor(
    private readonly planning: AssessmentPlanningService,
    private readonly service: ConformityAssessmentService,
  ) {}

  @Allow('conformity-assessment:read')
  @Query(() => ConformityAssessmentPage)
  conformityAssessments(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<ConformityAssessment>> {
    return conformityAssessments.page(by, filter, sort, page);
  }

  @Allow('conformity-assessment:read')
  @Query(() => ConformityAssessment)
  conformityAssessment(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<ConformityAssessment> {
    return conformityAssessments.get(by, id);
  }

  @Allow('conformity-assessment:plan')
  @Query(() => [SeatCandidate], { description: 'Who could be on a team, and what speaks against it.' })
  assessmentCandidates(
    @By() by: Acting,
    @Args('communityId', { type: () => ID }) communityId: string,
    @Args('form', { type: () => AssessmentForm }) form: AssessmentForm,
  ): Promise<SeatCandidate[]> {
    return this.planning.candidates(by, communityId, form);
  }

  @Allow('conformity-assessment:plan')
  @Mutation(() => ConformityAssessment)
  planConformityAssessment(@By() by: Acting, @Args('input') input: PlanConformityAssessmentInput): Promise<ConformityAssessment> {
    return this.planning.plan(by, input);
  }

  @Allow('conformity-assessment:plan')
  @Mutation(() => ConformityAssessment)
  layOutConformityAssessment(@By() by: Acting, @Args('input') input: LayOutConformityAssessmentInput): Promise<ConformityAssessment> {
    return this.planning.layOut(by, input);
  }

  @Allow('conformity-assessment:plan')
  @Mutation(() => ConformityAssessment)
  appointConformityAssessment(@By() by: Acting, @Args('input') input: AppointConformityAssessmentInput): Promise<ConformityAssessment> {
    return this.planning.appoint(by, input);
  }

  @Allow('conformity-assessment:plan')
  @Mutation(() => ConformityAssessment)
  distributeConformityAssessment(@By() by: Acting, @Args('input') input: DistributeConformityAssessmentInput): Promise<ConformityAssessment> {
    return this.planning.distribute(by, input);
  }

  @Allow('conformity-assessment:plan')
  @Mutation(() => ConformityAssessment)
  beginConformityAssessment(@By() by: Acting, @Args('input') input: ExpectedConformityAssessmentInput): Promise<ConformityAssessment> {
    return this.planning.begin(by, input);
  }

  @Allow('conformity-assessment:assess')
  @Mutation(() => ConformityAssessment)
  declareConformityAssessment(@By() by: Acting, @Args('input') input: ExpectedConformityAssessmentInput): Promise<ConformityAssessment> {
    return this.service.declare(by, input);
  }

  @Allow('conformity-assessment:assess')
  @Mutation(() => AssessedClause, { description: 'One more answer to a clause; the same one sent again changes nothing.' })
  answerConformityAssessment(@By() by: Acting, @Args('input') input: AnswerConformityAssessmentInput): Promise<AssessedClause> {
    return this.service.answer(by, input);
  }

  @Allow('conformity-assessment:assess')
  @Mutation(() => ConformityAssessment, { description: 'Takes answers of another assessment over, marked until somebody confirms them.' })
  carryConformityAssessment(@By() by: Acting, @Args('input') input: CarryConformityAssessmentInput): Promise<ConformityAssessment> {
    return this.service.carry(by, input);
  }

  @Allow('conformity-assessment:assess')
  @Mutation(() => ConformityAssessment)
  concludeConformityAssessment(@By() by: Acting, @Args('input') input: ConcludeConformityAssessmentInput): Promise<ConformityAssessment> {
    return this.service.conclude(by, input);
  }

  @Allow('conformity-assessment:assess')
  @Mutation(() => ConformityAssessment)
  returnConformityAssessment(@By() by: Acting, @Args('input') input: ReasonConformityAssessmentInput): Promise<ConformityAssessment> {
    return this.service.return(by, input);
  }

  @Allow('conformity-assessment:assess')
  @Mutation(() => ConformityAssessment)
  confirmConformityAssessment(@By() by: Acting, @Args('input') input: ExpectedConformityAssessmentInput): Promise<ConformityAssessment> {
    return this.service.confirm(by, input);
  }

  @Allow('conformity-assessment:plan')
  @Mutation(() => ConformityAssessment)
  settleConformityAssessment(@By() by: Acting, @Args('input') input: SettleConformityAssessmentInput): Promise<ConformityAssessment> {
    return this.service.settle(by, input);
  }

  @Allow('conformity-assessment:plan')
  @Mutation(() => ConformityAssessment)
  closeConformityAssessment(@By() by: Acting, @Args('input') input: ExpectedConformityAssessmentInput): Promise<ConformityAssessment> {
    return this.service.close(by, input);
  }

  @Allow('conformity-assessment:plan')
  @Mutation(() => ConformityAssessment)
  cancelConformityAssessment(@By() by: Acting, @Args('input') input: ReasonConformityAssessmentInput): Promise<ConformityAssessment> {
    return this.planning.cancel(by, input);
  }

  @Allow('conformity-assessment:void')
  @Mutation(() => ConformityAssessment)
  voidConformityAssessment(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<ConformityAssessment> {
    return this.planning.void(by, input);
  }

  @ResolveField(() => Standard)
  standard(@Parent() { standardId }: ConformityAssessment, @By('clause:read') by: Acting): Promise<Standard | undefined> {
    return standardById(by, standardId);
  }

  @ResolveField(() => [AssessedClause], { description: 'The clauses in scope, in the edition’s order.' })
  clauses(@Parent() { id }: ConformityAssessment, @By('conformity-assessment:read') by: Acting): Promise<AssessedClause[]> {
    return linesOf(by, id);
  }

  @ResolveField(() => [AssessmentMember], { description: 'The team, its lead first.' })
  members(@Parent() { id }: ConformityAssessment, @By('conformity-assessment:read') by: Acting): Promise<AssessmentMember[]> {
    return membersOf(by, id);
  }

  @ResolveField(() => AssessmentProgress)
  async progress(@Parent() row: ConformityAssessment, @By('conformity-assessment:read') by: Acting): Promise<AssessmentProgress> {
    const { clauses, open, carried, conforms, partly, fails, notApplicable } = await factsOf(by, row);
    const applying = conforms + partly + fails;
    const share = applying ? Math.round((conforms / applying) * 1000) / 10 : null;
    return Object.assign(new AssessmentProgress(), { clauses, open, carried, conforms, partly, fails, notApplicable, share });
  }

  @ResolveField(() => RecordRef, { nullable: true, description: 'The last one of this community and edition.' })
  follows(@Parent() { followsId }: ConformityAssessment, @By('conformity-assessment:read') by: Acting): Promise<RecordRef | undefined> | null {
    return followsId ? recordRef(by, followsId) : null;
  }

  @ResolveField(() => [CarrySource], { description: 'Confirmed assessments of the community from which answers can be carried over, newest first.' })
  carrySources(@Parent() row: ConformityAssessment, @By('conformity-assessment:read') by: Acting): Promise<CarrySource[]> {
    return carrySources(by, row);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who concluded it; its lead confirms.' })
  concludedBy(@Parent() { concludedById }: ConformityAssessment, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, concludedById);
  }
}
