import { Injectable } from '@nestjs/common';
import { type Acting, addDays, dayOf, RecordKindName, startOfDay } from '#kernel';
import { clausesOf, ConformityService, FulfilmentSources, relatedTo, type StandardFile } from '#standards';
import { type StarBasis, StarRecord, type StarSort, StarVerdict } from './star-parts.type.js';

type Indicator = NonNullable<StandardFile['scoring']>['indicators'][number];

/** What the edition calls differently than the platform. */
const ALIASES: Readonly<Record<string, RecordKindName>> = {
  plan: RecordKindName.annualPlan,
  staff: RecordKindName.staffMember,
  training: RecordKindName.staffTraining,
  partner: RecordKindName.partnerUnit,
  expense: RecordKindName.expenseLine,
};
/** Sorts of which any community has many on all sorts of subjects: only those on the subject of the row count. */
const ON_SUBJECT: ReadonlySet<string> = new Set(['activity', 'service-item', 'meeting', 'training', 'publication', 'service-request', 'organisation', 'feedback', 'service-rule', 'facility']);
const YEAR = 365;
/** Counted up to here, and so many shown. */
const MOST = 100;
const SHOWN = 5;
/** Not, or no longer, worth showing. */
const LEFT_OUT = ['void', 'draft', 'drafted', 'cancelled', 'rejected', 'dismissed', 'merged', 'withdrawn', 'superseded', 'dropped', 'left-out'];

type Found = StarRecord & { on: string };

/** Looks for what shows each indicator: what its rules say today, and records of the last year of the sorts that it asks for. */
@Injectable()
export class EvidenceSought {
  constructor(
    private readonly conformity: ConformityService,
    private readonly fulfilments: FulfilmentSources,
  ) {}

  /** By the number of the row; rows whose points stand in another give what they ask to that one. */
  async of(by: Acting, communityId: string, standardId: string, file: StandardFile): Promise<ReadonlyMap<number, StarBasis>> {
    const on = dayOf(by.now);
    const indicators = file.scoring!.indicators;
    const [conformity, done, subjects] = await Promise.all([
      this.conformity.of(by.under('conformity:read'), communityId, null),
      this.done(by, communityId, on),
      this.subjects(by, standardId),
    ]);
    const rules = new Map(conformity.editions.find((edition) => edition.standardId === standardId)?.rules.map((rule) => [rule.rule, rule]));
    const standing = await this.standing(by, communityId, on, indicators, subjects);
    const basis = new Map<number, StarBasis>();
    for (const row of indicators.filter(({ sharesPointsWith }) => sharesPointsWith == null)) {
      const rows = [row, ...indicators.filter(({ sharesPointsWith }) => sharesPointsWith === row.number)];
      const sorts = [...new Set(rows.flatMap(({ evidence = [] }) => evidence))];
      basis.set(row.number, {
        on,
        verdicts: rows.flatMap((one) => (one.rules ?? []).flatMap((id) => {
          const found = rules.get(id);
          return found ? [Object.assign(new StarVerdict(), { rule: id, title: found.title, verdict: found.verdict, actual: found.actual, required: found.required, unit: found.unit })] : [];
        })),
        sorts: sorts.map((sort) => this.sortOf(sort, done.get(sort) ?? standing.get(`${row.number} ${sort}`))),
      });
    }
    return basis;
  }

  private sortOf(sort: string, records: readonly Found[] | undefined): StarSort {
    return { sort, count: records ? Math.min(records.length, MOST) : null, records: (records ?? []).slice(0, SHOWN).map(({ id, kind, number, title }) => ({ id, kind, number, title })) };
  }

  /** What was completed in the last year, by the key that names it exactly. */
  private async done(by: Acting, communityId: string, on: string): Promise<ReadonlyMap<string, Found[]>> {
    const all = (await Promise.all(this.fulfilments.all.map((source) => source.completed(by.query.bind(by), [communityId], addDays(on, -YEAR), on)))).flat();
    const refs = new Map((await by.query<StarRecord>('SELECT id, kind, number, title FROM records WHERE id = ANY($1)', [all.map(({ recordId }) => recordId)])).map((ref) => [ref.id, ref]));
    const keys = new Set(this.fulfilments.all.flatMap((source) => source.keys).filter((key) => !ON_SUBJECT.has(key)));
    const newest = [...all].sort((a, b) => (a.on < b.on ? 1 : -1));
    return new Map([...keys].map((key) => [key, newest.filter((one) => one.keys.includes(key)).flatMap(({ recordId, on: day }) => (refs.has(recordId) ? [{ ...refs.get(recordId)!, on: day }] : []))]));
  }

  /** Clauses of other editions on the subject of each row. */
  private async subjects(by: Acting, standardId: string): Promise<ReadonlyMap<number, string[]>> {
    const scored = (await clausesOf(by, standardId)).filter(({ number }) => number === 'A.1');
    const related = await relatedTo(by, scored.map(({ id }) => id));
    const subjects = new Map<number, string[]>();
    for (const { ownItem, clauseId } of related) {
      if (ownItem) subjects.set(Number(ownItem), [...(subjects.get(Number(ownItem)) ?? []), clauseId]);
    }
    return subjects;
  }

  /** Records of a sort that are in force or ended in the last year; by `row sort`. A sort that nobody keeps is left out. */
  private async standing(
    by: Acting, communityId: string, on: string, indicators: readonly Indicator[], subjects: ReadonlyMap<number, string[]>,
  ): Promise<ReadonlyMap<string, Found[]>> {
    const kinds = new Set(by.kernel.kinds.all().map(({ kind }) => kind));
    const asked = indicators.flatMap((row) => (row.evidence ?? []).flatMap((sort) => {
      const kind = ALIASES[sort] ?? (sort as RecordKindName);
      const number = row.sharesPointsWith ?? row.number;
      return kinds.has(kind) ? [{ key: `${number} ${sort}`, kind, clauses: ON_SUBJECT.has(sort) ? (subjects.get(row.number) ?? []) : null }] : [];
    }));
    const rows = await by.query<Found & { key: string }>(
      `SELECT x.key, f.id, f.kind, f.number, f.title, f."on" FROM jsonb_to_recordset($1::jsonb) AS x(key text, kind text, clauses uuid[]) CROSS JOIN LATERAL (
         SELECT r.id, r.kind, r.number, r.title, r.updated_at::text AS "on" FROM records r
         WHERE r.community_id = $2 AND r.kind = x.kind AND r.state <> ALL($3) AND coalesce(r.ended_at >= $4, true)
           AND (x.clauses IS NULL OR EXISTS (SELECT FROM clause_links l WHERE l.record_id = r.id AND l.clause_id = ANY(x.clauses) AND l.role <> 'breaches'))
         ORDER BY r.updated_at DESC, r.id LIMIT ${MOST}) AS f`,
      [JSON.stringify(asked), communityId, LEFT_OUT, startOfDay(addDays(on, -YEAR))],
    );
    const found = new Map<string, Found[]>(asked.map(({ key }) => [key, []]));
    for (const { key, ...row } of rows) found.get(key)!.push(Object.assign(new StarRecord(), row));
    return found;
  }
}
