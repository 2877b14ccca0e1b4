import { type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { Meeting } from './meeting.entity.js';
import type { MeetingFacts } from './meeting.facts.js';
import { meetingWorkflow } from './meeting.workflow.js';

/** What the kernel knows of meetings. Which clauses they evidence depends on their type: see `meeting-clauses`. */
export const meetingKind: RecordKind<Meeting, MeetingFacts> = {
  kind: RecordKindName.meeting,
  entity: Meeting,
  table: 'meetings',
  stage: Stage.do,
  prefix: 'MT',
  flow: meetingWorkflow,
  readPermission: 'meeting:read',
  defaultClauses: [],
};

export const meetings = new RecordRows(meetingKind);
