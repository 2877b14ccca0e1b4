import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, instant, Paged, PlacedRow } from '#kernel';

export enum PackState {
  waiting = 'waiting',
  running = 'running',
  ready = 'ready',
  failed = 'failed',
  /** Its file is gone: its time was up, or somebody took it away. */
  expired = 'expired',
}
registerEnumType(PackState, { name: 'PackState' });

/** An edition's evidence by clause for a community and a period, as a ZIP; made in the background. */
@ObjectType('Pack')
@Entity('packs')
export class Pack extends PlacedRow {
  @Column('uuid')
  standardId: string;

  /** The clause that it is of, with all below; null: the whole edition. */
  @Column('uuid', { nullable: true })
  clauseId: string | null;

  @Field(() => DateScalar)
  @Column('date')
  fromDay: string;

  /** The last day. */
  @Field(() => DateScalar)
  @Column('date')
  toDay: string;

  @Field(() => PackState)
  @Column('text')
  state: PackState;

  /** Clauses that are in it already, of `total`. */
  @Field(() => Int)
  @Column('int', { default: 0 })
  done: number;

  @Field(() => Int)
  @Column('int', { default: 0 })
  total: number;

  @Column('int', { default: 0 })
  tries: number;

  /** Which run of the job makes it: another than the last one has no say any more. */
  @Column('uuid', { nullable: true })
  attempt: string | null;

  /** Why it failed: a code of the API's errors. */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  reason: string | null;

  /** What one must be allowed to read at the community to be given it. */
  @Column('text', { array: true, default: () => "'{}'" })
  needs: string[];

  @Column('text', { nullable: true })
  sha256: string | null;

  /** Bytes. */
  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  size: number | null;

  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  records: number | null;

  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  files: number | null;

  /** Attachments whose files are no longer there; the index names them. */
  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  missing: number | null;

  @Column('uuid')
  askedById: string;

  @Field(() => Date)
  @Column(instant())
  askedAt: Date;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  readyAt: Date | null;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  expiresAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Where the ZIP is fetched.' })
  get url(): string | null {
    return this.state === PackState.ready ? `/pack-files/${this.id}` : null;
  }
}

@ObjectType()
export class PackPage extends Paged(Pack) {}
