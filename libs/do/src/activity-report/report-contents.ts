import { buffer } from 'node:stream/consumers';
import { type Acting, attachmentsOf, dayOf, type Picture, printed, type RecordRef, type Attachment } from '#kernel';
import { personById, unitById } from '#org';
import { serviceItems } from '#plan';
import { partnersOf } from '../activity/activity-plan.js';
import type { Activity } from '../activity/activity.entity.js';
import { activities } from '../activity/activity.kind.js';
import type { ParticipantAnswers } from '../activity-answer/activity-answer.type.js';
import { answersOf } from '../activity-answer/answers.js';
import { type Tally, tallyOf } from '../activity-registration/registrations.js';

/** As many photographs as make two pages; the others stay in the record. */
const MOST_PICTURES = 12;

export interface ReportContents {
  activity: Activity;
  community: string;
  author: string;
  service: string | null;
  partners: readonly RecordRef[];
  tally: Tally;
  answers: ParticipantAnswers | null;
  pictures: readonly Picture[];
  /** Photographs that the report leaves out, and files of other kinds. */
  morePictures: number;
  files: readonly string[];
  madeOn: string;
}

/** What the report of an activity says. @throws NOT_FOUND, FORBIDDEN */
export async function reportContents(by: Acting, id: string): Promise<ReportContents> {
  const activity = await activities.get(by, id);
  const files = (await attachmentsOf(by, [id])).get(id) ?? [];
  const [photos, others] = [files.filter(({ mime }) => mime.startsWith('image/')), files.filter(({ mime }) => !mime.startsWith('image/'))];
  const item = activity.serviceItemId ? await serviceItems.load(by.under('service-item:read'), activity.serviceItemId) : undefined;
  return {
    activity,
    community: (await unitById(by, activity.communityId))!.name,
    author: (by.actor.personId && (await personById(by, by.actor.personId))?.name) || '',
    service: item?.title ?? null,
    partners: await partnersOf(by, activity),
    tally: await tallyOf(by, id),
    answers: await answersOf(by, activity),
    pictures: await Promise.all(photos.slice(0, MOST_PICTURES).map((photo) => pictureOf(by, photo))),
    morePictures: Math.max(0, photos.length - MOST_PICTURES),
    files: others.map(({ name }) => name),
    madeOn: dayOf(by.now),
  };
}

async function pictureOf(by: Acting, { sha256, name }: Attachment): Promise<Picture> {
  const stored = await buffer(await by.kernel.blobs.open(sha256));
  return { ...(await printed(stored)), caption: name.replace(/\.[a-z0-9]{2,5}$/i, '') };
}
