import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, fail, fieldError, type FieldError, invalid } from '#kernel';
import { communityPlace } from '#org';
import { factDefinition, type FactName, type Rule } from '../exchange/index.js';
import { FactOrigin, FactWanted, RuleFact } from '../facts/fact.type.js';
import { dayAsked, FactService, rolesHolding } from '../facts/fact.service.js';
import { factProblems } from '../facts/fact-problems.js';
import type { Facts, Parameters } from '../rules/index.js';
import { lastDayOf } from '../rules/period.js';
import { Conformity, CurvePoint, EditionConformity, RuleExpression, RuleVerdict, VerdictCounts, VerdictName } from './conformity.type.js';
import { filledIn, gapOf } from './gap.js';
import { type HeldEdition } from './held-editions.js';
import { type Judged, type JudgedEdition, type Supposed, valuesOf } from './judging.js';
import { type Stretch, STRETCH_COLUMNS } from './stretches.js';
import { VerdictService } from './verdict.service.js';

type Found = Pick<Stretch, 'verdict' | 'actual' | 'required' | 'missing' | 'reason'>;

/** What the rules say of one community: today as it is, an earlier day as it was kept. */
@Injectable()
export class ConformityService {
  constructor(
    private readonly verdicts: VerdictService,
    private readonly facts: FactService,
  ) {}

  /** @throws NOT_FOUND, FORBIDDEN; INVALID at `on` */
  async of(by: Acting, communityId: string, on: string | null): Promise<Conformity> {
    await communityPlace(by, communityId);
    const day = dayAsked(by, on);
    const [[judged], kept] = await Promise.all([this.verdicts.judge(by, [communityId], day), stretchesOn(by, communityId, day)]);
    const isToday = day === dayOf(by.now);
    return this.told(judged!, day, kept, isToday ? 'today' : kept.length ? 'kept' : 'reckoned');
  }

  /** As `of`, with some facts or figures supposed; nothing is written. @throws INVALID at `facts.<name>`, `parameters.<code>.<name>` */
  async whatIf(by: Acting, communityId: string, facts: unknown, parameters: unknown, on: string | null): Promise<Conformity> {
    await communityPlace(by, communityId);
    const day = dayAsked(by, on);
    const supposed = supposedIn(facts, parameters);
    const [judged] = await this.verdicts.judge(by, [communityId], day, supposed);
    return this.told(judged!, day, [], 'reckoned', supposed);
  }

  /** One rule as it is today. @throws INVALID at `verdict` when the community is not held against it */
  async verdictToday(by: Acting, communityId: string, standardCode: string, rule: string): Promise<RuleVerdict> {
    const { editions } = await this.of(by, communityId, null);
    const found = editions.find((edition) => edition.standardCode === standardCode)?.rules.find((one) => one.rule === rule);
    if (!found) throw invalid(fieldError('verdict', 'UNKNOWN_RULE'));
    return found;
  }

  /** The stretches of a rule between two days; days of which nothing was kept are left out. */
  async curve(by: Acting, communityId: string, standardId: string, rule: string, from: string, to: string): Promise<CurvePoint[]> {
    const key = [communityId, standardId, rule, from, to].join(' ');
    return (await by.op.load('verdict curves', key, (keys) => curves(by, keys))) ?? [];
  }

  async curveOf(by: Acting, communityId: string, standardCode: string, rule: string, from: string, to: string): Promise<CurvePoint[]> {
    await communityPlace(by, communityId);
    if (to < from) throw invalid(fieldError('to', 'DATES_REVERSED'));
    const [standard] = await by.query<{ id: string }>('SELECT id FROM standards WHERE code = $1', [standardCode]);
    if (!standard) throw fail('NOT_FOUND');
    return this.curve(by, communityId, standard.id, rule, from, to);
  }

  private told(judged: Judged, on: string, kept: readonly Stretch[], how: 'today' | 'kept' | 'reckoned', supposed?: Supposed): Conformity {
    const stretches = new Map(kept.map((one) => [`${one.standardId} ${one.rule}`, one]));
    const editions = judged.editions.map((edition) => {
      const rules = edition.verdicts.flatMap((verdict, index) => {
        const rule = edition.file.rules![index]!;
        const stretch = stretches.get(`${edition.standardId} ${rule.id}`);
        if (how === 'kept' && !stretch) return [];
        const found = how === 'kept' ? stretch! : { ...verdict, reason: verdict.reason ?? null };
        const values = how === 'kept' ? stretch!.facts : valuesOf(rule, judged.gathered.facts, edition);
        const since = stretch && (how === 'kept' || stretch.verdict === verdict.verdict) ? stretch.fromDay : null;
        return [this.rule(judged, edition, rule, found, values, { on, since, supposed })];
      });
      return Object.assign(new EditionConformity(), { standardCode: edition.file.code, standardId: edition.standardId, rules, counts: counted(rules) });
    });
    return Object.assign(new Conformity(), { communityId: judged.communityId, on, kept: how !== 'reckoned', editions });
  }

