import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Acting, dayOf } from '#kernel';
import { communityPlace } from '#org';
import { Clause, clausesInForceAt, TextType } from '#standards';
import { isAskedBy, RULE_SUBJECTS } from './rule-subjects.js';
import { ServiceRule } from './service-rule.entity.js';
import { serviceRules } from './service-rule.kind.js';

export enum RuleCoverageState {
  /** A version is in force. */
  have = 'have',
  /** One is in force, and its day to be looked at again is over. */
  outOfDate = 'out-of-date',
  /** None is in force, one is being written or waits for its day. */
  coming = 'coming',
  lacking = 'lacking',
}
registerEnumType(RuleCoverageState, { name: 'RuleCoverageState' });

@ObjectType({ description: 'What rules and systems may be about.' })
export class RuleSubjectType {
  @Field()
  code: string;

  @Field(() => TextType)
  title: TextType;
}

@ObjectType()
export class RuleAsked {
  @Field(() => Clause)
  clause: Clause;

  /** The entry of the clause's list. */
  @Field(() => String, { nullable: true })
  item: string | null;
}

@ObjectType({ description: 'One thing that the adopted editions want a rule about, and what there is.' })
export class RuleCoverage {
  @Field(() => RuleSubjectType)
  subject: RuleSubjectType;

  /** Each edition's clause that asks; none for what a community has of its own accord. */
  @Field(() => [RuleAsked])
  asked: RuleAsked[];

  @Field(() => RuleCoverageState)
  state: RuleCoverageState;

  /** Those in force, else those that are coming. */
  @Field(() => [ServiceRule])
  rules: ServiceRule[];
}

const typed = ({ code, zh, en }: (typeof RULE_SUBJECTS)[number]): RuleSubjectType => ({ code, title: { zh, en } });

export const subjectTypes = (codes?: readonly string[]): RuleSubjectType[] =>
  RULE_SUBJECTS.filter(({ code }) => !codes || codes.includes(code)).map(typed);

/** The checklist of the editions that a community adopted, and beside it what it has. Four statements. */
export async function ruleCoverage(by: Acting, communityId: string): Promise<RuleCoverage[]> {
  await communityPlace(by, communityId);
  const today = dayOf(by.now);
  const numbers = [...new Set(RULE_SUBJECTS.flatMap(({ asked }) => asked.map(({ clause }) => clause)))];
  const clauses = await clausesInForceAt(by, communityId, numbers, today);
  const rows = (await serviceRules.find(by, { communityId }, { number: 'ASC' })).filter(({ endedAt }) => !endedAt);
  return RULE_SUBJECTS.flatMap((subject) => {
    const asked = subject.asked.flatMap((ask) =>
      clauses.filter(({ number, standardCode }) => number === ask.clause && isAskedBy(ask, standardCode)).map((clause) => ({ clause, item: ask.item ?? null })));
    const about = rows.filter(({ subjects }) => subjects.includes(subject.code));
    const holding = about.filter(({ state }) => ['in-force', 'due'].includes(state));
    if (!asked.length && !about.length) return [];
    return [{ subject: typed(subject), asked, state: stateOf(about.length, holding, today), rules: holding.length ? holding : about }];
  });
}

function stateOf(about: number, holding: readonly ServiceRule[], today: string): RuleCoverageState {
  if (holding.some(({ reviewOn }) => !reviewOn || reviewOn >= today)) return RuleCoverageState.have;
  if (holding.length) return RuleCoverageState.outOfDate;
  return about ? RuleCoverageState.coming : RuleCoverageState.lacking;
}
