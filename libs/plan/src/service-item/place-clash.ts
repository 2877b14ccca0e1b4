import { Injectable } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Acting, DateScalar, daysBetween } from '#kernel';
import { daysOf, type Stretch, stretchesOf, yearIn } from './schedule.js';
import { ServiceItem } from './service-item.entity.js';
import { itemsByPlan } from './service-item.kind.js';

/** A venue that is wanted twice: by an item of the plan, and by another one or by an activity. */
@ObjectType()
export class PlaceClash {
  /** The other item; null where it is an activity. */
  @Field(() => ServiceItem, { nullable: true })
  item: ServiceItem | null;

  recordId: string | null;

  /** The first and the last day that they share, and how many these are. */
  @Field(() => DateScalar)
  from: string;

  @Field(() => DateScalar)
  to: string;

  @Field(() => Int)
  days: number;

  /** Both say on which days they need it; else they may share it, as long as neither says more. */
  @Field()
  certain: boolean;
}

/** A venue taken by something else than an item of a plan. */
export interface PlaceBooking extends Stretch {
  placeId: string;
  recordId: string;
  /** The item that it carries out: with that one it does not clash. */
  itemId: string | null;
}

/** What is booked in a community within a year, in one statement. */
export type BookingSource = (by: Acting, communityId: string, year: number) => Promise<readonly PlaceBooking[]>;

/** When a venue is taken: on these days, or some time within these stretches. */
interface Taken {
  days: readonly string[] | null;
  stretches: readonly Stretch[];
}

/** Double-booking of venues. Planning does not know what activities are: whoever books venues adds a source at boot. */
@Injectable()
export class PlaceClashes {
  private readonly sources: BookingSource[] = [];

  add(...sources: readonly BookingSource[]): void {
    this.sources.push(...sources);
  }

  async of(by: Acting, item: ServiceItem): Promise<PlaceClash[]> {
    if (!item.placeId || item.state === 'void') return [];
    const found = await by.op.load('place clashes', item.planId, (planIds) => this.ofPlans(by, planIds));
    return found?.get(item.id) ?? [];
  }

  private async ofPlans(by: Acting, planIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, PlaceClash[]>>> {
    const plans = await itemsByPlan(by, planIds);
    const found = new Map<string, Map<string, PlaceClash[]>>();
    for (const [planId, items] of plans) {
      const placed = items.filter(({ placeId }) => placeId);
      const [first] = placed;
      const booked = first ? (await Promise.all(this.sources.map((source) => source(by, first.communityId, yearIn(first))))).flat() : [];
      found.set(planId, clashesAmong(placed, booked));
    }
    return found;
  }
}

/** The clashes of each item with the others of its plan and with what is booked otherwise. */
export function clashesAmong(items: readonly ServiceItem[], booked: readonly PlaceBooking[]): Map<string, PlaceClash[]> {
  const taken = new Map(items.map((item) => [item, takenBy(item)]));
  return new Map(items.map((item) => {
    const others = items.filter((other) => other !== item && other.placeId === item.placeId)
      .flatMap((other) => clash(taken.get(item)!, taken.get(other)!, { item: other, recordId: null }));
    const activities = booked.filter((one) => one.placeId === item.placeId && one.itemId !== item.id)
      .flatMap((one) => clash(taken.get(item)!, { days: daysIn(one), stretches: [one] }, { item: null, recordId: one.recordId }));
    return [item.id, [...others, ...activities].sort((a, b) => Number(b.certain) - Number(a.certain) || a.from.localeCompare(b.from))];
  }));
}

function takenBy(item: ServiceItem): Taken {
  const year = yearIn(item);
  return { days: item.recurrence ? daysOf(year, item) : null, stretches: stretchesOf(year, item) };
}

function clash(a: Taken, b: Taken, other: Pick<PlaceClash, 'item' | 'recordId'>): PlaceClash[] {
  const [known, around] = a.days ? [a.days, b] : [b.days, a];
  if (known) {
    const shared = known.filter((day) => (around.days ? around.days.includes(day) : around.stretches.some(({ from, to }) => from <= day && day <= to)));
    return shared.length ? [Object.assign(new PlaceClash(), { ...other, from: shared[0], to: shared.at(-1), days: shared.length, certain: around.days !== null })] : [];
  }
  const shared = a.stretches.flatMap((one) => b.stretches.flatMap((two): Stretch[] => {
    const [from, to] = [one.from > two.from ? one.from : two.from, one.to < two.to ? one.to : two.to];
    return from <= to ? [{ from, to }] : [];
  }));
  if (shared.length === 0) return [];
  const days = shared.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
  return [Object.assign(new PlaceClash(), { ...other, from: shared[0]!.from, to: shared.at(-1)!.to, days, certain: false })];
}

/** Of something that takes a day or a few. */
function daysIn({ from, to }: Stretch): string[] {
  const count = Math.min(daysBetween(from, to), 366);
  return Array.from({ length: count + 1 }, (_, index) => new Date(Date.parse(`${from}T00:00:00Z`) + index * 86_400_000).toISOString().slice(0, 10));
}
