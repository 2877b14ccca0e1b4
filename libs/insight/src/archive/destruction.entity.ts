import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, instant, Paged, PlacedRow, RecordKindName, RecordRow, words } from '#kernel';
import { ArchiveHeading } from './headings.js';

/** A list of records to be destroyed, proposed by one and approved by another (8.4.3). It stays for ever. */
@ObjectType({ implements: () => RecordRow })
@Entity('destructions')
export class Destruction extends RecordRow {
  @Field()
  @Column('text')
  reason: string;

  @Column('uuid')
  proposedById: string;

  /** Who approved or refused. */
  @Column('uuid', { nullable: true })
  decidedById: string | null;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  decidedAt: Date | null;

  @Field()
  @Column(words())
  remark: string;
}

/** A line of the list, as the record was when it was proposed. Titles that tell of people are left out. */
@ObjectType()
@Entity('destruction_items')
export class DestructionItem extends PlacedRow {
  @Column('uuid')
  destructionId: string;

  @Field(() => Int)
  @Column('int')
  position: number;

  @Field(() => String)
  @Column('uuid')
  recordId: string;

  @Field(() => RecordKindName)
  @Column('text')
  kind: RecordKindName;

  @Field(() => [ArchiveHeading])
  @Column('text', { array: true })
  headings: ArchiveHeading[];

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  number: string | null;

  @Field()
  @Column('text')
  title: string;

  @Field(() => Int)
  @Column('int')
  year: number;

  @Field(() => DateScalar)
  @Column('date')
  endedOn: string;

  @Field(() => DateScalar)
  @Column('date')
  keepUntil: string;
}

/** What is left of a destroyed record beside its reduced history: enough to check its chain. A part names the root with which it went. */
@Entity('destroyed_records')
export class DestroyedRecord {
  @Column('uuid', { primary: true })
  recordId: string;

  @Column('uuid')
  communityId: string;

  @Column('uuid')
  streetId: string;

  @Column('uuid', { nullable: true })
  gridId: string | null;

  @Column('uuid')
  destructionId: string;

  @Column('uuid')
  rootId: string;

  @Column('text')
  kind: RecordKindName;

  @Column('text', { nullable: true })
  number: string | null;

  @Column('int')
  version: number;

  @Column('int')
  entries: number;

  @Column('text')
  lastHash: string;

  @Column('int')
  files: number;

  @Column(instant())
  destroyedAt: Date;
}

@ObjectType()
export class DestructionPage extends Paged(Destruction) {}
