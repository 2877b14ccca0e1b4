import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, RecordKindName, RecordRef, Stage } from '#kernel';
import { TextType } from '#standards';
import { ColumnType } from './column.js';

@ObjectType('RegisterOption')
export class RegisterOptionType {
  @Field()
  code: string;

  @Field(() => TextType)
  label: TextType;
}

@ObjectType('RegisterColumn')
export class RegisterColumnType {
  /** Its key in `values`. */
  @Field()
  name: string;

  @Field(() => TextType)
  label: TextType;

  @Field(() => ColumnType)
  type: ColumnType;

  @Field()
  required: boolean;

  @Field(() => TextType, { nullable: true })
  unit: TextType | null;

  /** Characters of a text, an amount of anything else; money in fen. */
  @Field(() => Int, { nullable: true })
  max: number | null;

  @Field(() => Int, { nullable: true })
  min: number | null;

  /** Digits behind the point. */
  @Field(() => Int, { nullable: true })
  scale: number | null;

  @Field(() => [RegisterOptionType])
  options: RegisterOptionType[];

  /** Whether codes beside the options may be written. */
  @Field()
  open: boolean;

  /** Shown only to whoever may see personal data. */
  @Field()
  personal: boolean;

  /** The register that a reference points to. */
  @Field(() => String, { nullable: true })
  register: string | null;

  /** The kind of record that it points to, where that stands in no register. */
  @Field(() => RecordKindName, { nullable: true })
  kind: RecordKindName | null;

  @Field()
  inList: boolean;
}

/** A register as lists and forms are drawn from it. */
@ObjectType('Register')
export class RegisterType {
  @Field()
  name: string;

  @Field(() => TextType)
  title: TextType;

  @Field()
  prefix: string;

  /** The part of the cycle that its entries belong to. */
  @Field(() => Stage)
  stage: Stage;

  /** What `fromOn` is called here: in post since, completed on … */
  @Field(() => TextType)
  fromLabel: TextType;

  /** Whether an entry is what happened on a day, which cannot lie in the future. */
  @Field()
  past: boolean;

  /** The column that names an entry; null where its name is made of others. */
  @Field(() => String, { nullable: true })
  titleColumn: string | null;

  /** The clauses that its entries evidence, `DB35/T 6.1.2`. */
  @Field(() => [String])
  clauses: string[];

  @Field(() => [RegisterColumnType])
  columns: RegisterColumnType[];
}

/** The entry that a column of another one refers to. */
@ObjectType()
export class RegisterReference {
  @Field()
  column: string;

  @Field(() => ID)
  id: string;

  /** Null when it may not be read. */
  @Field(() => RecordRef, { nullable: true })
  entry: RecordRef | null;
}

/** From when a community keeps a register; kept and empty is none, not kept is not known. */
@ObjectType()
export class Keeping {
  @Field()
  register: string;

  @Field(() => DateScalar)
  from: string;
}
