import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, Attachment, attachmentsOf, By, type Page, PageInput, RecordFilter, RecordSort, VoidRecordInput } from '#kernel';
import { Person, personById } from '#org';
import { Clause, clauseById } from '#standards';
import { SupervisionLine } from './supervision-line.entity.js';
import { Supervision, SupervisionPage } from './supervision.entity.js';
import {
  AnswerSupervisionInput, BeginSupervisionInput, CancelSupervisionInput, CloseSupervisionInput, ConfirmSupervisionInput, FindSupervisionInput, GiveSupervisionInput, LayOutSupervisionInput, LogSupervisionInput, PlanSupervisionInput, SettleSupervisionInput,
} from './supervision.input.js';
import { supervisions } from './supervision.kind.js';
import { linesOfSupervision, SupervisionService, supervisionYear } from './supervision.service.js';

@Resolver(() => Supervision)
export class SupervisionResolver {
  constructor(private readonly service: SupervisionService) {}

  @Allow('supervision:read')
  @Query(() => SupervisionPage)
  supervisions(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<Supervision>> {
    return supervisions.page(by, filter, sort, page);
  }

  @Allow('supervision:read')
  @Query(() => [Supervision], { description: 'What is planned in a year or was made in it, by day; what was called off is left out.' })
  supervisionYear(
    @By() by: Acting,
    @Args('communityId', { type: () => ID }) communityId: string,
    @Args('year', { type: () => Int }) year: number,
  ): Promise<Supervision[]> {
    return supervisionYear(by, communityId, year);
  }

  @Allow('supervision:read')
  @Query(() => Supervision)
  supervision(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Supervision> {
    return supervisions.get(by, id);
  }

  @Allow('supervision:plan')
  @Mutation(() => Supervision)
  planSupervision(@By() by: Acting, @Args('input') input: PlanSupervisionInput): Promise<Supervision> {
    return this.service.plan(by, input);
  }

  @Allow('supervision:make')
  @Mutation(() => Supervision)
  logSupervision(@By() by: Acting, @Args('input') input: LogSupervisionInput): Promise<Supervision> {
    return this.service.log(by, input);
  }

  @Allow('supervision:plan')
  @Mutation(() => Supervision)
  layOutSupervision(@By() by: Acting, @Args('input') input: LayOutSupervisionInput): Promise<Supervision> {
    return this.service.layOut(by, input);
  }

  @Allow('supervision:make')
  @Mutation(() => Supervision)
  beginSupervision(@By() by: Acting, @Args('input') input: BeginSupervisionInput): Promise<Supervision> {
    return this.service.begin(by, input);
  }

  @Allow('supervision:make')
  @Mutation(() => Supervision)
  answerSupervision(@By() by: Acting, @Args('input') input: AnswerSupervisionInput): Promise<Supervision> {
    return this.service.answer(by, input);
  }

  @Allow('supervision:make')
  @Mutation(() => Supervision)
  findSupervision(@By() by: Acting, @Args('input') input: FindSupervisionInput): Promise<Supervision> {
    return this.service.find(by, input);
  }

  @Allow('supervision:make')
  @Mutation(() => Supervision)
  giveSupervision(@By() by: Acting, @Args('input') input: GiveSupervisionInput): Promise<Supervision> {
    return this.service.give(by, input);
  }

  @Allow('supervision:confirm')
  @Mutation(() => Supervision)
  confirmSupervision(@By() by: Acting, @Args('input') input: ConfirmSupervisionInput): Promise<Supervision> {
    return this.service.confirm(by, input);
  }

  @Allow('supervision:make')
  @Mutation(() => Supervision)
  settleSupervision(@By() by: Acting, @Args('input') input: SettleSupervisionInput): Promise<Supervision> {
    return this.service.settle(by, input);
  }

  @Allow('supervision:make')
  @Mutation(() => Supervision)
  closeSupervision(@By() by: Acting, @Args('input') input: CloseSupervisionInput): Promise<Supervision> {
    return this.service.close(by, input);
  }

  @Allow('supervision:plan')
  @Mutation(() => Supervision)
  cancelSupervision(@By() by: Acting, @Args('input') input: CancelSupervisionInput): Promise<Supervision> {
    return this.service.cancel(by, input);
  }

  @Allow('supervision:void')
  @Mutation(() => Supervision)
  voidSupervision(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<Supervision> {
    return this.service.void(by, input);
  }

  @ResolveField(() => [SupervisionLine])
  lines(@Parent() row: Supervision, @By('supervision:read') by: Acting): Promise<SupervisionLine[]> {
    return linesOfSupervision(by, row.id);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who handed the findings over.' })
  givenBy(@Parent() row: Supervision, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.givenById);
  }
}

@Resolver(() => SupervisionLine)
export class SupervisionLineResolver {
  @ResolveField(() => Clause, { nullable: true, description: 'The clause that asks for it.' })
  clause(@Parent() { clauseId }: SupervisionLine, @By('clause:read') by: Acting): Promise<Clause | undefined> | null {
    return clauseId ? clauseById(by, clauseId) : null;
  }

  @ResolveField(() => [Attachment], { description: 'Photos of what was seen.' })
  async photos(@Parent() { supervisionId, photoIds }: SupervisionLine, @By('supervision:read') by: Acting): Promise<Attachment[]> {
    if (!photoIds.length) return [];
    const files = await by.op.load('attachments', supervisionId, (ids) => attachmentsOf(by, ids));
    return (files ?? []).filter(({ id }) => photoIds.includes(id));
  }
}
