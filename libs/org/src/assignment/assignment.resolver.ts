import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, mayHandOn, recordRef, RecordKindName, RecordRef, RecordRow } from '#kernel';
import { Person } from '../person/person.entity.js';
import { AssignRecordInput } from './assignment.input.js';
import { AssignmentService } from './assignment.service.js';

@Resolver(() => RecordRow)
export class AssignmentResolver {
  constructor(private readonly service: AssignmentService) {}

  @Allow('record:comment')
  @Mutation(() => RecordRef, { description: 'Hands a running record to a person: for who may assign, or whose turn it is.' })
  async assignRecord(@By() by: Acting, @Args('input') input: AssignRecordInput): Promise<RecordRef | undefined> {
    const row = await this.service.assign(by, input);
    return recordRef(by, row.id);
  }

  @Allow('record:comment')
  @Query(() => [Person], { description: 'Who can be given a record: holders of the permission of the verb that it waits for.' })
  takers(
    @By() by: Acting,
    @Args('kind', { type: () => RecordKindName }) kind: RecordKindName,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Person[]> {
    return this.service.takers(by, kind, id);
  }

  @ResolveField(() => Boolean, { description: 'Whether the person asking may hand it on.' })
  mayAssign(@Parent() row: RecordRow, @By('record:comment') by: Acting): boolean {
    return mayHandOn(by, row);
  }
}
