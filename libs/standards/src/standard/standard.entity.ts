import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar, instant } from '#kernel';
import type { StandardFile } from '../exchange/index.js';

/** One edition of one standard; `file` is what was imported, and what an export gives back. */
@ObjectType()
@Entity('standards')
export class Standard {
  @PrimaryColumn('uuid')
  id: string;

  @Field()
  @Column('text')
  code: string;

  @Field()
  @Column('text')
  title: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  titleEn: string | null;

  @Field()
  @Column('text')
  issuer: string;

  @Column('text')
  kind: string;

  /** draft, in-force, superseded or withdrawn. */
  @Field()
  @Column('text')
  status: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  effectiveFrom: string | null;

  /** Designations of the editions whose place it takes. */
  @Field(() => [String])
  @Column('text', { array: true, default: () => "'{}'" })
  supersedes: string[];

  @Column('text')
  contentHash: string;

  @Column('json', { select: false })
  file: StandardFile;

  @Column(instant())
  importedAt: Date;
}
