import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import { type GraphQLField, type GraphQLFieldResolver, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';

type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Resolver = Resolve | { resolve?: Resolve; subscribe: Resolve };

/**
 * Hangs the resolvers on the schema that Nest makes of the classes. Nest itself prints that schema, reads what it has
 * printed, hangs them on the second one, carries them over to the first, and makes two copies of that: more than half of a start.
 */
@Injectable()
export class DirectDriver extends ApolloDriver {
  override async generateSchema(options: ApolloDriverConfig): Promise<GraphQLSchema> {
    const { graphQlFactory: factory } = this;
    const explorer = factory['resolversExplorerService'];
    const schema = await factory['gqlSchemaBuilder'].build(true, options, explorer.getAllCtors());
    attach(schema, explorer.explore() as Record<string, Record<string, Resolver>>);
    return schema;
  }
}

/** An interface's resolvers first: a type may have its own. @throws naming a resolver for what the schema has not */
function attach(schema: GraphQLSchema, resolvers: Record<string, Record<string, Resolver>>): void {
  const owners = Object.keys(resolvers).map((name) => {
    const type = schema.getType(name);
    if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`There are resolvers for ${name}, which is no type with fields.`);
    return type;
  });
  for (const owner of [...owners].sort((a, b) => Number(isObjectType(a)) - Number(isObjectType(b)))) {
    const heirs = isInterfaceType(owner) ? schema.getImplementations(owner).objects : [];
    for (const [name, resolver] of Object.entries(resolvers[owner.name]!)) {
      const own = owner.getFields()[name];
      if (!own) throw new Error(`There is a resolver for ${owner.name}.${name}, which the schema has not.`);
      for (const field of [own, ...heirs.map((heir) => heir.getFields()[name]!)]) set(field, resolver);
    }
  }
}

function set(field: GraphQLField<unknown, unknown>, resolver: Resolver): void {
  if (typeof resolver === 'function') field.resolve = resolver;
  else Object.assign(field, resolver);
}
