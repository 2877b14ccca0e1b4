import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar, type Operation } from '#kernel';
import { actPublicly } from '#org';
import { EvaluationForm, ServiceRating } from './evaluation-type.js';
import { OPPORTUNITY_DONE } from './service-evaluation.facts.js';

@ObjectType()
export class PublicEvaluatedService {
  @Field()
  title: string;

  /** people, convenience, safety or other. */
  @Field()
  group: string;

  @Field(() => ServiceRating)
  rating: ServiceRating;
}

@ObjectType()
export class PublicOpportunity {
  @Field()
  text: string;

  @Field()
  done: boolean;
}

/** An evaluation as residents read it: what was judged and what will be better; nothing of who said what. */
@ObjectType()
export class PublicEvaluation {
  @Field()
  title: string;

  @Field(() => EvaluationForm)
  form: EvaluationForm;

  @Field()
  evaluator: string;

  @Field(() => DateScalar)
  periodFrom: string;

  @Field(() => DateScalar)
  periodTo: string;

  @Field(() => DateScalar)
  publishedOn: string;

  @Field()
  summary: string;

  @Field(() => [PublicEvaluatedService])
  services: PublicEvaluatedService[];

  @Field(() => [PublicOpportunity])
  opportunities: PublicOpportunity[];
}

const SHOWN = 6;

/** Published ones only, the latest first. @throws NOT_FOUND for a code that no community has */
export async function publicEvaluations(op: Operation, code: string): Promise<PublicEvaluation[]> {
  const { by, community } = await actPublicly(op, code);
  const rows = await by.query<PublicEvaluation>(
    `SELECT e.title, e.form, e.evaluator, e.period_from::text AS "periodFrom", e.period_to::text AS "periodTo", e.published_on::text AS "publishedOn", e.summary,
       coalesce((SELECT json_agg(json_build_object('title', s.title, 'group', s."group", 'rating', s.rating) ORDER BY s.position) FROM evaluated_services s WHERE s.evaluation_id = e.id), '[]') AS services,
       coalesce((SELECT json_agg(json_build_object('text', o.text, 'done', ${OPPORTUNITY_DONE}) ORDER BY o.position) FROM evaluation_opportunities o WHERE o.evaluation_id = e.id), '[]') AS opportunities
     FROM service_evaluations e WHERE e.community_id = $1 AND e.published_on IS NOT NULL AND e.state IN ('following', 'closed')
     ORDER BY e.published_on DESC, e.id DESC LIMIT ${SHOWN}`,
    [community.id],
  );
  return rows.map((row) => Object.assign(new PublicEvaluation(), row));
}
