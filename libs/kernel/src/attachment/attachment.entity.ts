import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant } from '../database/columns.js';
import { PlacedRow } from '../record/placed-row.js';
import { RecordKindName } from '../record/record.entity.js';

/** A piece of evidence on a record. The file itself is stored once, by its SHA-256. */
@ObjectType()
@Entity('attachments')
export class Attachment extends PlacedRow {
  @Column('text')
  kind: RecordKindName;

  @Column('uuid')
  recordId: string;

  @Field()
  @Column('text')
  name: string;

  @Field()
  @Column('text')
  mime: string;

  /** Bytes. */
  @Field(() => Int)
  @Column('int')
  size: number;

  @Field()
  @Column('text')
  sha256: string;

  @Column('text', { nullable: true })
  previewSha256: string | null;

  /** The day the evidence is of, apart from the day it was uploaded. */
  @Field(() => String, { nullable: true })
  @Column('date', { nullable: true })
  evidenceOn: string | null;

  @Field(() => Date)
  @Column(instant())
  uploadedAt: Date;

  @Column('uuid', { nullable: true })
  uploadedById: string | null;

  @Field()
  get url(): string {
    return `/files/${this.id}`;
  }

  @Field(() => String, { nullable: true })
  get previewUrl(): string | null {
    return this.previewSha256 ? `/files/${this.id}/preview` : null;
  }
}
