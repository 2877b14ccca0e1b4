import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Attachment, By, HistoryEntry, RecordRef, RecordRow } from '#kernel';
import { Person } from '../person/person.entity.js';
import { personById } from '../person/people.js';
import { Community } from '../unit/org-unit.entity.js';
import { communityById } from '../unit/units.js';

/** Adds the people and the place to what the kernel knows of every record. */
@Resolver(() => RecordRow)
export class RecordPeopleResolver {
  @ResolveField(() => Community)
  community(@Parent() row: RecordRow, @By('unit:read') by: Acting): Promise<Community | undefined> {
    return communityById(by, row.communityId);
  }

  @ResolveField(() => Person, { nullable: true })
  createdBy(@Parent() row: RecordRow, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.createdById);
  }

  @ResolveField(() => Person, { nullable: true })
  assignee(@Parent() row: RecordRow, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.assigneeId);
  }
}

@Resolver(() => RecordRef)
export class RecordRefPlaceResolver {
  @ResolveField(() => Community)
  community(@Parent() ref: RecordRef, @By('unit:read') by: Acting): Promise<Community | undefined> {
    return communityById(by, ref.communityId);
  }
}

@Resolver(() => HistoryEntry)
export class HistoryActorResolver {
  @ResolveField(() => Person, { nullable: true, description: 'Null where a job or a resident acted.' })
  actor(@Parent() entry: HistoryEntry, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, entry.actorId);
  }
}

@Resolver(() => Attachment)
export class AttachmentPeopleResolver {
  @ResolveField(() => Person, { nullable: true })
  uploadedBy(@Parent() attachment: Attachment, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, attachment.uploadedById);
  }
}
