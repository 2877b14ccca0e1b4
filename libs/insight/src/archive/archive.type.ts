import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, Paged, RecordKindName } from '#kernel';
import { TextType } from '#standards';
import { ArchiveHeading } from './headings.js';

export enum ArchiveState {
  /** It has not ended: it will be filed by itself. */
  open = 'open',
  /** Kept, its time is not over or has no end. */
  kept = 'kept',
  /** Its time is over: it may be proposed for destruction. */
  due = 'due',
  destroyed = 'destroyed',
}
registerEnumType(ArchiveState, { name: 'ArchiveState' });

@ObjectType({ description: 'One record as the archive has it. The title is empty for who may not read the record, and once it is destroyed.' })
export class ArchiveDocument {
  @Field(() => ID)
  id: string;

  @Field(() => RecordKindName)
  kind: RecordKindName;

  @Field(() => String, { nullable: true })
  number: string | null;

  @Field()
  title: string;

  @Field()
  state: string;

  @Field(() => [ArchiveHeading])
  headings: ArchiveHeading[];

  /** The year under which it is filed: that of its end, or of its beginning while it goes on. */
  @Field(() => Int)
  year: number;

  @Field(() => DateScalar, { nullable: true })
  endedOn: string | null;

  /** The last day on which it is kept; null while it goes on, and where it is kept for ever. */
  @Field(() => DateScalar, { nullable: true })
  keepUntil: string | null;

  @Field()
  forEver: boolean;

  @Field(() => ArchiveState)
  archiveState: ArchiveState;

  @Field()
  held: boolean;

  /** It tells of people: it is opened for a purpose. */
  @Field()
  personal: boolean;

  @Field()
  readable: boolean;

  @Field(() => Int)
  files: number;

  @Field(() => ID)
  communityId: string;

  @Field(() => ID, { nullable: true, description: 'The list with which it was destroyed, or is proposed to be.' })
  destructionId: string | null;
}

@ObjectType()
export class ArchiveDocumentPage extends Paged(ArchiveDocument) {}

@ObjectType()
export class ArchiveYear {
  @Field(() => Int)
  year: number;

  @Field(() => Int)
  open: number;

  /** Those that have ended, and are not destroyed. */
  @Field(() => Int)
  kept: number;

  /** Of these, those whose time is over. */
  @Field(() => Int)
  due: number;

  @Field(() => Int)
  destroyed: number;
}

@ObjectType({ description: 'A heading of 8.4.2 with its files, one a year.' })
export class ArchiveShelf {
  @Field(() => ArchiveHeading)
  heading: ArchiveHeading;

  @Field()
  letter: string;

  @Field(() => TextType)
  title: TextType;

  /** Years of keeping after the year of the end; 0: for ever. */
  @Field(() => Int)
  keepYears: number;

  /** Newest first. */
  @Field(() => [ArchiveYear])
  years: ArchiveYear[];
}
