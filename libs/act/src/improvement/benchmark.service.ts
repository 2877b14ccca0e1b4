import { Injectable } from '@nestjs/common';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { type Acting, Actor, dayOf, fieldError, invalid, perform, reachOf } from '#kernel';
import { communityPlace } from '#org';
import { factDefinition, type FactName, factNumbers, FactSources, NUMBER_FACTS, TextType } from '#standards';
import { compared, type Peer, populationClass } from './benchmark.js';
import { ImprovementDirection } from './improvement-type.js';

@ObjectType()
export class BenchmarkPeer {
  @Field()
  community: string;

  @Field(() => Float)
  value: number;
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

  /** Residents from, and to, of the communities that are compared; null: no upper end. */
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
    const units = await by.query<{ id: string; name: string; residents: number | null }>(
      `SELECT u.id, u.name, u.resident_population AS residents FROM org_units u
       WHERE u.kind = 'community' AND u.district_id = (SELECT own.district_id FROM org_units own WHERE own.id = $1)`,
      [communityId],
    );
    const residents = units.find(({ id }) => id === communityId)?.residents ?? 0;
    const [classFrom, classTo] = populationClass(residents);
    const peers = units
      .filter((one) => one.id === communityId || (one.residents !== null && one.residents >= classFrom && (classTo === null || one.residents < classTo)))
      .sort((a, b) => Math.abs((a.residents ?? 0) - residents) - Math.abs((b.residents ?? 0) - residents)).slice(0, MOST);
    const numbers = await this.numbers(by, peers.map(({ id }) => id), fact);
    const figures = peers.flatMap(({ id, name: community, residents: people }): Peer[] => {
      const value = numbers.get(id);
      if (value === undefined || (perThousand && !people)) return [];
      return [{ community, value: perThousand ? Math.round((value / people!) * 10_000) / 10 : value, own: id === communityId }];
    });
    return Object.assign(new Benchmark(), { fact, label, unit, perThousand, classFrom, classTo, ...compared(figures, direction) });
  }

  /** In an operation of its own, which reaches them all and is asked for this figure only. */
  private numbers(by: Acting, communities: readonly string[], fact: FactName): Promise<ReadonlyMap<string, number>> {
    const everywhere = new Actor('benchmark', null, [{ role: 'benchmark', permissions: new Set(['conformity:read' as const]), reach: reachOf({ communities }) }]);
    return perform(by.kernel, everywhere, 'conformity:read', async (as) => {
      const found = await factNumbers(as.query.bind(as), this.facts, communities, [fact], dayOf(as.now));
      return new Map([...found].flatMap(([id, values]) => (values.has(fact) ? [[id, values.get(fact)!] as const] : [])));
    }, by.op.requestId);
  }
}
