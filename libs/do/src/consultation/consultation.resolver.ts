import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Page, PageInput, RecordFilter, RecordSort, VoidRecordInput } from '#kernel';
import { MatterType } from '../matter-type/matter-type.type.js';
import { matterTypeById } from '../matter-type/matter-types.js';
import { Consultation, ConsultationPage } from './consultation.entity.js';
import { AnswerConsultationInput, LogConsultationInput } from './consultation.input.js';
import { consultations } from './consultation.kind.js';
import { ConsultationService } from './consultation.service.js';

@Resolver(() => Consultation)
export class ConsultationResolver {
  constructor(private readonly service: ConsultationService) {}

  @Allow('consultation:read')
  @Query(() => ConsultationPage, { name: 'consultations' })
  list(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<Consultation>> {
    return consultations.page(by, filter, sort, page);
  }

  @Allow('consultation:read')
  @Query(() => Consultation)
  consultation(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Consultation> {
    return consultations.get(by, id);
  }

  @Allow('consultation:log')
  @Mutation(() => Consultation)
  logConsultation(@By() by: Acting, @Args('input') input: LogConsultationInput): Promise<Consultation> {
    return this.service.log(by, input);
  }

  @Allow('consultation:log')
  @Mutation(() => Consultation)
  answerConsultation(@By() by: Acting, @Args('input') input: AnswerConsultationInput): Promise<Consultation> {
    return this.service.answer(by, input);
  }

  @Allow('consultation:void')
  @Mutation(() => Consultation)
  voidConsultation(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<Consultation> {
    return this.service.void(by, input);
  }

  @ResolveField(() => MatterType, { nullable: true })
  matterType(@Parent() row: Consultation, @By('unit:read') by: Acting): Promise<MatterType | undefined> | null {
    return row.matterTypeId ? matterTypeById(by, row.matterTypeId) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'For who is to call back; null for everybody else.' })
  callerPhone(@Parent() row: Consultation, @By('consultation:log') by: Acting): string | null {
    const theirs = by.actor.is(row.assigneeId) || by.actor.is(row.createdById) || by.actor.may('record:assign', row);
    return row.callerPhoneSealed && theirs && by.actor.may(by.permission, row) ? by.kernel.personal.open(row.callerPhoneSealed) : null;
  }
}
