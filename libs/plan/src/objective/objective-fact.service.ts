import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, fail } from '#kernel';
import { communityPlace } from '#org';
import { factDefinition, type FactName, factNumbers, FactSources, NUMBER_FACTS } from '#standards';
import { writeValue } from './objective-values.js';
import type { Objective } from './objective.entity.js';
import { objectives } from './objective.kind.js';
import { ObjectiveFact } from './objective.type.js';

/** Communities in one transaction. */
const AT_ONCE = 250;

interface Waiting {
  id: string;
  version: number;
  communityId: string;
  fact: FactName;
}

/** Values that facts give. */
@Injectable()
export class ObjectiveFactService {
  constructor(private readonly sources: FactSources) {}

  /** What can be chosen, with today's numbers. @throws NOT_FOUND, FORBIDDEN */
  async offered(by: Acting, communityId: string): Promise<ObjectiveFact[]> {
    await communityPlace(by, communityId);
    const numbers = (await factNumbers(by.query.bind(by), this.sources, [communityId], NUMBER_FACTS, dayOf(by.now))).get(communityId);
    return NUMBER_FACTS.map((name) => factOf(name, numbers?.get(name) ?? null));
  }

  /** The fact of one objective as it is today; null where values are brought by hand. */
  async live(by: Acting, { communityId, fact }: Objective): Promise<ObjectiveFact | null> {
    if (!fact) return null;
    const name = fact as FactName;
    if (!factDefinition(name)) throw fail('INTERNAL');
    const numbers = await factNumbers(by.query.bind(by), this.sources, [communityId], [name], dayOf(by.now));
    return factOf(name, numbers.get(communityId)?.get(name) ?? null);
  }

  /**
   * Keeps a value of each objective that a fact measures: once a month, and on the due day. What is not known is asked
   * for again the next time. Some communities at a time, in the order of their ids.
   * @returns the last community; undefined when there was none after `after`
   */
  async keep(by: Acting, after: string): Promise<string | undefined> {
    const today = dayOf(by.now);
    const communities = await by.query<{ id: string }>(
      `SELECT DISTINCT community_id AS id FROM objectives
       WHERE state = 'set' AND fact IS NOT NULL AND due_on >= $1 AND ($2 = '' OR community_id > $2::uuid) ORDER BY 1 LIMIT ${AT_ONCE}`,
      [today, after],
    );
    const ids = communities.map(({ id }) => id);
    const rows = await by.query<Waiting>(
      `SELECT o.id, o.version, o.community_id AS "communityId", o.fact FROM objectives o
       WHERE o.community_id = ANY($1) AND o.state = 'set' AND o.fact IS NOT NULL AND o.due_on >= $2
         AND NOT EXISTS (SELECT FROM objective_values v WHERE v.objective_id = o.id AND v.withdrawn_at IS NULL
           AND v.on_day >= CASE WHEN o.due_on = $2 THEN $2::date ELSE $3::date END)
       ORDER BY o.id FOR UPDATE`,
      [ids, today, `${today.slice(0, 8)}01`],
    );
    if (rows.length) await this.write(by, rows, today);
    return ids.at(-1);
  }

  private async write(by: Acting, rows: readonly Waiting[], today: string): Promise<void> {
    const ids = [...new Set(rows.map((row) => row.communityId))];
    const numbers = await factNumbers(by.query.bind(by), this.sources, ids, [...new Set(rows.map((row) => row.fact))], today);
    for (const { id, version, communityId, fact } of rows) {
      const value = numbers.get(communityId)?.get(fact);
      if (value === undefined) continue;
      const row = await objectives.fire(by, id, 'count', { expectedVersion: version, note: `${today}: ${value}` });
      await writeValue(by, row, { onDay: today, value: Math.round(value * 1e4) / 1e4, source: '', fact });
    }
  }
}

function factOf(name: FactName, value: number | null): ObjectiveFact {
  const { label, unit = null } = factDefinition(name)!;
  return { name, label, unit, value };
}
