import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Allow, IsUUID, ValidateIf } from 'class-validator';
import { RecordKindName, RecordRef } from '#kernel';
import { Person } from '../../person/person.entity.js';
import { OrgUnit } from '../../unit/org-unit.entity.js';

/** By person, by record, or by a record's number in its community. */
@InputType()
export class AuditFilter {
  @Field(() => ID, { nullable: true })
  @ValidateIf((filter: AuditFilter) => filter.personId != null)
  @IsUUID()
  personId?: string | null;

  @Field(() => ID, { nullable: true })
  @ValidateIf((filter: AuditFilter) => filter.recordId != null)
  @IsUUID()
  recordId?: string | null;

  @Field(() => ID, { nullable: true })
  @ValidateIf((filter: AuditFilter) => filter.communityId != null)
  @IsUUID()
  communityId?: string | null;

  @Field(() => String, { nullable: true })
  @Allow()
  number?: string | null;
}

/** Who did what when. What it was about is shown only to who may read the record. */
@ObjectType()
export class AuditEntry {
  @Field(() => ID)
  recordId: string;

  @Field(() => Int)
  seq: number;

  @Field(() => Date)
  at: Date;

  /** Null where a job or a resident acted. */
  @Field(() => Person, { nullable: true })
  actor: Person | null;

  @Field()
  verb: string;

  @Field(() => RecordKindName)
  kind: RecordKindName;

  @Field(() => String, { nullable: true })
  number: string | null;

  @Field(() => String, { nullable: true })
  toState: string | null;

  @Field(() => OrgUnit)
  community: OrgUnit;

  @Field(() => RecordRef, { nullable: true })
  record: RecordRef | null;
}

@ObjectType()
export class AuditSlice {
  @Field(() => [AuditEntry])
  items: AuditEntry[];

  /** Where the next slice begins; null at the end. */
  @Field(() => String, { nullable: true })
  next: string | null;
}
