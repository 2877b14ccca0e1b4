import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { CauseHeading, Grade } from '#act';
import { DayField, IdField, OneOf, TextField } from '#kernel';

/** Which of the cases a figure of the board counts. */
export enum BoardFigure {
  open = 'open',
  overdue = 'overdue',
  dueSoon = 'dueSoon',
  recurring = 'recurring',
  toVerify = 'toVerify',
  /** Reported since the period began. */
  reported = 'reported',
  /** Of these, those that had happened before. */
  recurred = 'recurred',
  /** Closed since the period began. */
  closed = 'closed',
  /** Judged for the first time since the period began. */
  judged = 'judged',
  /** Of these, those found effective at once. */
  effectiveFirst = 'effectiveFirst',
  all = 'all',
}
registerEnumType(BoardFigure, { name: 'BoardFigure' });

/** How long a case has been open, in days. */
export enum AgeBand {
  week = 'week',
  fortnight = 'fortnight',
  month = 'month',
  twoMonths = 'twoMonths',
  longer = 'longer',
}
registerEnumType(AgeBand, { name: 'AgeBand' });

/** What narrows the whole board. */
@InputType()
export class BoardFilter {
  /** A district, street or community. */
  @IdField()
  unitId: string;

  /** What was breached. */
  @IdField({ optional: true })
  clauseId?: string;

  @IdField({ optional: true })
  ownerId?: string;

  @Field(() => Grade, { nullable: true })
  @OneOf(Object.values(Grade), { optional: true })
  grade?: Grade;

  @Field(() => Boolean, { nullable: true })
  @Allow()
  potential?: boolean;

  /** The bone that a root cause hangs from. */
  @Field(() => CauseHeading, { nullable: true })
  @OneOf(Object.values(CauseHeading), { optional: true })
  cause?: CauseHeading;

  /** From when cases count as reported, closed and judged; absent: the last twelve months. */
  @DayField({ optional: true })
  since?: string;
}

/** What narrows the list behind its figures besides. */
@InputType()
export class BoardCaseFilter extends BoardFilter {
  @Field(() => BoardFigure, { defaultValue: BoardFigure.open })
  @OneOf(Object.values(BoardFigure))
  figure: BoardFigure = BoardFigure.open;

  /** The last day on which they count as reported, closed and judged; absent: to this day. */
  @DayField({ optional: true })
  until?: string;

  @TextField({ max: 40, optional: true })
  state?: string;

  @Field(() => AgeBand, { nullable: true })
  @OneOf(Object.values(AgeBand), { optional: true })
  age?: AgeBand;
}
