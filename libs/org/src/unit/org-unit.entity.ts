import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar, words } from '#kernel';

export enum UnitKind {
  district = 'district',
  street = 'street',
  community = 'community',
  grid = 'grid',
}
registerEnumType(UnitKind, { name: 'UnitKind' });

/** A node of the tree district → street → community → grid; `code` is the division code (GB/T 2260 and below). */
@ObjectType()
@Entity('org_units')
export class OrgUnit {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => UnitKind)
  @Column('text')
  kind: UnitKind;

  @Field()
  @Column('text')
  code: string;

  @Field()
  @Column('text')
  name: string;

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('uuid')
  districtId: string;

  @Column('uuid', { nullable: true })
  streetId: string | null;

  @Column('uuid', { nullable: true })
  communityId: string | null;

  @Column('boolean', { default: false })
  rural: boolean;

  /** People and households as last entered; the profile by date takes over with the resources. */
  @Column('int', { nullable: true })
  residentPopulation: number | null;

  @Column('int', { nullable: true })
  households: number | null;

  @Column(words())
  complaintPhone: string;

  /** The first day on which it is no more: merged or dissolved. What it did stays. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  closedFrom: string | null;
}

/** A community, the unit of work. */
@ObjectType()
export class Community {
  @Field(() => ID)
  id: string;

  @Field()
  code: string;

  @Field()
  name: string;

  @Field(() => OrgUnit)
  street: OrgUnit;

  @Field(() => [OrgUnit])
  grids: OrgUnit[];

  @Field(() => Int, { nullable: true })
  residentPopulation: number | null;

  @Field(() => Int, { nullable: true })
  households: number | null;
}
