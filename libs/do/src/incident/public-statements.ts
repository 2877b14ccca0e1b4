import { Field, ID, ObjectType } from '@nestjs/graphql';
import { addDays, dayOf, type Operation, startOfDay } from '#kernel';
import { actPublicly } from '#org';
import { EmergencyScenario } from '../emergency/scenario.js';

/** What residents are told of an emergency (8.10.2). */
@ObjectType()
export class PublicStatement {
  @Field(() => ID)
  id: string;

  @Field(() => EmergencyScenario)
  scenario: EmergencyScenario;

  @Field(() => Date)
  at: Date;

  @Field()
  text: string;

  /** Whether it is over. */
  @Field()
  over: boolean;
}

const SHOWN = 30;
/** So long after the end of an incident its statements still stand there. */
const DAYS_AFTER = 30;

/** Statements on what lasts, and on what was over a short while ago; the newest first. @throws NOT_FOUND for a code that no community has */
export async function publicStatements(op: Operation, communityCode: string): Promise<PublicStatement[]> {
  const { by, community } = await actPublicly(op, communityCode, ['incident:read']);
  const rows = await by.query<PublicStatement>(
    `SELECT e.id, i.scenario, e.at, e.text, i.over_at IS NOT NULL AS over FROM incident_entries e JOIN incidents i ON i.id = e.incident_id
     WHERE e.community_id = $1 AND e.on_page AND i.state <> 'void' AND (i.over_at IS NULL OR i.over_at >= $2)
     ORDER BY e.at DESC, e.id DESC LIMIT ${SHOWN}`,
    [community.id, startOfDay(addDays(dayOf(by.now), -DAYS_AFTER))],
  );
  return rows.map((row) => Object.assign(new PublicStatement(), row, { at: new Date(row.at) }));
}
