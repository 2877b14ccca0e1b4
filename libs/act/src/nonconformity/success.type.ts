import { Field, Float, ObjectType } from '@nestjs/graphql';
import { TextType } from '#standards';
import { SuccessDirection } from './nonconformity.entity.js';

/** The figure that shows whether a case's actions worked, as it is today. */
@ObjectType()
export class CaseSuccess {
  /** Null where it is an objective's. */
  @Field(() => String, { nullable: true })
  fact: string | null;

  objectiveId: string | null;

  @Field(() => TextType)
  label: TextType;

  @Field(() => TextType, { nullable: true })
  unit: TextType | null;

  @Field(() => SuccessDirection)
  direction: SuccessDirection;

  @Field(() => Float)
  target: number;

  /** Null where it is not known yet. */
  @Field(() => Float, { nullable: true })
  value: number | null;

  @Field(() => Boolean, { nullable: true })
  met: boolean | null;
}
