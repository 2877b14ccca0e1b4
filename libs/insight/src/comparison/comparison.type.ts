import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PopulationClass } from '#org';
import { UnitLine } from '../scope/unit-line.type.js';

/** What communities are compared by. Counts are told for each thousand residents. */
export enum PeerFigureName {
  casesReported = 'casesReported',
  casesLate = 'casesLate',
  daysToClose = 'daysToClose',
  effectiveAtFirst = 'effectiveAtFirst',
  complaints = 'complaints',
  requests = 'requests',
  activitiesHeld = 'activitiesHeld',
  visitsMade = 'visitsMade',
  rulesMet = 'rulesMet',
}
registerEnumType(PeerFigureName, { name: 'PeerFigureName' });

@ObjectType()
export class PeerFigure {
  @Field(() => PeerFigureName)
  name: PeerFigureName;

  /** So many there are; of a share, how many it is a share of. */
  @Field(() => Int)
  count: number;

  /** For each thousand residents, days, or a share of 0 to 1; null where there is nothing to reckon from. */
  @Field(() => Float, { nullable: true })
  value: number | null;

  /** The median of the communities of like size, itself among them. */
  @Field(() => Float, { nullable: true })
  median: number | null;
}

@ObjectType()
export class PeerCommunity {
  @Field(() => UnitLine)
  unit: UnitLine;

  /** None: its residents are not known. */
  @Field(() => PopulationClass, { nullable: true })
  size: PopulationClass | null;

  @Field(() => [PeerFigure])
  figures: PeerFigure[];
}
