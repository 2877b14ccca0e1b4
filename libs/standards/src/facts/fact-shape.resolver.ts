import { Field, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '#kernel';
import { factDefinition, FACTS } from '../exchange/index.js';
import { TextType } from '../exchange/text.type.js';
import { factShape } from './fact-shape.js';
import { RuleFact } from './fact.type.js';

/** A code that a value may hold; a community may have others of its own. */
@ObjectType()
export class FactOption {
  @Field()
  code: string;

  @Field(() => TextType)
  label: TextType;
}

/** A field of each element of a list. */
@ObjectType()
export class FactField {
  @Field()
  name: string;

  @Field(() => TextType)
  label: TextType;

  /** `int`, `double`, `bool`, `string`, `day` or `code`. */
  @Field()
  type: string;

  @Field()
  optional: boolean;
}

@Resolver(() => RuleFact)
export class FactShapeResolver {
  @ResolveField(() => String, { description: '`int`, `double`, `bool`, `string`, `code`, `codes` (a list of them) or `list` (of objects).' })
  type(@Parent() { name }: RuleFact): string {
    return factShape(name).type;
  }

  @ResolveField(() => [FactOption], { description: 'Words for its codes.' })
  options(@Parent() { name }: RuleFact): FactOption[] {
    return factShape(name).options;
  }

  @ResolveField(() => [FactField], { description: 'What each element of a list holds.' })
  fields(@Parent() { name }: RuleFact): FactField[] {
    return factShape(name).fields;
  }
}

/** A fact in words, whatever its value is anywhere. */
@ObjectType()
export class FactWord {
  @Field()
  name: string;

  @Field(() => TextType)
  label: TextType;
}

@Resolver()
export class FactWordsResolver {
  @Allow('clause:read')
  @Query(() => [FactWord], { description: 'Every fact there is, in words: for who shows what was decided by one.' })
  factWords(): FactWord[] {
    return Object.keys(FACTS).map((name) => ({ name, label: factDefinition(name)!.label }));
  }
}
