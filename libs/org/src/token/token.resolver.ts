import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, Kernel } from '#kernel';
import { scopesOf } from './scopes.js';
import { MakeTokenInput } from './token.input.js';
import { MadeToken, PersonalToken } from './token.type.js';
import { Tokens } from './tokens.js';

/** One's own tokens; no token holds `session:use`, so that none can look after tokens. */
@Resolver(() => PersonalToken)
export class TokenResolver {
  private readonly tokens: Tokens;

  constructor(kernel: Kernel) {
    this.tokens = new Tokens(kernel);
  }

  @Allow('session:use')
  @Query(() => [PersonalToken], { name: 'tokens', description: 'The person’s own tokens that still work.' })
  list(@By() by: Acting): Promise<PersonalToken[]> {
    return this.tokens.list(by);
  }

  @Allow('session:use')
  @Query(() => [String], { description: 'What the person can give to a token: `read`, and each permission that they hold.' })
  tokenScopes(@By() by: Acting): string[] {
    return scopesOf(by.actor);
  }

  @Allow('session:use')
  @Mutation(() => MadeToken, { description: 'A token for a program, told this once: with what one holds oneself, for a year at most.' })
  makeToken(@By() by: Acting, @Args('input') input: MakeTokenInput): Promise<MadeToken> {
    return this.tokens.make(by, input);
  }

  @Allow('session:use')
  @Mutation(() => Boolean, { description: 'Ends a token of one’s own; false when it has ended already.' })
  revokeToken(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.tokens.revoke(by, id);
  }
}
