import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, fail, fieldError, invalid } from '#kernel';
import type { Clause } from '../clause/clause.entity.js';
import { clauseByReference } from '../clause/clauses.js';
import type { StandardFile } from '../exchange/index.js';
import { standards } from '../standard/standards.js';
import { compareEditions, type ComparedRow } from './compare.js';
import { ComparedClause, Comparison, EditionChange } from './comparison.type.js';

@Resolver(() => Comparison)
export class ComparisonResolver {
  @Allow('clause:read')
  @Query(() => Comparison, { description: 'Two editions by their designations, subject by subject.' })
  async comparison(@By() by: Acting, @Args('before') before: string, @Args('after') after: string): Promise<Comparison> {
    if (before === after) throw invalid(fieldError('after', 'DUPLICATE'));
    const rows = await by.query<{ code: string; file: StandardFile }>('SELECT code, file FROM standards WHERE code = ANY($1)', [[before, after]]);
    const [old, young] = [before, after].map((code) => rows.find((row) => row.code === code)?.file);
    if (!old || !young) throw fail('NOT_FOUND');
    const compared = compareEditions(old, young);
    const editions = await standards(by, 's.code = ANY($1)', [[before, after]]);
    return Object.assign(new Comparison(), {
      before: editions.find(({ code }) => code === before),
      after: editions.find(({ code }) => code === after),
      crosswalked: compared.some((row) => row.before !== null && row.after.length > 0),
      rows: await Promise.all(compared.map((row) => this.row(by, row, before, after))),
    });
  }

  private async row(by: Acting, { items, services, ...row }: ComparedRow, before: string, after: string): Promise<ComparedClause> {
    const places = row.after.map(async (place) => ({ ...place, clause: await clauseByReference(by, `${after}#${place.number}`) }));
    const found = await Promise.all(places);
    return Object.assign(new ComparedClause(), {
      ...row,
      change: row.change as EditionChange,
      before: row.before ? ((await clauseByReference(by, `${before}#${row.before}`)) ?? null) : null,
      after: found.filter((place): place is typeof place & { clause: Clause } => place.clause !== undefined),
      items: items.map(({ change, label, summary }) => ({ change: change as EditionChange, label, text: summary })),
      services: services.map(({ change, title }) => ({ change: change as EditionChange, text: title })),
    });
  }
}
