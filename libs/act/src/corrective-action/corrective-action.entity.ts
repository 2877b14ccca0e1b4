import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, RecordRow, words } from '#kernel';

/** One thing done so that a nonconformity does not come back: by whom (the assignee), until when, shown by what. */
@ObjectType({ implements: () => RecordRow })
@Entity('corrective_actions')
export class CorrectiveAction extends RecordRow {
  @Field(() => Int)
  @Column('int')
  round: number;

  @Column('uuid', { nullable: true })
  causeId: string | null;

  @Field(() => DateScalar)
  @Column('date')
  dueOn: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  doneOn: string | null;

  @Column('uuid', { nullable: true })
  doneById: string | null;

  /** What shows that it was done. */
  @Field()
  @Column(words())
  evidence: string;

  @Field(() => ID)
  get nonconformityId(): string {
    return this.parentId!;
  }
}
