import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isUUID } from 'class-validator';
import { type Acting, Attachment, By, byResident, FieldChange, HistoryEntry, recordRef, RecordRef, RecordRow } from '#kernel';
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

  @ResolveField(() => Boolean, { description: 'Whether a resident did it on a public page, of whom nothing is kept here.' })
  byResident(@Parent() entry: HistoryEntry): boolean {
    return byResident(entry);
  }
}

/** Ids in a change are turned into what a reader knows: a person's name, a record's number and title. */
@Resolver(() => FieldChange)
export class FieldChangeNamesResolver {
  @ResolveField(() => String, { nullable: true })
  fromName(@Parent() change: FieldChange, @By('person:read') by: Acting): Promise<string | null> {
    return nameOf(by, change.from);
  }

  @ResolveField(() => String, { nullable: true })
  toName(@Parent() change: FieldChange, @By('person:read') by: Acting): Promise<string | null> {
    return nameOf(by, change.to);
  }
}

async function nameOf(by: Acting, value: unknown): Promise<string | null> {
  if (!isUUID(value)) return null;
  const person = await personById(by, value as string);
  if (person) return person.name;
  const record = await recordRef(by, value as string);
  return record ? [record.number, record.title].filter(Boolean).join(' ') : null;
}

@Resolver(() => Attachment)
export class AttachmentPeopleResolver {
  @ResolveField(() => Person, { nullable: true })
  uploadedBy(@Parent() attachment: Attachment, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, attachment.uploadedById);
  }
}
