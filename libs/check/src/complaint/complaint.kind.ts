import { type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { Complaint } from './complaint.entity.js';
import { complaintWorkflow, judgedBefore } from './complaint.workflow.js';

/** What the kernel knows of complaints. What residents wrote stays out of the history, so that it can be destroyed (8.4.3). */
export const complaintKind: RecordKind<Complaint, null> = {
  kind: RecordKindName.complaint,
  entity: Complaint,
  table: 'complaints',
  stage: Stage.check,
  prefix: 'CP',
  flow: complaintWorkflow,
  readPermission: 'complaint:read',
  defaultClauses: [{ number: '9.2', role: 'evidences' }],
  personal: [
    'complainantNameSealed', 'complainantPhoneSealed', 'complainantPhoneLookup', 'title', 'content', 'place', 'contestReason',
    'secretHash', 'lodgeKey', 'withdrawReason',
  ],
  workPermission: 'complaint:investigate',
  grave: `t.severity <> 'ordinary' OR t.safety`,
  refuses: (row, personId) => {
    if (row.subjectIds.includes(personId)) return { code: 'COMPLAINED_OF', params: {} };
    return judgedBefore(row, personId) ? { code: 'SAME_INVESTIGATOR', params: {} } : null;
  },
};

export const complaints = new RecordRows(complaintKind);
