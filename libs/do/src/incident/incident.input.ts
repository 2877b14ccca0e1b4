import { Field, ID, InputType } from '@nestjs/graphql';
import { Allow, IsOptional, IsUUID } from 'class-validator';
import { ExpectedInput, Moment, OneOf, Text } from '#kernel';
import { EmergencyScenario } from '../emergency/scenario.js';
import { IncidentEntryKind } from './incident-entry.entity.js';
import { IncidentSeverity } from './incident.entity.js';

@InputType()
export class ReportIncidentInput {
  /** Made by the client: the same id sent again by the same person writes nothing twice. */
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field(() => EmergencyScenario)
  @OneOf(Object.values(EmergencyScenario))
  scenario: EmergencyScenario;

  @Field(() => IncidentSeverity, { defaultValue: IncidentSeverity.ordinary })
  @OneOf(Object.values(IncidentSeverity))
  severity: IncidentSeverity = IncidentSeverity.ordinary;

  @Field()
  @Text({ max: 120 })
  title: string;

  @Field()
  @Text({ max: 120 })
  place: string;

  @Field()
  @Text({ max: 4000, multiline: true })
  description: string;

  /** Not in the future. */
  @Field(() => Date)
  @Moment()
  startsAt: Date;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  emergencyPlanId?: string | null;
}

/** What is not given stays as it is. */
@InputType()
export class ChangeIncidentInput extends ExpectedInput {
  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 120 })
  title?: string;

  @Field(() => IncidentSeverity, { nullable: true })
  @OneOf(Object.values(IncidentSeverity), { optional: true })
  severity?: IncidentSeverity;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 120 })
  place?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 4000, multiline: true })
  description?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 2000, multiline: true, empty: true })
  harm?: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  emergencyPlanId?: string | null;
}

@InputType()
export class LogIncidentInput extends ExpectedInput {
  @Field(() => IncidentEntryKind)
  @OneOf(Object.values(IncidentEntryKind))
  entry: IncidentEntryKind;

  /** Not before it began, and not in the future. */
  @Field(() => Date)
  @Moment()
  at: Date;

  @Field()
  @Text({ max: 2000, multiline: true })
  text: string;

  /** Of a report, to whom; of a statement, where the public was told. */
  @Field({ defaultValue: '' })
  @Text({ max: 120, empty: true })
  addressee: string = '';

  /** Of a statement: on the residents' page, too, until some days after the incident is over. */
  @Field({ defaultValue: false })
  @Allow()
  onPage: boolean = false;
}

@InputType()
export class EndIncidentInput extends ExpectedInput {
  /** Not before it began, and not in the future. */
  @Field(() => Date)
  @Moment()
  overAt: Date;

  @Field({ defaultValue: '' })
  @Text({ max: 2000, multiline: true, empty: true })
  harm: string = '';
}

@InputType()
export class ReviewIncidentInput extends ExpectedInput {
  @Field()
  @Text({ max: 4000, multiline: true })
  course: string;

  @Field({ defaultValue: '' })
  @Text({ max: 2000, multiline: true, empty: true })
  cause: string = '';

  @Field()
  @Text({ max: 2000, multiline: true })
  lessons: string;
}
