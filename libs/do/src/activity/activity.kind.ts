import { type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { Activity } from './activity.entity.js';
import { activityWorkflow } from './activity.workflow.js';

/** What the kernel knows of activities. Own ones show that 8.8.2 is met; `activity-clauses` has what joined ones show. */
export const activityKind: RecordKind<Activity, null> = {
  kind: RecordKindName.activity,
  entity: Activity,
  table: 'activities',
  stage: Stage.do,
  prefix: 'AC',
  flow: activityWorkflow,
  readPermission: 'activity:read',
  defaultClauses: [{ number: '8.8.2', role: 'evidences' }],
};

export const activities = new RecordRows(activityKind);
