import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Acting, DateScalar, dayOf, linksOf } from '#kernel';
import { type Clause, clauseById, clauseByReference, expectedAt, type LaidOut, periodsOf, TextType } from '#standards';
import type { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { stretchesOf, daysOf, isScheduled, type Stretch } from './schedule.js';
import type { ServiceItem } from './service-item.entity.js';
import { itemsOf } from './service-item.kind.js';

/** A period in which an obligation falls due. */
@ObjectType()
export class PlannedPeriod {
  @Field(() => DateScalar)
  startsOn: string;

  @Field(() => DateScalar)
  endsOn: string;

  /** Whether an item that carries it out falls into it. */
  @Field()
  planned: boolean;
}

/** What an adopted edition wants done again and again, as it falls into a plan's year. */
@ObjectType()
export class PlanObligation {
  @Field()
  standardCode: string;

  /** Unique within its edition. */
  @Field()
  obligation: string;

  @Field(() => TextType)
  title: TextType;

  @Field()
  clauseNumber: string;

  /** Null where the edition has no such clause. */
  @Field(() => ID, { nullable: true })
  clauseId: string | null;

  @Field()
  modality: string;

  /** month, quarter, half-year or year; null where the street has not said how often, or it is once a term. */
  @Field(() => String, { nullable: true })
  every: string | null;

  @Field(() => Int)
  times: number;

  @Field(() => [PlannedPeriod])
  periods: PlannedPeriod[];

  /** The items that carry out its clause; none: it is in no item yet. */
  @Field(() => [ID])
  itemIds: string[];
}

/** Every obligation of the editions that hold at the plan's community, laid into its year by itself. */
export async function planObligations(by: Acting, plan: AnnualPlan): Promise<PlanObligation[]> {
  const [items, laidOut] = await Promise.all([itemsOf(by, plan.id), expectedAt(by, [plan.communityId], dayOf(by.now))]);
  const carried = await Promise.all(items.map(async (item) => ({ item, clauses: await clausesOf(by, item) })));
  return Promise.all((laidOut.get(plan.communityId) ?? []).map(async (one) => {
    const carrying = carried.filter(({ clauses }) => clauses.some((clause) => carriesOut(clause, one))).map(({ item }) => item);
    return placed(plan.year, one, await clauseOf(by, one), carrying);
  }));
}

function placed(year: number, { edition, described, frequency }: LaidOut, clause: Clause | undefined, carrying: readonly ServiceItem[]): PlanObligation {
  const fallsInto = (item: ServiceItem, period: Stretch): boolean =>
    isScheduled(item) && (item.recurrence
      ? daysOf(year, item).some((day) => period.from <= day && day <= period.to)
      : stretchesOf(year, item).some(({ from, to }) => from <= period.to && period.from <= to));
  return Object.assign(new PlanObligation(), {
    standardCode: edition.file.code, obligation: described.id, title: described.title, clauseNumber: numberOf(described.clause),
    clauseId: clause?.id ?? null, modality: described.modality, every: frequency?.per ?? null, times: frequency?.times ?? described.times,
    periods: (frequency ? periodsOf(year, frequency.per) : []).map(({ startsOn, endsOn }) => Object.assign(new PlannedPeriod(), {
      startsOn, endsOn, planned: carrying.some((item) => fallsInto(item, { from: startsOn, to: endsOn })),
    })),
    itemIds: carrying.map(({ id }) => id),
  });
}

/** `8.1/a`, a point of a list, stands in 8.1. */
const numberOf = (clause: string): string => clause.split('/')[0]!;

function clauseOf(by: Acting, { edition, described }: LaidOut): Promise<Clause | undefined> {
  return clauseByReference(by, `${edition.file.code}#${numberOf(described.clause)}`);
}

async function clausesOf(by: Acting, item: ServiceItem): Promise<Clause[]> {
  const links = (await linksOf(by, item.id)).filter(({ role }) => role === 'implements');
  return (await Promise.all(links.map(({ clauseId }) => clauseById(by, clauseId)))).filter((clause) => clause !== undefined);
}

/** An item carries an obligation out that stands in a clause of its own, or below one. */
function carriesOut({ standardId, number }: Clause, { edition, described }: LaidOut): boolean {
  const asked = numberOf(described.clause);
  return standardId === edition.standardId && (asked === number || asked.startsWith(`${number}.`) || number.startsWith(`${asked}.`));
}
