import { Injectable } from '@nestjs/common';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { type Acting, Actor, DateScalar, dayOf, fieldError, invalid, perform, reachOf } from '#kernel';
import { communityPlace, populationSpan } from '#org';
import { factDefinition, type FactName, factNumbers, FactSources, NUMBER_FACTS, TextType } from '#standards';
import { compared, medianOf, type Peer, trendDays } from './benchmark.js';
import { ImprovementDirection } from './improvement-type.js';

@ObjectType()
export class BenchmarkPeer {
  @Field()
  community: string;

  @Field(() => Float)
  value: number;
}

/** How it stood on a day. */
@ObjectType()
export class BenchmarkPoint {
  @Field(() => DateScalar)
  on: string;

  /** Null where it was not known here. */
  @Field(() => Float, { nullable: true })
  own: number | null;

  /** Of the others in which it was known. */
  @Field(() => Float, { nullable: true })
  median: number | null;

  @Field(() => Int)
  others: number;
}

interface Community {
  id: string;
  name: string;
  residents: number | null;
}

/** One figure of a community beside those of others of its size (10.2: benchmarking). */
@ObjectType()
export class Benchmark {
  @Field()
  fact: string;

  @Field(() => TextType)
  label: TextType;

  @Field(() => TextType, { nullable: true })
  unit: TextType | null;

  /** Whether values are for each thousand residents. */
  @Field()
  perThousand: boolean;

  /** Residents from, and below which, of the communities that are compared; null: no upper end. */
  @Field(() => Int)
  classFrom: number;

  @Field(() => Int, { nullable: true })
  classTo: number | null;

  /** Null where it is not known here. */
  @Field(() => Float, { nullable: true })
  own: number | null;

  /** Others of the size in which it is known. */
  @Field(() => Int)
  others: number;

  @Field(() => Float, { nullable: true })
  median: number | null;

  /** 1: the best of all, this one included; null where its own is not known. */
  @Field(() => Int, { nullable: true })
  rank: number | null;

  /** The best of the others, five at most. */
  @Field(() => [BenchmarkPeer])
  best: BenchmarkPeer[];

  communityId: string;
  peers: readonly Community[];
}

/** A community's own kind of a district: more are not asked for one comparison. */
const MOST = 400;

/** Compares figures that platforms count alike everywhere; nothing but the figure asked for leaves another community. */
@Injectable()
export class BenchmarkService {
  constructor(private readonly facts: FactSources) {}

  /** @throws NOT_FOUND, FORBIDDEN; INVALID at `fact` */
  async of(by: Acting, communityId: string, name: string, direction: ImprovementDirection): Promise<Benchmark> {
    await communityPlace(by, communityId);
    if (!NUMBER_FACTS.includes(name as FactName)) throw invalid(fieldError('fact', 'UNKNOWN_FACT'));
    const fact = name as FactName;
    const { label, unit = null, type, rate } = factDefinition(fact)!;
    const perThousand = type === 'int' && rate !== true && !['residentPopulation', 'households'].includes(fact);
    const units = await by.query<Community>(
      `SELECT u.id, u.name, u.resident_population AS residents FROM org_units u
       WHERE u.kind = 'community' AND u.district_id = (SELECT own.district_id FROM org_units own WHERE own.id = $1)`,
      [communityId],
    );
    const residents = units.find(({ id }) => id === communityId)?.residents ?? 0;
    const { from: classFrom, below: classTo } = populationSpan(residents);
    const peers = units
      .filter((one) => one.id === communityId || (one.residents !== null && one.residents >= classFrom && (classTo === null || one.residents < classTo)))
      .sort((a, b) => Math.abs((a.residents ?? 0) - residents) - Math.abs((b.residents ?? 0) - residents)).slice(0, MOST);
    const asked = Object.assign(new Benchmark(), { fact, label, unit, perThousand, classFrom, classTo, communityId, peers });
    const [numbers] = await this.numbers(by, asked, [dayOf(by.now)]);
    return Object.assign(asked, compared(figuresOf(asked, numbers!), direction));
  }

  /** The figure of here beside the median of the others, over some years; for each thousand of those who live there now. */
  async trend(by: Acting, asked: Benchmark): Promise<BenchmarkPoint[]> {
    const days = trendDays(dayOf(by.now), factDefinition(asked.fact)!.within);
    const found = await this.numbers(by, asked, days);
    return days.map((on, index) => {
      const figures = figuresOf(asked, found[index]!);
      const others = figures.filter(({ own }) => !own).map(({ value }) => value);
      return { on, own: figures.find(({ own }) => own)?.value ?? null, median: medianOf(others), others: others.length };
    });
  }

  /** By day, in an operation of its own, which reaches them all and is asked for this figure only. */
  private numbers(by: Acting, { fact, peers }: Benchmark, days: readonly string[]): Promise<Numbers[]> {
    const communities = peers.map(({ id }) => id);
    const everywhere = new Actor('benchmark', null, [{ role: 'benchmark', permissions: new Set(['conformity:read' as const]), reach: reachOf({ communities }) }]);
    return perform(by.kernel, everywhere, 'conformity:read', async (as) => {
      const told: Numbers[] = [];
      for (const day of days) {
        const found = await factNumbers(as.query.bind(as), this.facts, communities, [fact as FactName], day);
        told.push(new Map([...found].flatMap(([id, values]) => (values.has(fact as FactName) ? [[id, values.get(fact as FactName)!] as const] : []))));
      }
      return told;
    }, by.op.requestId);
  }
}

type Numbers = ReadonlyMap<string, number>;

function figuresOf({ peers, perThousand, communityId }: Benchmark, numbers: Numbers): Peer[] {
  return peers.flatMap(({ id, name: community, residents }): Peer[] => {
    const value = numbers.get(id);
    if (value === undefined || (perThousand && !residents)) return [];
    return [{ community, value: perThousand ? Math.round((value / residents!) * 10_000) / 10 : value, own: id === communityId }];
  });
}
