import { Injectable } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { type Acting, DateScalar, type Permission, RecordRef } from '#kernel';

/** Something that was, or is to be, done for an item. */
export interface WorkFor {
  itemId: string;
  recordId: string;
  /** The day of it, YYYY-MM-DD. */
  on: string;
  /** Whether it was done; what was given up or entered by mistake is none. */
  done: boolean;
}

/**
 * What is done for the services of a plan (5.3, 8). Planning does not know what activities or requests are: whoever
 * keeps work that a service item can be the reason of adds its source to `ItemWorks` at boot.
 */
export interface ItemWorkSource {
  /** Who may not read it in the community is told nothing of it. */
  readonly permission: Permission;
  /** For any number of items, in one statement, the earliest first; `by` holds the permission there. */
  work(by: Acting, itemIds: readonly string[]): Promise<readonly WorkFor[]>;
}

@Injectable()
export class ItemWorks {
  private readonly sources: ItemWorkSource[] = [];

  add(source: ItemWorkSource): void {
    this.sources.push(source);
  }

  /** Of all sources that the person may read at the place, by day. */
  async of(by: Acting, place: { communityId: string; streetId: string }, itemIds: readonly string[]): Promise<WorkFor[]> {
    const found: WorkFor[] = [];
    for (const { permission, work } of this.sources) {
      if (itemIds.length && by.actor.may(permission, place)) found.push(...(await work(by.under(permission), itemIds)));
    }
    return found.sort((a, b) => a.on.localeCompare(b.on) || a.recordId.localeCompare(b.recordId));
  }
}

/** A record that is work for an item. */
@ObjectType()
export class ItemWork {
  @Field(() => RecordRef)
  record: RecordRef;

  @Field(() => DateScalar)
  on: string;

  @Field()
  done: boolean;
}
