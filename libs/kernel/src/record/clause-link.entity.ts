import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant } from '../database/columns.js';
import { PlacedRow } from './placed-row.js';
import { RecordKindName } from './record.entity.js';

/** What a record is to a clause: Plan and Do implement, Do and Check evidence, a nonconformity breaches, an effective action restores. */
export enum ClauseRole {
  implements = 'implements',
  evidences = 'evidences',
  breaches = 'breaches',
  restores = 'restores',
}
registerEnumType(ClauseRole, { name: 'ClauseRole' });

@ObjectType()
@Entity('clause_links')
export class ClauseLink extends PlacedRow {
  @Column('text')
  kind: RecordKindName;

  @Column('uuid')
  recordId: string;

  @Column('uuid')
  clauseId: string;

  @Field(() => ClauseRole)
  @Column('text')
  role: ClauseRole;

  /** Given by the kind of the record, not by a person. */
  @Field({ name: 'default' })
  @Column('boolean')
  isDefault: boolean;

  @Column('uuid', { nullable: true })
  createdById: string | null;

  @Column(instant())
  createdAt: Date;
}
