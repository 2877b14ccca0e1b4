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
  @Mutation(() => MadeToken)
  makeToken(@By() by: Acting, @Args('input') input: MakeTokenInput): Promise<MadeToken> {
    return this.tokens.make(by, input);
  }

  @Allow('session:use')
  @Mutation(() => Boolean)
  revokeToken(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.tokens.revoke(by, id);
  }
}
