import { Field, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { DayField, ExpectedInput, IdField, OneOf, RecordFilter, SomeOf, TextField } from '#kernel';
import { PublicationChannel, PublicationKind } from './publication-kind.js';

@InputType()
export class PublicationFilter extends RecordFilter {
  @Field(() => PublicationKind, { nullable: true })
  @OneOf(Object.values(PublicationKind), { optional: true })
  publicationKind?: PublicationKind;

  /** Of property accounts: those of one company. */
  @TextField({ max: 60, empty: true, optional: true })
  company?: string;
}

@InputType()
export class DraftPublicationInput {
  @IdField()
  communityId: string;

  @Field(() => PublicationKind)
  @OneOf(Object.values(PublicationKind))
  publicationKind: PublicationKind;

  @TextField({ max: 120 })
  title: string;

  /** Whose accounts they are; of property accounts only, and there always. */
  @TextField({ max: 60, empty: true })
  company: string = '';

  /** May be empty where files say it; one of both is there before it is published. */
  @TextField({ max: 8000, multiline: true, empty: true })
  content: string = '';

  @Field(() => [PublicationChannel])
  @SomeOf(Object.values(PublicationChannel))
  channels: PublicationChannel[];

  @TextField({ max: 120, empty: true })
  shownAt: string = '';

  /** At most a year ago, at most a year ahead. */
  @DayField()
  validFrom: string;

  /** Not before `validFrom`; without one it stands until it is withdrawn or replaced. */
  @DayField({ optional: true })
  validUntil?: string | null;

  /** An item of the community's plan for the year of `validFrom`. */
  @IdField({ optional: true })
  serviceItemId?: string | null;

  /** One of the same kind that is public now. */
  @IdField({ optional: true })
  replacesId?: string | null;

  /** The meeting or the request whose decision or reply this is. */
  @IdField({ optional: true })
  sourceId?: string | null;
}

/** What is not given stays as it is; `validUntil`, `serviceItemId` and `replacesId` are taken away by null. */
@InputType()
export class ChangePublicationInput extends ExpectedInput {
  @TextField({ max: 120, optional: true })
  title?: string;

  @TextField({ max: 60, empty: true, optional: true })
  company?: string;

  @TextField({ max: 8000, multiline: true, empty: true, optional: true })
  content?: string;

  @Field(() => [PublicationChannel], { nullable: true })
  @IsOptional()
  @SomeOf(Object.values(PublicationChannel))
  channels?: PublicationChannel[];

  @TextField({ max: 120, empty: true, optional: true })
  shownAt?: string;

  @DayField({ optional: true })
  validFrom?: string;

  @DayField({ optional: true })
  validUntil?: string | null;

  @IdField({ optional: true })
  serviceItemId?: string | null;

  @IdField({ optional: true })
  replacesId?: string | null;
}

@InputType()
export class PublishPublicationInput extends ExpectedInput {}

@InputType()
export class ExtendPublicationInput extends ExpectedInput {
  /** Later than today and than the day so far. */
  @DayField()
  validUntil: string;
}

@InputType()
export class WithdrawPublicationInput extends ExpectedInput {
  @TextField({ max: 500, multiline: true })
  reason: string;
}
