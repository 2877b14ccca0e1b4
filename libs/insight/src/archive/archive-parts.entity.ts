import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant, PlacedRow, RecordKindName, words } from '#kernel';

/** Somebody opened a record from the archive, or a file of a personal paper. Cannot be changed afterwards. */
@ObjectType()
@Entity('archive_openings')
export class ArchiveOpening extends PlacedRow {
  @Column('uuid')
  recordId: string;

  @Column('text')
  kind: RecordKindName;

  @Column('uuid')
  personId: string;

  /** Empty where a file of it was opened. */
  @Field()
  @Column(words())
  purpose: string;

  @Field(() => Date)
  @Column(instant())
  openedAt: Date;
}

/** While one stands, a record is not destroyed, whatever its time: a dispute, an audit, an inquiry. */
@ObjectType()
@Entity('archive_holds')
export class ArchiveHold extends PlacedRow {
  @Column('uuid')
  recordId: string;

  @Field()
  @Column('text')
  reason: string;

  @Column('uuid')
  placedById: string;

  @Field(() => Date)
  @Column(instant())
  placedAt: Date;

  @Column('uuid', { nullable: true })
  liftedById: string | null;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  liftedAt: Date | null;

  @Field()
  @Column(words())
  liftReason: string;
}
