import { type Acting, recordRef, RecordKindName } from '#kernel';
import { verdictsNow, type RuleVerdict } from '#standards';
import type { Nonconformity } from './nonconformity.entity.js';
import { type SourceFigures, SourceVerdict } from './source-verdict.type.js';

/** What of a verdict a case carries along. */
export function figuresOf({ standardCode, title, clauseNumber, on, verdict, actual, required, unit, gap }: RuleVerdict): SourceFigures {
  const { zh, en } = title;
  return { standardCode, title: { zh, ...(en && { en }) }, clauseNumber, on, verdict, actual, required, unit, gap: gap && { code: gap.code, params: gap.params } };
}

export async function sourceVerdictOf(by: Acting, row: Nonconformity): Promise<SourceVerdict | null> {
  const { sourceFigures, sourceStandardId, sourceRule } = row;
  if (!sourceFigures || !sourceStandardId || !sourceRule) return null;
  const now = await verdictsNow(by, row.communityId, sourceStandardId, sourceRule);
  return Object.assign(new SourceVerdict(), {
    ...sourceFigures, rule: sourceRule, now: now?.verdict ?? null, actualNow: now?.actual ?? null, requiredNow: now?.required ?? null, since: now?.fromDay ?? null,
  });
}

/**
 * Whether what the case was raised from has been made good since: its rule is met, its obligation done. The case is
 * offered for review; nothing closes by itself.
 */
export async function isMadeGood(by: Acting, row: Nonconformity): Promise<boolean> {
  if (row.endedAt) return false;
  if (row.sourceRule) return (await sourceVerdictOf(by, row))?.now === 'met';
  if (row.sourceKind !== RecordKindName.obligation || !row.sourceId) return false;
  return (await recordRef(by, row.sourceId))?.state === 'done';
}

/** Cases raised from a rule at a community, newest first. */
export async function casesOfRule(by: Acting, communityId: string, standardId: string, rule: string): Promise<string[]> {
  const found = await by.op.load('cases of rules', `${communityId} ${standardId} ${rule}`, async (keys) => {
    const parts = keys.map((key) => key.split(' '));
    const rows = await by.query<{ key: string; ids: string[] }>(
      `SELECT community_id || ' ' || source_standard_id || ' ' || source_rule AS key, array_agg(id ORDER BY created_at DESC, id DESC) AS ids FROM nonconformities
       WHERE (community_id, source_standard_id, source_rule) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[])) AND state <> 'void' GROUP BY 1`,
      [parts.map(([id]) => id), parts.map(([, id]) => id), parts.map(([, , one]) => one)],
    );
    return new Map(rows.map((row) => [row.key, row.ids]));
  });
  return found ?? [];
}
