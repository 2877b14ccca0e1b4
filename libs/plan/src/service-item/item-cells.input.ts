import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { GraphQLJSON, IdField, OneOf, Several } from '#kernel';
import { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { ServiceItem } from './service-item.entity.js';

/** What can be changed in an item, as the inputs name it. */
export enum ItemField {
  title = 'title',
  group = 'group',
  targetGroup = 'targetGroup',
  requirement = 'requirement',
  constraint = 'constraint',
  ownerId = 'ownerId',
  doneBy = 'doneBy',
  helpedBy = 'helpedBy',
  toldTo = 'toldTo',
  deliveries = 'deliveries',
  startsOn = 'startsOn',
  endsOn = 'endsOn',
  months = 'months',
  recurrence = 'recurrence',
  placeId = 'placeId',
  people = 'people',
  equipment = 'equipment',
  technology = 'technology',
  budget = 'budget',
  budgetFen = 'budgetFen',
  expectedResult = 'expectedResult',
}
registerEnumType(ItemField, { name: 'ItemField' });

/** One cell: what the person saw in it, and what it shall say. */
@InputType()
export class ServiceItemCellInput {
  @IdField()
  itemId: string;

  @Field(() => ItemField)
  @OneOf(Object.values(ItemField))
  field: ItemField;

  @Field(() => GraphQLJSON, { nullable: true })
  was?: unknown;

  @Field(() => GraphQLJSON, { nullable: true })
  to?: unknown;
}

@InputType()
export class ChangeServiceItemCellsInput {
  @IdField()
  planId: string;

  @Field(() => [ServiceItemCellInput])
  @Type(() => ServiceItemCellInput)
  @Several({ min: 1, max: 2000 })
  @ValidateNested({ each: true })
  changes: ServiceItemCellInput[];
}

/** A cell that was not written: it says something else than what the person saw. */
@ObjectType()
export class CellConflict {
  @Field(() => ID)
  itemId: string;

  @Field(() => ItemField)
  field: ItemField;

  @Field(() => GraphQLJSON, { nullable: true })
  yours: unknown;

  /** What it says now; null, too, of an item that was removed. */
  @Field(() => GraphQLJSON, { nullable: true })
  theirs: unknown;

  /** Whether the whole item was taken out meanwhile. */
  @Field()
  removed: boolean;

  /** Who changed it last, and when. */
  actorId: string | null;

  @Field(() => Date)
  at: Date;
}

@ObjectType()
export class ChangedServiceItems {
  @Field(() => AnnualPlan)
  plan: AnnualPlan;

  /** Those that were changed, as they stand now. */
  @Field(() => [ServiceItem])
  items: ServiceItem[];

  @Field(() => [CellConflict])
  conflicts: CellConflict[];
}
