import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { DateScalar, DayField, GraphQLJSON, IdField, TextField } from '#kernel';
import { TextType } from '../exchange/text.type.js';

/** A figure of an edition, as it holds at a unit. */
@ObjectType()
export class EditionParameter {
  @Field()
  standardCode: string;

  @Field()
  name: string;

  @Field(() => TextType)
  title: TextType;

  @Field()
  clauseNumber: string;

  @Field(() => String, { nullable: true })
  unit: string | null;

  /** What the edition prints, null where it leaves it open or the text is missing. */
  @Field(() => GraphQLJSON, { nullable: true })
  printed: number | string | null;

  /** What holds here: the unit's own, the nearest above, else what is printed. */
  @Field(() => GraphQLJSON, { nullable: true })
  value: number | string | null;

  @Field(() => DateScalar, { nullable: true })
  fromDay: string | null;

  @Field(() => String, { nullable: true })
  source: string | null;

  setAtId: string | null;
  setById: string | null;
}

@InputType()
export class SetEditionParameterInput {
  @IdField()
  unitId: string;

  @TextField({ max: 60 })
  standardCode: string;

  @TextField({ max: 60 })
  name: string;

  /** A number, not negative, or a text. */
  @Field(() => GraphQLJSON)
  @Allow()
  value: unknown;

  /** Where the figure stands. */
  @TextField({ max: 200 })
  source: string;

  @DayField()
  fromDay: string;
}
