import { Field, ObjectType } from '@nestjs/graphql';
import { Person } from '../person/person.entity.js';
import { EscalationStep } from './escalation-rule.type.js';

/** A step of a deadline that was told: when, and to whom. */
@ObjectType()
export class DeadlineTelling {
  @Field(() => EscalationStep)
  step: EscalationStep;

  /** The deadline itself: a record has had several. */
  @Field(() => Date)
  dueAt: Date;

  @Field(() => Date)
  at: Date;

  /** Empty where those whom it climbs to have it in hand anyway. */
  @Field(() => [Person])
  people: Person[];
}

/** The next step by the street's rule, and when it comes if nothing happens before. */
@ObjectType()
export class NextTelling {
  @Field(() => EscalationStep)
  step: EscalationStep;

  @Field(() => Date)
  at: Date;
}

@ObjectType()
export class DeadlineTellings {
  /** In the order in which it was done. */
  @Field(() => [DeadlineTelling])
  told: DeadlineTelling[];

  /** Null where nothing more comes: it has ended, all was told, or the street’s rule brings it up no further. */
  @Field(() => NextTelling, { nullable: true })
  next: NextTelling | null;
}
