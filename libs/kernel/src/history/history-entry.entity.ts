import { Field, Int, ObjectType } from '@nestjs/graphql';
import { RESIDENT } from '../acting/actor.js';
import { GraphQLJSON } from '../graphql/json.scalar.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant, words } from '../database/columns.js';

/** One field's change. Personal fields carry salted digests instead of values. */
@ObjectType()
export class FieldChange {
  @Field()
  field: string;

  @Field(() => GraphQLJSON, { nullable: true })
  from: unknown;

  @Field(() => GraphQLJSON, { nullable: true })
  to: unknown;

  @Field()
  personal: boolean;
}

/** A link of a record's chain: `hash` covers the entry and the hash before it, under the platform's key. */
@ObjectType()
@Entity('history_entries')
export class HistoryEntry {
  @PrimaryColumn('uuid')
  recordId: string;

  @Field(() => Int)
  @PrimaryColumn('int')
  seq: number;

  @Column('text')
  kind: string;

  @Column('uuid')
  communityId: string;

  @Column('uuid')
  streetId: string;

  @Column('uuid', { nullable: true })
  gridId: string | null;

  @Field(() => Date)
  @Column(instant())
  at: Date;

  @Column('uuid', { nullable: true })
  actorId: string | null;

  /** Who it was when no person: a job, a resident on the public page. */
  @Column('text')
  actorName: string;

  @Field()
  @Column('text')
  verb: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  fromState: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  toState: string | null;

  @Field()
  @Column(words())
  note: string;

  @Field(() => [FieldChange])
  @Column('jsonb')
  changes: FieldChange[];

  /** The record's version after this entry. */
  @Field(() => Int)
  @Column('int')
  version: number;

  @Column('text')
  previousHash: string;

  @Column('text')
  hash: string;

  /** Set when the record was destroyed: note and values are gone, and this vouches for what remains beside the hash. */
  @Column('text', { nullable: true })
  remains?: string | null;
}

/** What walking a chain finds. */
@ObjectType()
export class HistoryCheck {
  @Field()
  intact: boolean;

  @Field(() => Int)
  entries: number;

  /** The first entry that does not fit; 0 where entries are missing at the end. */
  @Field(() => Int, { nullable: true })
  brokenAt: number | null;
}

/** Whether a resident did it on a public page, of whom nothing is kept here. */
export const byResident = ({ actorId, actorName }: Pick<HistoryEntry, 'actorId' | 'actorName'>): boolean => actorId === null && actorName === RESIDENT;
