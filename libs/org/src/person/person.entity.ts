import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '#kernel';

/** Someone who works with the platform. Residents have no account and are no person here. */
@ObjectType()
@Entity('people')
export class Person {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  account: string;

  @Field()
  @Column('text')
  name: string;

  @Column(instant())
  createdAt: Date;
}
