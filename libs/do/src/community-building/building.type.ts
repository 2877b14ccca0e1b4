import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, RecordRef } from '#kernel';
import { BuildingHeading } from './building-entry.entity.js';

@ObjectType({ isAbstract: true })
abstract class Placed {
  @Field(() => RecordRef)
  record: RecordRef;

  @Field(() => BuildingHeading, { nullable: true })
  heading: BuildingHeading | null;
}

@ObjectType()
export class BuildingActivity extends Placed {
  @Field(() => Date)
  startsAt: Date;

  @Field(() => Int, { nullable: true })
  attendance: number | null;

  /** Stands where the service item stands that it delivers. */
  @Field()
  inherited: boolean;
}

@ObjectType()
export class BuildingProject extends Placed {}

/** What a social organisation or a volunteer team took part in within a year; a day that was also entered by hand counts once. */
@ObjectType()
export class PartnerTally {
  @Field(() => RecordRef)
  record: RecordRef;

  @Field(() => Int)
  activities: number;

  @Field(() => Int)
  byHand: number;

  @Field(() => DateScalar, { nullable: true })
  lastOn: string | null;
}

/** A year of a community along the five headings; what stands under none has no heading. */
@ObjectType()
export class CommunityBuilding {
  @Field(() => [BuildingActivity])
  activities: BuildingActivity[];

  @Field(() => [BuildingProject])
  projects: BuildingProject[];

  @Field(() => [PartnerTally])
  partners: PartnerTally[];
}
