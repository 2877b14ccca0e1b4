import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, RecordRow, words } from '#kernel';
import { ArchiveHeading } from './headings.js';

/** A document on paper, or from elsewhere: the only thing in the archive that is entered by hand (8.4.2). */
@ObjectType({ implements: () => RecordRow })
@Entity('paper_documents')
export class PaperDocument extends RecordRow {
  @Field(() => ArchiveHeading)
  @Column('text')
  heading: ArchiveHeading;

  @Field(() => DateScalar)
  @Column('date')
  datedOn: string;

  /** Who made or sent it. */
  @Field()
  @Column(words())
  origin: string;

  /** Where the paper stands: room, cabinet, box. */
  @Field()
  @Column(words())
  shelf: string;

  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  pages: number | null;

  /** It tells of people: whoever opens it or its files is kept. */
  @Field()
  @Column('boolean')
  personal: boolean;

  /** What is in it; shown by opening it. */
  @Column('text', { nullable: true })
  contentSealed: string | null;
}
