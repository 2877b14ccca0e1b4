import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { Max, Min } from 'class-validator';

@InputType()
export class PageInput {
  @Field(() => Int, { defaultValue: 20 })
  @Min(1)
  @Max(100)
  limit: number = 20;

  @Field(() => Int, { defaultValue: 0 })
  @Min(0)
  offset: number = 0;
}

/** One numbered page. `total` is a query of its own, made only when it is selected. */
export interface Page<T> {
  items: T[];
  readonly total: Promise<number>;
}

/** A page whose total is counted when somebody reads it. */
export function pageWith<T>(items: T[], count: () => Promise<number>): Page<T> {
  return {
    items,
    get total() {
      return count();
    },
  };
}

/** `class NonconformityPage extends Paged(Nonconformity) {}` */
export function Paged<T>(item: Type<T>): abstract new () => Page<T> {
  @ObjectType({ isAbstract: true })
  abstract class PagedType {
    @Field(() => [item])
    items: T[];

    @Field(() => Int)
    total: Promise<number>;
  }
  return PagedType;
}
