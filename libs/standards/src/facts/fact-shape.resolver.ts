import { Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
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
