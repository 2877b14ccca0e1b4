import { Field, ID, Int, InterfaceType, registerEnumType } from '@nestjs/graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { instant } from '../database/columns.js';

/** The parts of the cycle, with the resources that feed it. */
export enum Stage {
  plan = 'plan',
  do = 'do',
  check = 'check',
  act = 'act',
  resources = 'resources',
  general = 'general',
}
registerEnumType(Stage, { name: 'Stage' });

export enum RecordKindName {
  annualPlan = 'annual-plan',
  serviceItem = 'service-item',
  objective = 'objective',
  risk = 'risk',
  residentNeed = 'resident-need',
  activity = 'activity',
  meeting = 'meeting',
  emergencyPlan = 'emergency-plan',
  emergencySupply = 'emergency-supply',
  drill = 'drill',
  incident = 'incident',
  serviceRecovery = 'service-recovery',
  serviceRequest = 'service-request',
  consultation = 'consultation',
  homeVisit = 'home-visit',
  gridRound = 'grid-round',
  gridFinding = 'grid-finding',
  mediation = 'mediation',
  errand = 'errand',
  publication = 'publication',
  inspection = 'inspection',
  serviceRule = 'service-rule',
  ruleReading = 'rule-reading',
  paperDocument = 'paper-document',
  destruction = 'destruction',
  survey = 'survey',
  complaint = 'complaint',
  starRating = 'star-rating',
  conformityAssessment = 'conformity-assessment',
  supervision = 'supervision',
  serviceEvaluation = 'service-evaluation',
  nonconformity = 'nonconformity',
  correctiveAction = 'corrective-action',
  improvement = 'improvement',
  communityProfile = 'community-profile',
  staffMember = 'staff-member',
  staffTraining = 'staff-training',
  staffAppraisal = 'staff-appraisal',
  dutyRoster = 'duty-roster',
  socialOrganisation = 'social-organisation',
  participation = 'participation',
  volunteer = 'volunteer',
  volunteerCount = 'volunteer-count',
  volunteerTeam = 'volunteer-team',
  partnerUnit = 'partner-unit',
  partnerResource = 'partner-resource',
  communityNeed = 'community-need',
  venue = 'venue',
  facility = 'facility',
  facilityCheck = 'facility-check',
  asset = 'asset',
  safetyPlace = 'safety-place',
  organisation = 'organisation',
  election = 'election',
  residentsGroup = 'residents-group',
  gridProfile = 'grid-profile',
  expenseLine = 'expense-line',
  purchasedService = 'purchased-service',
  feedback = 'feedback',
  obligation = 'obligation',
}
registerEnumType(RecordKindName, { name: 'RecordKind' });

/**
 * The spine of every record (domain: identity, lifecycle, place). Columns are alike in every record table, so that
 * one trigger keeps the register (`records`) from which home, trace, search and notices name any record.
 */
@InterfaceType('Record', { resolveType: (row: object) => row.constructor })
export abstract class RecordRow {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  communityId: string;

  @Column('uuid')
  streetId: string;

  @Column('uuid', { nullable: true })
  gridId: string | null;

  /** The record it is a part of: an item's plan, an action's nonconformity. */
  @Column('uuid', { nullable: true })
  parentId: string | null;

  /** `NC-2026-0012` within its community; null until reported or submitted. */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  number: string | null;

  @Field()
  @Column('text')
  title: string;

  @Field()
  @Column('text')
  state: string;

  /** Grows with every change; a save that names an older one is refused. */
  @Field(() => Int)
  @Column('int')
  version: number;

  /** When the present state should be left. */
  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  dueAt: Date | null;

  /** By when the whole is promised: the year's ring counts commitments by it. */
  @Column(instant({ nullable: true }))
  finishBy: Date | null;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  endedAt: Date | null;

  @Column('uuid', { nullable: true })
  assigneeId: string | null;

  @Column('uuid', { nullable: true })
  createdById: string | null;

  @Field(() => Date)
  @Column(instant())
  createdAt: Date;

  @Field(() => Date)
  @Column(instant())
  updatedAt: Date;
}
