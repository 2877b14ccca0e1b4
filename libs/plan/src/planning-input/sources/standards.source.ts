import type { Acting } from '#kernel';
import { clauseByReference, type ConformityService, type RuleVerdict, VerdictName } from '#standards';
import type { PlanningInputLine, PlanningInputSource } from '../planning-input-source.js';

const WANTING: readonly VerdictName[] = [VerdictName.notMet, VerdictName.pending];

/** Rules that are not met today. Editions that ask the same by the same name make one line, with the clauses of each. */
export function unmetRules(conformity: ConformityService): PlanningInputSource {
  return {
    name: 'unmet-rule',
    permission: 'conformity:read',
    async lines(by, communityId) {
      const { editions } = await conformity.of(by, communityId, null);
      const byName = new Map<string, RuleVerdict[]>();
      for (const rule of editions.flatMap(({ rules }) => rules)) {
        if (WANTING.includes(rule.verdict)) byName.set(rule.rule, [...(byName.get(rule.rule) ?? []), rule]);
      }
      return Promise.all([...byName.values()].map((rules) => lineOf(by, rules)));
    },
  };
}

async function lineOf(by: Acting, rules: readonly RuleVerdict[]): Promise<PlanningInputLine> {
  const { rule: key, title, standardCode, clauseNumber, modality, verdict, actual, required, unit, gap } = rules[0]!;
  const clauseIds = await clausesOf(by, rules.map((rule) => `${rule.standardCode}#${rule.clauseNumber}`));
  return {
    key, title: { zh: title.zh, ...(title.en && { en: title.en }) } as PlanningInputLine['title'], clauseIds, recordIds: [],
    params: { standardCode, clauseNumber, modality, verdict, actual, required, unit, gap: gap && { code: gap.code, params: gap.params } },
  };
}

interface Missed {
  obligation: string;
  zh: string;
  en: string | null;
  references: string[];
  ids: string[];
  count: number;
  lastOn: string;
}

/** What clauses want done again and again and was not, since the beginning of the year before; one line for each. */
export const missedObligations: PlanningInputSource = {
  name: 'missed-obligation',
  permission: 'obligation:read',
  async lines(by, communityId, year) {
    const rows = await by.query<Missed>(
      `SELECT o.obligation, min(o.title) AS zh, min(o.title_en) AS en, array_agg(DISTINCT o.standard_code || '#' || o.clause_number) AS "references",
         array_agg(o.id ORDER BY o.ends_on DESC, o.id) AS ids, count(*)::int AS count, max(o.ends_on)::text AS "lastOn"
       FROM obligations o WHERE o.community_id = $1 AND o.state = 'missed' AND o.ends_on >= make_date($2, 1, 1)
       GROUP BY o.obligation ORDER BY max(o.ends_on) DESC, o.obligation LIMIT 200`,
      [communityId, year - 1],
    );
    return Promise.all(rows.map(async ({ obligation, zh, en, references, ids, count, lastOn }) => ({
      key: obligation, title: { zh, ...(en && { en }) } as PlanningInputLine['title'],
      clauseIds: await clausesOf(by, references), recordIds: ids, params: { count, lastOn },
    })));
  },
};

async function clausesOf(by: Acting, references: readonly string[]): Promise<string[]> {
  const clauses = await Promise.all(references.map((reference) => clauseByReference(by, reference)));
  return [...new Set(clauses.flatMap((clause) => clause?.id ?? []))];
}
