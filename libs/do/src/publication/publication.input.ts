import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { DateScalar, Day, ExpectedInput, OneOf, RecordFilter, SomeOf, Text } from '#kernel';
import { PublicationChannel, PublicationKind } from './publication-kind.js';

@InputType()
export class PublicationFilter extends RecordFilter {
  @Field(() => PublicationKind, { nullable: true })
  @OneOf(Object.values(PublicationKind), { optional: true })
  publicationKind?: PublicationKind;

  /** Of property accounts: those of one company. */
  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 60, empty: true })
  company?: string;
}

@InputType()
export class DraftPublicationInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field(() => PublicationKind)
  @OneOf(Object.values(PublicationKind))
  publicationKind: PublicationKind;

  @Field()
  @Text({ max: 120 })
  title: string;

  /** Whose accounts they are; of property accounts only, and there always. */
  @Field({ defaultValue: '' })
  @Text({ max: 60, empty: true })
  company: string = '';

  /** May be empty where files say it; one of both is there before it is published. */
  @Field({ defaultValue: '' })
  @Text({ max: 8000, multiline: true, empty: true })
  content: string = '';

  @Field(() => [PublicationChannel])
  @SomeOf(Object.values(PublicationChannel))
  channels: PublicationChannel[];

  @Field({ defaultValue: '' })
  @Text({ max: 120, empty: true })
  shownAt: string = '';

  /** At most a year ago, at most a year ahead. */
  @Field(() => DateScalar)
  @Day()
  validFrom: string;

  /** Not before `validFrom`; without one it stands until it is withdrawn or replaced. */
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  validUntil?: string | null;

  /** An item of the community's plan for the year of `validFrom`. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  serviceItemId?: string | null;

  /** One of the same kind that is public now. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  replacesId?: string | null;

  /** The meeting or the request whose decision or reply this is. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  sourceId?: string | null;
}

/** What is not given stays as it is; `validUntil`, `serviceItemId` and `replacesId` are taken away by null. */
@InputType()
export class ChangePublicationInput extends ExpectedInput {
  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 120 })
  title?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 60, empty: true })
  company?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 8000, multiline: true, empty: true })
  content?: string;

  @Field(() => [PublicationChannel], { nullable: true })
  @IsOptional()
  @SomeOf(Object.values(PublicationChannel))
  channels?: PublicationChannel[];

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 120, empty: true })
  shownAt?: string;

  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  validFrom?: string;

  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  validUntil?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  serviceItemId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  replacesId?: string | null;
}

@InputType()
export class PublishPublicationInput extends ExpectedInput {}

@InputType()
export class ExtendPublicationInput extends ExpectedInput {
  /** Later than today and than the day so far. */
  @Field(() => DateScalar)
  @Day()
  validUntil: string;
}

@InputType()
export class WithdrawPublicationInput extends ExpectedInput {
  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}
