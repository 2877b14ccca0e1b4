import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, fail } from '#kernel';
import { NONCONFORMITY_BOARD } from './board.sql.js';
import { NonconformityBoardRow } from './board.type.js';

@Resolver()
export class BoardResolver {
  @Allow('nonconformity:read')
  @Query(() => [NonconformityBoardRow], { description: "A street's nonconformities by community and state; of the communities within reach." })
  async nonconformityBoard(@By() by: Acting, @Args('streetId', { type: () => ID }) streetId: string): Promise<NonconformityBoardRow[]> {
    const { all, streets, communities } = by.reach;
    const rows = await by.query<NonconformityBoardRow>(NONCONFORMITY_BOARD, [by.now, streetId, all, [...streets], [...communities]]);
    if (rows.length === 0) throw fail('NOT_FOUND');
    return rows;
  }
}
