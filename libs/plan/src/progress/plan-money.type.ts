import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#kernel';
import { TextType } from '#standards';

@ObjectType()
export class MoneyTotals {
  /** In fen, as all amounts here; what nobody said counts as nothing. */
  @Field(() => Float)
  planned: number;

  @Field(() => Float)
  spent: number;

  @Field(() => Float, { description: 'By contracts, not paid yet.' })
  bound: number;

  @Field(() => Float, { description: 'Below zero where it is overdrawn.' })
  left: number;
}

/** A service bought for an item. */
@ObjectType()
export class ItemContract {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  provider: string;

  @Field(() => Float)
  amount: number;

  @Field(() => Float)
  paid: number;

  /** open, accepted, conditional or refused. */
  @Field()
  acceptance: string;

  @Field(() => TextType)
  acceptanceLabel: TextType;

  @Field(() => DateScalar, { nullable: true })
  acceptedOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  until: string | null;

  itemId: string;
}

@ObjectType()
export class ItemMoney extends MoneyTotals {
  @Field(() => ID)
  itemId: string;

  /** Whether somebody said what it costs. */
  @Field()
  said: boolean;

  @Field(() => [ItemContract])
  contracts: ItemContract[];
}

@ObjectType()
export class GroupMoney extends MoneyTotals {
  /** people, convenience, safety or other. */
  @Field()
  group: string;
}

@ObjectType()
export class SourceMoney {
  /** A choice of the register of income and spending; null: no source was said. */
  @Field(() => String, { nullable: true })
  source: string | null;

  @Field(() => TextType, { nullable: true })
  label: TextType | null;

  @Field(() => Float)
  planned: number;

  @Field(() => Float)
  spent: number;
}

/** Spending of the year that counts for none of the plan's services. */
@ObjectType()
export class UnlinkedSpending {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => String, { nullable: true })
  number: string | null;

  @Field()
  title: string;

  @Field(() => DateScalar)
  on: string;

  @Field(() => Float)
  amount: number;

  @Field(() => TextType)
  sourceLabel: TextType;

  @Field(() => String, { nullable: true, description: 'The service that it paid for, which a revision of the plan took out.' })
  wasFor: string | null;
}

/** What a plan's services cost: promised, paid, bound and left. */
@ObjectType()
export class PlanMoney extends MoneyTotals {
  @Field(() => [ItemMoney])
  items: ItemMoney[];

  @Field(() => [GroupMoney])
  groups: GroupMoney[];

  @Field(() => [SourceMoney])
  sources: SourceMoney[];

  @Field(() => [UnlinkedSpending], { description: 'The latest fifty.' })
  unlinked: UnlinkedSpending[];

  @Field(() => Int)
  unlinkedCount: number;

  @Field(() => Float)
  unlinkedAmount: number;
}
