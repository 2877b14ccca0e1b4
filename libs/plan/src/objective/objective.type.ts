import { Field, Float, ObjectType } from '@nestjs/graphql';
import { TextType } from '#standards';

/** A fact that can be the measure of an objective, with what it is today. */
@ObjectType()
export class ObjectiveFact {
  @Field()
  name: string;

  @Field(() => TextType)
  label: TextType;

  @Field(() => TextType, { nullable: true })
  unit: TextType | null;

  /** Null where it is not known yet. */
  @Field(() => Float, { nullable: true })
  value: number | null;
}
