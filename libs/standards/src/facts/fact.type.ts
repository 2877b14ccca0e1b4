import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { DateScalar, DayField, GraphQLJSON, IdField, TextField } from '#kernel';
import { TextType } from '../exchange/text.type.js';
import type { HandEntry } from './fact-entries.js';

/** Where a value comes from. */
export enum FactOrigin {
  /** Counted from a register that is kept, or known from the unit. */
  register = 'register',
  /** Entered by hand, with source and date. */
  byHand = 'by-hand',
  /** A figure that the edition prints. */
  edition = 'edition',
  /** A figure that the edition leaves open, set for the district, street or community. */
  set = 'set',
  /** Supposed by who asks "what if". */
  supposed = 'supposed',
  missing = 'missing',
}
registerEnumType(FactOrigin, { name: 'FactOrigin' });

/** A value by hand. */
@ObjectType()
export class FactEntry {
  @Field(() => ID)
  id: string;

  @Field()
  fact: string;

  @Field(() => GraphQLJSON)
  value: unknown;

  /** What it was taken from. */
  @Field()
  source: string;

  /** The day it is of. */
  @Field(() => DateScalar)
  asOf: string;

  @Field(() => Date)
  enteredAt: Date;

  enteredById: string | null;
  communityId: string;

  static of(entry: HandEntry): FactEntry {
    return Object.assign(new FactEntry(), entry);
  }
}

/** Who should enter what is missing. */
@ObjectType()
export class FactWanted {
  /** Registers that would count it, once they are kept; empty where there is none yet. */
  @Field(() => [String])
  registers: string[];

  /** Held by whoever may enter it. */
  @Field()
  permission: string;

  /** Roles that hold it. */
  @Field(() => [String])
  roles: string[];
}

/** A value that rules read, with where it comes from. */
@ObjectType()
export class RuleFact {
  /** The fact's name, or that of a figure which the edition leaves open. */
  @Field()
  name: string;

  @Field(() => TextType)
  label: TextType;

  @Field(() => TextType, { nullable: true })
  unit: TextType | null;

  /** A number, text, yes or no, or a list; null where it is missing. */
  @Field(() => GraphQLJSON, { nullable: true })
  value: unknown;

  @Field(() => FactOrigin)
  origin: FactOrigin;

  /** There is a value, and nothing that can be: negative, more than its whole, a rate above 1. */
  @Field()
  impossible: boolean;

  @Field(() => String, { nullable: true })
  register: string | null;

  @Field(() => DateScalar, { nullable: true })
  keptFrom: string | null;

  @Field(() => FactEntry, { nullable: true })
  entry: FactEntry | null;

  @Field(() => FactWanted, { nullable: true })
  wanted: FactWanted | null;
}

@InputType()
export class EnterFactInput {
  @IdField()
  communityId: string;

  @TextField({ max: 60 })
  fact: string;

  @Field(() => GraphQLJSON)
  @Allow()
  value: unknown;

  @TextField({ max: 200 })
  source: string;

  @DayField()
  asOf: string;
}

@InputType()
export class WithdrawFactInput {
  @IdField()
  id: string;

  @TextField({ max: 500, multiline: true })
  reason: string;
}
