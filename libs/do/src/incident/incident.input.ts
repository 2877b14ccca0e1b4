import { Field, InputType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { ExpectedInput, IdField, MomentField, OneOf, TextField } from '#kernel';
import { EmergencyScenario } from '../emergency/scenario.js';
import { IncidentEntryKind } from './incident-entry.entity.js';
import { IncidentSeverity } from './incident.entity.js';

@InputType()
export class ReportIncidentInput {
  /** Made by the client: the same id sent again by the same person writes nothing twice. */
  @IdField()
  id: string;

  @IdField()
  communityId: string;

  @Field(() => EmergencyScenario)
  @OneOf(Object.values(EmergencyScenario))
  scenario: EmergencyScenario;

  @Field(() => IncidentSeverity, { defaultValue: IncidentSeverity.ordinary })
  @OneOf(Object.values(IncidentSeverity))
  severity: IncidentSeverity = IncidentSeverity.ordinary;

  @TextField({ max: 120 })
  title: string;

  @TextField({ max: 120 })
  place: string;

  @TextField({ max: 4000, multiline: true })
  description: string;

  /** Not in the future. */
  @MomentField()
  startsAt: Date;

  @IdField({ optional: true })
  emergencyPlanId?: string | null;
}

/** What is not given stays as it is. */
@InputType()
export class ChangeIncidentInput extends ExpectedInput {
  @TextField({ max: 120, optional: true })
  title?: string;

  @Field(() => IncidentSeverity, { nullable: true })
  @OneOf(Object.values(IncidentSeverity), { optional: true })
  severity?: IncidentSeverity;

  @TextField({ max: 120, optional: true })
  place?: string;

  @TextField({ max: 4000, multiline: true, optional: true })
  description?: string;

  @TextField({ max: 2000, multiline: true, empty: true, optional: true })
  harm?: string;

  @IdField({ optional: true })
  emergencyPlanId?: string | null;
}

@InputType()
export class LogIncidentInput extends ExpectedInput {
  @Field(() => IncidentEntryKind)
  @OneOf(Object.values(IncidentEntryKind))
  entry: IncidentEntryKind;

  /** Not before it began, and not in the future. */
  @MomentField()
  at: Date;

  @TextField({ max: 2000, multiline: true })
  text: string;

  /** Of a report, to whom; of a statement, where the public was told. */
  @TextField({ max: 120, empty: true })
  addressee: string = '';

  /** Of a statement: on the residents' page, too, until some days after the incident is over. */
  @Field({ defaultValue: false })
  @Allow()
  onPage: boolean = false;
}

@InputType()
export class EndIncidentInput extends ExpectedInput {
  /** Not before it began, and not in the future. */
  @MomentField()
  overAt: Date;

  @TextField({ max: 2000, multiline: true, empty: true })
  harm: string = '';
}

@InputType()
export class ReviewIncidentInput extends ExpectedInput {
  @TextField({ max: 4000, multiline: true })
  course: string;

  @TextField({ max: 2000, multiline: true, empty: true })
  cause: string = '';

  @TextField({ max: 2000, multiline: true })
  lessons: string;
}
