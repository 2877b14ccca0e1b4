import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By } from '#kernel';
import { CatalogueTableReader } from './catalogue-table.service.js';
import { CatalogueTable } from './catalogue-table.type.js';

@Resolver()
export class CatalogueTableResolver {
  constructor(private readonly reader: CatalogueTableReader) {}

  @Allow('annual-plan:read')
  @Query(() => CatalogueTable, { description: 'Which community of a street plans which service of the catalogue in a year.' })
  catalogueTable(
    @By() by: Acting, @Args('streetId', { type: () => ID }) streetId: string, @Args('year', { type: () => Int }) year: number,
  ): Promise<CatalogueTable> {
    return this.reader.table(by, streetId, year);
  }
}
