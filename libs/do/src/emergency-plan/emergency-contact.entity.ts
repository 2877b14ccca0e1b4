import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { PlacedRow, words } from '#kernel';

/** Who leads, to whom it is reported, and who helps from outside. */
export enum ContactPart {
  command = 'command',
  above = 'above',
  outside = 'outside',
}
registerEnumType(ContactPart, { name: 'ContactPart' });

/** A person or a unit to be called, with the number. */
@ObjectType()
@Entity('emergency_contacts')
export class EmergencyContact extends PlacedRow {
  @Column('uuid')
  planId: string;

  @Column('int')
  position: number;

  @Field(() => ContactPart)
  @Column('text')
  part: ContactPart;

  @Field()
  @Column('text')
  name: string;

  @Field()
  @Column(words())
  duty: string;

  /** A number to be dialled at any hour, so it stands in the open for whoever may read the plan. */
  @Field()
  @Column(words())
  phone: string;
}
