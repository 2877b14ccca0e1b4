import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Acting } from '#kernel';
import { cheapestWay, nextLevel, type OpenIndicator } from './next-star.js';
import { fromTenths, starsOf, tenths, total } from './scoring.js';
import type { StarScore } from './star-parts.type.js';
import { scoresOf } from './star-parts.js';
import type { StarRating } from './star-rating.entity.js';
import type { StarEffortInput } from './star-rating.input.js';

/** One indicator of the way to the next star. */
@ObjectType()
export class StarPick implements OpenIndicator {
  @Field(() => Int)
  number: number;

  @Field()
  title: string;

  /** Points that it can still bring. */
  @Field(() => Float)
  gain: number;

  /** 0 for nothing, 5 for very much: as somebody says, else by why it is open. */
  @Field(() => Int)
  effort: number;

  @Field({ description: 'Why it is open: `claim` (what is there speaks for more), `evidence` (a sort of record is missing), `rule` (a rule is not met), `judgement`.' })
  why: string;
}

/** What would bring the next star. */
@ObjectType()
export class NextStar {
  /** Points as they stand: final, else first, else self. */
  @Field(() => Float)
  points: number;

  @Field(() => Int)
  stars: number;

  /** Null at the highest. */
  @Field(() => Int, { nullable: true })
  next: number | null;

  @Field(() => Float)
  needed: number;

  /** The least effort that brings it; null where all open indicators together do not. */
  @Field(() => [StarPick], { nullable: true })
  picks: StarPick[] | null;

  @Field(() => Float)
  gain: number;

  @Field(() => Int)
  effort: number;

  /** All that could be picked, most points first. */
  @Field(() => [StarPick])
  open: StarPick[];
}

/** What is only claimed too low costs least; a rule that is not met, most: something has to be built, found or held. */
const EFFORT: Readonly<Record<string, number>> = { claim: 1, evidence: 2, judgement: 2, rule: 3 };

/**
 * The cheapest way to the next star: each open indicator taken to its full points or left.
 * @param left numbers of indicators that are not to be counted on
 */
export async function nextStar(by: Acting, row: StarRating, efforts: readonly StarEffortInput[], left: readonly number[], seesFinal: boolean): Promise<NextStar> {
  const lines = await scoresOf(by, row.id);
  const standing = (line: StarScore): number => (seesFinal ? line.finalPoints : null) ?? line.firstPoints ?? line.selfPoints ?? 0;
  const points = total(lines.map((line) => ({ points: standing(line) })));
  const open = lines.flatMap((line) => {
    const gain = fromTenths(tenths(line.maxPoints) - tenths(standing(line)));
    if (gain <= 0) return [];
    const why = whyOpen(line, standing(line));
    const effort = efforts.find(({ number }) => number === line.number)?.effort ?? EFFORT[why]!;
    return [Object.assign(new StarPick(), { number: line.number, title: line.title, gain, effort, why })];
  }).sort((a, b) => b.gain - a.gain || a.number - b.number);
  const next = nextLevel(points, row.levels);
  const needed = next ? fromTenths(tenths(next.minimum) - tenths(points)) : 0;
  const way = next ? cheapestWay(open.filter(({ number }) => !left.includes(number)), needed) : null;
  const sorted = way && [...way.picks].sort((a, b) => a.effort - b.effort || b.gain - a.gain);
  return Object.assign(new NextStar(), {
    points, stars: starsOf(points, row.levels),
    next: next?.stars ?? null, needed, picks: sorted, gain: way?.gain ?? 0, effort: way?.effort ?? 0, open,
  });
}

function whyOpen({ proposed, basis }: StarScore, points: number): string {
  if (basis.verdicts.some(({ verdict }) => verdict !== 'met' && verdict !== 'not-applicable')) return 'rule';
  if (proposed !== null && proposed > points) return 'claim';
  return basis.sorts.some(({ count }) => count === 0) ? 'evidence' : 'judgement';
}
