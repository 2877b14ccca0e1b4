import { Field, ObjectType } from '@nestjs/graphql';
import { type Acting, DateScalar } from '#kernel';
import type { Facts } from '../rules/index.js';
import { FoundVerdict, VerdictName } from './conformity.type.js';
import { gapOf } from './gap.js';
import { editionFile } from './held-editions.js';
import { type Stretch, STRETCH_COLUMNS } from './stretches.js';

/** A rule of an edition as it was last found for a community. */
@ObjectType()
export class ClauseVerdictNow extends FoundVerdict {
  @Field()
  modality: string;

  @Field(() => DateScalar)
  since: string;

  /** The clause without point or row. */
  clauseNumber: string;
}

/** What the rules of an edition say of a community now, as it is kept: found anew within seconds of a change. */
export async function clauseVerdictsNow(by: Acting, communityId: string, standardCode: string): Promise<ClauseVerdictNow[]> {
  const edition = await editionFile(by.query.bind(by), standardCode);
  if (!edition) return [];
  const kept = await by.query<Stretch>(
    `SELECT ${STRETCH_COLUMNS} FROM verdict_stretches v WHERE v.community_id = $1 AND v.standard_id = $2 AND v.to_day IS NULL`, [communityId, edition.standardId],
  );
  const stretches = new Map(kept.map((one) => [one.rule, one]));
  return (edition.file.rules ?? []).flatMap((rule) => {
    const found = stretches.get(rule.id);
    if (!found) return [];
    const { verdict, actual, required, facts, fromDay } = found;
    return [{
      rule: rule.id, title: rule.title, clauseNumber: rule.clause.split('/')[0]!, modality: rule.modality, verdict: verdict as VerdictName, actual, required,
      unit: rule.unit ?? null, gap: gapOf(rule, { verdict: verdict as never, actual, required }, facts as Facts), since: fromDay,
    }];
  });
}