  private rule(
    judged: Judged, edition: JudgedEdition, rule: Rule, found: Found, values: Record<string, unknown>,
    { on, since, supposed }: { on: string; since: string | null; supposed?: Supposed | undefined },
  ): RuleVerdict {
    const { verdict, actual, required, missing, reason } = found;
    const parts = (['appliesWhen', 'expression', 'required', 'actual'] as const).flatMap((part) => {
      const source = rule[part];
      return source ? [Object.assign(new RuleExpression(), { part, source, filledIn: filledIn(source, values) })] : [];
    });
    return Object.assign(new RuleVerdict(), {
      standardCode: edition.file.code, standardId: edition.standardId, communityId: judged.communityId, on,
      rule: rule.id, title: rule.title, clauseNumber: rule.clause, modality: rule.modality,
      verdict: verdict as VerdictName, actual, required, unit: rule.unit ?? null,
      gap: gapOf(rule, { verdict: verdict as never, actual, required }, values as Facts),
      missing, reason, sum: parts, since,
      facts: rule.facts.map((name) => (factDefinition(name) ? this.fact(name as FactName, judged, values, missing, supposed) : parameter(name, edition, values))),
      period: rule.period ?? null, periodEnds: rule.period ? lastDayOf(rule.period, on) : null,
      reading: rule.reading ?? null, note: rule.note ?? null,
    });
  }

  private fact(name: FactName, { gathered }: Judged, values: Record<string, unknown>, missing: readonly string[], supposed?: Supposed): RuleFact {
    const told = this.facts.told(name, gathered, values[name]);
    const isSupposed = supposed?.facts !== undefined && Object.hasOwn(supposed.facts, name);
    return Object.assign(told, { impossible: told.value !== null && missing.includes(name), ...(isSupposed && { origin: FactOrigin.supposed, entry: null }) });
  }
}

/** A figure of the edition among the facts of a rule. */
function parameter(name: string, { file, parameters }: HeldEdition, values: Record<string, unknown>): RuleFact {
  const { title, unit } = file.parameters!.find((one) => one.name === name)!;
  const value = values[name];
  const permission = 'edition-parameter:set';
  return Object.assign(new RuleFact(), {
    name, label: title, unit: unit ? { zh: unit } : null, value: value ?? null,
    origin: value === undefined ? FactOrigin.missing : Object.hasOwn(parameters, name) ? FactOrigin.set : FactOrigin.edition,
    impossible: false, register: null, keptFrom: null, entry: null,
    wanted: value === undefined ? Object.assign(new FactWanted(), { registers: [], permission, roles: rolesHolding(permission) }) : null,
  });
}

export function counted(rules: readonly Pick<RuleVerdict, 'verdict' | 'modality'>[]): VerdictCounts {
  const counts = { met: 0, notMet: 0, advice: 0, pending: 0, unknown: 0, notApplicable: 0 };
  for (const { verdict, modality } of rules) {
    if (verdict === VerdictName.met) counts.met += 1;
    else if (verdict === VerdictName.pending) counts.pending += 1;
    else if (verdict === VerdictName.unknown) counts.unknown += 1;
    else if (verdict === VerdictName.notApplicable) counts.notApplicable += 1;
    else if (modality === 'should' || modality === 'should-not' || modality === 'may' || modality === 'can') counts.advice += 1;
    else counts.notMet += 1;
  }
  return Object.assign(new VerdictCounts(), counts);
}

function stretchesOn(by: Acting, communityId: string, day: string): Promise<Stretch[]> {
  return by.query<Stretch>(
    `SELECT ${STRETCH_COLUMNS} FROM verdict_stretches v WHERE v.community_id = $1 AND v.from_day <= $2 AND (v.to_day IS NULL OR v.to_day >= $2)`,
    [communityId, day],
  );
}

async function curves(by: Acting, keys: readonly string[]): Promise<ReadonlyMap<string, CurvePoint[]>> {
  const parts = keys.map((key) => key.split(' ') as [string, string, string, string, string]);
  const column = (index: number): string[] => parts.map((part) => part[index]!);
  const today = dayOf(by.now);
  const rows = await by.query<CurvePoint & { n: number }>(
    `SELECT x.n::int AS n, greatest(v.from_day, x.from_day)::text AS "from", least(coalesce(v.to_day, $6), x.to_day, $6)::text AS "to",
       v.verdict, v.actual, v.required
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::date[]) WITH ORDINALITY AS x(community_id, standard_id, rule, from_day, to_day, n)
     JOIN verdict_stretches v USING (community_id, standard_id, rule)
     WHERE v.from_day <= least(x.to_day, $6::date) AND (v.to_day IS NULL OR v.to_day >= x.from_day)
     ORDER BY x.n, v.from_day`,
    [column(0), column(1), column(2), column(3), column(4), today],
  );
  return new Map(keys.map((key, index) => [key, rows.filter((row) => row.n === index + 1).map((row) => Object.assign(new CurvePoint(), row))]));
}

function supposedIn(facts: unknown, parameters: unknown): Supposed {
  const given = objectAt('facts', facts);
  const figures = objectAt('parameters', parameters);
  const problems: FieldError[] = Object.entries(given).flatMap(([name, value]) => factProblems(name, value, `facts.${name}`));
  for (const [code, values] of Object.entries(figures)) {
    for (const [name, value] of Object.entries(objectAt(`parameters.${code}`, values))) {
      const fits = typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value) && value >= 0);
      if (!fits) problems.push(fieldError(`parameters.${code}.${name}`, 'NOT_A_NUMBER'));
    }
  }
  if (problems.length) throw invalid(...problems);
  return { facts: given as Facts, parameters: figures as Record<string, Parameters> };
}

function objectAt(path: string, value: unknown): Record<string, unknown> {
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw invalid(fieldError(path, 'FACT_TYPE', { at: '', expected: 'object' }));
  return value as Record<string, unknown>;
}
