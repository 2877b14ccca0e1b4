import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By } from '#kernel';
import { OrgUnit, UnitKind } from '../unit/org-unit.entity.js';
import { AppointmentService } from './membership/appointment.service.js';
import { AddUnitInput, ChangeUnitInput, CloseUnitInput } from './unit/unit-admin.input.js';
import { UnitAdminService } from './unit/unit-admin.service.js';
import { UnitNode } from './unit/unit-node.type.js';

/** A role that the asker can give, and in which kinds of unit it is held. */
@ObjectType()
export class GivableRole {
  @Field()
  role: string;

  @Field(() => [UnitKind])
  kinds: UnitKind[];
}

@Resolver(() => UnitNode)
export class AdminUnitResolver {
  constructor(
    private readonly units: UnitAdminService,
    private readonly appointments: AppointmentService,
  ) {}

  @Allow('unit:administer')
  @Query(() => [UnitNode], { description: 'The units below one, or without one those that the asker looks after.' })
  unitTree(@By() by: Acting, @Args('parentId', { type: () => ID, nullable: true }) parentId?: string): Promise<UnitNode[]> {
    return this.units.tree(by, parentId ?? null);
  }

  @Allow('unit:administer')
  @Mutation(() => UnitNode)
  addUnit(@By() by: Acting, @Args('input') input: AddUnitInput): Promise<UnitNode> {
    return this.units.add(by, input);
  }

  @Allow('unit:administer')
  @Mutation(() => UnitNode)
  changeUnit(@By() by: Acting, @Args('input') input: ChangeUnitInput): Promise<UnitNode> {
    return this.units.change(by, input);
  }

  @Allow('unit:administer')
  @Mutation(() => UnitNode)
  closeUnit(@By() by: Acting, @Args('input') input: CloseUnitInput): Promise<UnitNode> {
    return this.units.close(by, input);
  }

  @Allow('person:administer')
  @Query(() => [GivableRole])
  givableRoles(@By() by: Acting): Promise<GivableRole[]> {
    return this.appointments.roles(by);
  }

  @Allow('person:administer')
  @Query(() => [OrgUnit], { description: 'Units within the asker’s own in which a role can be held, by part of name or code; fifty at most.' })
  unitsForRole(
    @By() by: Acting,
    @Args('role') role: string,
    @Args('text', { defaultValue: '' }) text: string,
  ): Promise<OrgUnit[]> {
    return this.appointments.unitsFor(by, role, text);
  }
}
