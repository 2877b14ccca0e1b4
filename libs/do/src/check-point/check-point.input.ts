import { Field, Float, InputType } from '@nestjs/graphql';
import { DayField, ExpectedInput, Figure, IdField, TextField, WholeField } from '#kernel';

@InputType()
export class EnterCheckPointInput {
  @IdField()
  communityId: string;

  @IdField()
  gridId: string;

  @TextField({ max: 60 })
  name: string;

  @TextField({ max: 120 })
  place: string;

  /** What is looked at there. */
  @TextField({ max: 200, empty: true })
  lookAt: string = '';

  @Field(() => Float, { nullable: true })
  @Figure({ min: -90, max: 90, scale: 6, optional: true })
  latitude?: number | null;

  @Field(() => Float, { nullable: true })
  @Figure({ min: -180, max: 180, scale: 6, optional: true })
  longitude?: number | null;
}

/** What is not given stays as it is; `endedOn` takes it out of the rounds, null puts it back. */
@InputType()
export class ChangeCheckPointInput extends ExpectedInput {
  @TextField({ max: 60, optional: true })
  name?: string;

  @TextField({ max: 120, optional: true })
  place?: string;

  @TextField({ max: 200, empty: true, optional: true })
  lookAt?: string;

  /** Its turn among those of its grid, from 1. */
  @WholeField({ min: 1, max: 500, optional: true })
  position?: number | null;

  /** Not in the future. */
  @DayField({ optional: true })
  endedOn?: string | null;
}
