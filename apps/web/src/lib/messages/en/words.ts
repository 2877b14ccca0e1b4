import type { SameShape } from '../../i18n';
import type * as chinese from '../zh-CN/words';

type As<K extends keyof typeof chinese> = SameShape<(typeof chinese)[K]>;

export const stage: As<'stage'> = { plan: 'Plan', do: 'Do', check: 'Check', act: 'Act', resources: 'Resources', general: 'General' };

export const kind: As<'kind'> = {
  annualPlan: 'Annual plan', serviceItem: 'Service item', risk: 'Risk or opportunity', residentNeed: 'Resident’s need', objective: 'Service objective', activity: 'Activity', meeting: 'Meeting', emergencyPlan: 'Emergency plan', emergencySupply: 'Emergency supplies', drill: 'Drill', incident: 'Incident', serviceRecovery: 'Service recovery', serviceRequest: 'Service request', consultation: 'Consultation', homeVisit: 'Home visit', gridRound: 'Grid round', gridFinding: 'Grid finding', mediation: 'Mediation', errand: 'Errand', publication: 'Public notice', inspection: 'Inspection', serviceRule: 'Service rule', ruleReading: 'Rule to read', paperDocument: 'Paper document', destruction: 'Destruction', starRating: 'Star rating', conformityAssessment: 'Conformity assessment', survey: 'Survey of residents', complaint: 'Complaint', supervision: 'Supervision', nonconformity: 'Nonconformity', correctiveAction: 'Corrective action',
  communityProfile: 'Community profile', staffMember: 'Staff', staffTraining: 'Staff training',
  staffAppraisal: 'Staff appraisal', dutyRoster: 'Duty and opening hours', socialOrganisation: 'Social organisation',
  participation: 'Participation', volunteer: 'Volunteer', volunteerCount: 'Volunteer count',
  volunteerTeam: 'Volunteer team', partnerUnit: 'Partner unit', partnerResource: 'Partner resource',
  communityNeed: 'Community need', venue: 'Venue', facility: 'Facility', facilityCheck: 'Facility check',
  asset: 'Asset', safetyPlace: 'Shelter or hazard', organisation: 'Organisation', election: 'Election',
  residentsGroup: 'Residents’ group', gridProfile: 'Grid profile', expenseLine: 'Expense line',
  purchasedService: 'Purchased service', feedback: 'Feedback', serviceEvaluation: 'Service evaluation', improvement: 'Improvement', obligation: 'Recurring duty',
};

export const state: As<'state'> = {
  annualPlan: { draft: 'Draft', submitted: 'Submitted', returned: 'Returned', approved: 'Approved', published: 'In force', superseded: 'Superseded', closed: 'Reviewed', void: 'Void' },
  serviceItem: { draft: 'Draft', planned: 'Planned', running: 'Running', delivered: 'Delivered', done: 'Done', missed: 'Missed', superseded: 'Goes on in a newer version', void: 'Void' },
  risk: {
    identified: 'Identified', assessed: 'Assessed', treated: 'Being treated', controlled: 'Under control', accepted: 'Accepted', reviewing: 'To be reviewed', closed: 'Closed', void: 'Void',
  },
  objective: { draft: 'Draft', set: 'Set', due: 'Value due', over: 'To be concluded', reached: 'Reached', missed: 'Missed', dropped: 'Given up', void: 'Void' },
  residentNeed: { open: 'Heard', aside: 'Set aside', merged: 'Merged', void: 'Void' },
  activity: { draft: 'Draft', published: 'Published', held: 'Held', archived: 'Archived', cancelled: 'Cancelled', void: 'Void' },
  meeting: { called: 'Called', held: 'Held', concluded: 'Concluded', cancelled: 'Cancelled', void: 'Void' },
  emergencyPlan: { draft: 'Draft', 'in-force': 'In force', reviewing: 'To be gone over', withdrawn: 'Withdrawn', void: 'Void' },
  emergencySupply: { 'in-stock': 'In stock', 'check-due': 'To be checked', disposed: 'Disposed', void: 'Void' },
  drill: { planned: 'Planned', held: 'Held', evaluated: 'Evaluated', cancelled: 'Cancelled', void: 'Void' },
  incident: { open: 'Going on', ended: 'Over', closed: 'Reviewed', void: 'Void' },
  serviceRecovery: { open: 'To be made good', remedied: 'To be told', closed: 'Closed', void: 'Void' },
  serviceRequest: { received: 'Received', handed: 'Handed over', waiting: 'Waiting for papers', handling: 'In hand', passed: 'With a provider', entrusted: 'With the higher unit', done: 'To be replied to', replied: 'Replied', objected: 'Objected to', closed: 'Closed', withdrawn: 'Withdrawn', void: 'Void' },
  consultation: { open: 'To be answered', answered: 'Answered', void: 'Void' }, gridFinding: { open: 'To be settled', passed: 'Passed on', settled: 'Settled', void: 'Void' }, gridRound: { planned: 'To be made', made: 'Made', cancelled: 'Called off', void: 'Void' }, mediation: { open: 'Mediating', joint: 'Joint mediation', agreed: 'Agreed', failed: 'Not agreed', void: 'Void' }, errand: { running: 'Being run', returning: 'Papers out', closed: 'Closed', void: 'Void' },
  homeVisit: { planned: 'To be agreed', appointed: 'Agreed', visited: 'Visited', cancelled: 'Called off', void: 'Void' },
  serviceRule: { draft: 'Draft', approved: 'Approved, not begun', 'in-force': 'In force', due: 'To be reviewed', superseded: 'Superseded', withdrawn: 'Withdrawn', void: 'Void' }, ruleReading: { asked: 'To be read', read: 'Read', lapsed: 'No longer to be read' }, paperDocument: { filed: 'Filed', void: 'Void' }, destruction: { proposed: 'Waits for another', destroyed: 'Destroyed', refused: 'Refused', withdrawn: 'Withdrawn' }, inspection: { planned: 'Planned', open: 'Under way', finished: 'Finished', cancelled: 'Called off', void: 'Void' },
  publication: { draft: 'Draft', published: 'Public', expiring: 'Ends soon', expired: 'Over', withdrawn: 'Withdrawn', replaced: 'Replaced', void: 'Void' }, starRating: { draft: 'Self-scoring', applied: 'Applied', reviewing: 'First review', forwarded: 'Waits for assessors', assessing: 'On site', reconciling: 'Settling', deciding: 'Waits for decision', notice: 'Public notice', certified: 'Certified', 'review-due': 'Review due', renewing: 'Under review', renewed: 'Replaced', expired: 'Expired', revoked: 'Revoked', refused: 'Refused', rejected: 'Rejected', withdrawn: 'Withdrawn', void: 'Void' },
  survey: { draft: 'Draft', open: 'Open', closed: 'Closed', reported: 'Reported', archived: 'On file', void: 'Void' },
  improvement: { proposed: 'Proposed', planning: 'Being prepared', piloting: 'On trial', measured: 'To be judged', standard: 'Made standard', shared: 'Shared', kept: 'Used here', declined: 'Not taken up', dropped: 'Dropped', void: 'Void' },
  serviceEvaluation: { evaluating: 'Under way', concluded: 'Concluded', following: 'Being followed up', closed: 'Closed', cancelled: 'Called off', void: 'Void' },
  supervision: { planned: 'Planned', looking: 'Under way', confirming: 'To be confirmed', following: 'Being followed up', closed: 'Closed', cancelled: 'Called off', void: 'Void' },
  conformityAssessment: { planning: 'Planning', assessing: 'Under way', confirming: 'With the lead', following: 'Being followed up', closed: 'Closed', cancelled: 'Called off', void: 'Void' },
  complaint: {
    received: 'Received', acknowledged: 'Acknowledged', investigating: 'Investigating', answered: 'Answered', contested: 'Contested', confirmed: 'Word given', lapsed: 'Lapsed',
    closed: 'Closed', rejected: 'Rejected', escalated: 'With the street', joined: 'Joined', withdrawn: 'Withdrawn', void: 'Void',
  },
  nonconformity: {
    reported: 'Reported', reviewing: 'Review', analysing: 'Cause', planning: 'Planning', approving: 'Plan review', acting: 'Acting', verifying: 'Verifying', closed: 'Closed', dismissed: 'Dismissed',
    merged: 'Merged', void: 'Void',
  },
  correctiveAction: { planned: 'Not begun', doing: 'Under way', done: 'Done', cancelled: 'Cancelled', void: 'Void' },
  obligation: { coming: 'Ahead', due: 'Due soon', done: 'Done', missed: 'Missed', void: 'Not needed' },
  register: { current: 'Current', ended: 'Ended', void: 'Void' },
};

export const deadline: As<'deadline'> = {
  annualPlan: { submitted: 'Approval due', returned: 'Changes due', approved: 'Publishing due' },
  risk: {
    identified: 'Rate by', assessed: 'Decide by', treated: 'In effect by', controlled: 'Next review', accepted: 'Next review', reviewing: 'Review by',
  },
  objective: { set: 'Next day', due: 'Value due', over: 'Was due' },
  activity: { published: 'Takes place', held: 'Summary due' },
  meeting: { called: 'Takes place', held: 'Conclusion due' },
  emergencyPlan: { 'in-force': 'Next review', reviewing: 'Review due' },
  emergencySupply: { 'in-stock': 'Check or expiry', 'check-due': 'Check or expiry' },
  drill: { planned: 'Takes place', held: 'Evaluation due' },
  incident: { open: 'To be handled', ended: 'Review due' },
  serviceRecovery: { open: 'Make good by', remedied: 'Tell by' },
  serviceRequest: { received: 'First answer due', handed: 'To be taken up by', waiting: 'Papers due', handling: 'Promised for', passed: 'News promised for', entrusted: 'News promised for', done: 'Reply due', replied: 'May be objected to until', objected: 'Objection to be met by' },
  consultation: { open: 'Answer due' }, gridFinding: { open: 'Settle by' }, gridRound: { planned: 'Make it by' }, mediation: { open: 'Mediate by', joint: 'Mediate jointly by' }, errand: { running: 'Promised for', returning: 'Return papers by' },
  homeVisit: { planned: 'Visit by', appointed: 'Agreed for' },
  publication: { draft: 'To be public from', published: 'Public until', expiring: 'Public until' },
  improvement: { proposed: 'Word due', planning: 'Trial to begin', piloting: 'Trial until', measured: 'Judgement due', standard: 'Sharing to be decided' },
  serviceEvaluation: { evaluating: 'Conclusion due', concluded: 'Publication due', following: 'Follow-up due' },
  supervision: { planned: 'Planned day', looking: 'Results due', confirming: 'Confirmation due', following: 'Follow-up due' },
  conformityAssessment: { planning: 'Begins', assessing: 'Answers due', confirming: 'Confirmation due', following: 'Follow-up due' },
  serviceRule: { 'in-force': 'Review', due: 'Review' }, ruleReading: { asked: 'Read' }, destruction: { proposed: 'Approval' }, inspection: { planned: 'Planned for', open: 'Day of inspection' }, starRating: { applied: 'Acceptance due', reviewing: 'First review due', forwarded: 'Assessors due', assessing: 'On site', reconciling: 'Settling due', deciding: 'Decision due', notice: 'Notice until', 'review-due': 'Certificate ends' },
  survey: { draft: 'Closes on', open: 'Closes on', closed: 'Report due', reported: 'To be put on file by' },
  complaint: {
    received: 'Acknowledgement due', acknowledged: 'Investigation due', investigating: 'Answer due', answered: 'Resident’s reply by', contested: 'Second look due',
    confirmed: 'Closing due', lapsed: 'Closing due', escalated: 'Street’s investigation due',
  },
  obligation: { due: 'To be done by', missed: 'Was to be done by' },
  nonconformity: {
    reported: 'Review due', reviewing: 'Review due', analysing: 'Cause due', planning: 'Plan due', approving: 'Plan review due', acting: 'Actions due', verifying: 'Verification due',
  },
};

export const verb: As<'verb'> = {
  any: { edit: 'Edit', end: 'End', resume: 'Resume', void: 'Void', change: 'Edit', read: 'Read' },
  annualPlan: { submit: 'Submit to the street', return: 'Return', approve: 'Approve', publish: 'Publish', close: 'Year-end review', revise: 'Revise', change: 'Edit title and aims', void: 'Void' },
  serviceItem: { change: 'Save', remove: 'Remove this item', deliver: 'Delivered', start: 'Start' },
  risk: {
    assess: 'Rate it', treat: 'Decide on treatment', accept: 'Accept', buildIn: 'Save', control: 'In effect', review: 'Review', reopen: 'Treat anew', close: 'Close', change: 'Save', void: 'Void',
  },
  objective: {
    set: 'Set it', record: 'Bring a value', withdraw: 'Withdraw', revise: 'Revise', reach: 'Reached', miss: 'Missed', drop: 'Give up', change: 'Save', void: 'Void',
  },
  residentNeed: { change: 'Save', setAside: 'Set aside', reopen: 'Take back', merge: 'Merge into another', void: 'Void' },
  activity: { publish: 'Publish', hold: 'Record attendance', summarise: 'Write summary', archive: 'Archive', cancel: 'Cancel activity', askParticipants: 'Ask those who came', change: 'Save', void: 'Void' },
  meeting: {
    hold: 'Record who came', correct: 'Correct who came', decide: 'Record decisions', minute: 'Write minutes', feedBack: 'Record feedback', publish: 'Record publication',
    conclude: 'Conclude', cancel: 'Cancel meeting', change: 'Save', void: 'Void',
  },
  emergencyPlan: { enforce: 'Put in force', review: 'Review', withdraw: 'Withdraw', change: 'Save', void: 'Void' },
  emergencySupply: { receive: 'Take in', issue: 'Issue', return: 'Return', check: 'Check', dispose: 'Dispose of', change: 'Save', void: 'Void' },
  drill: { hold: 'Record attendance', evaluate: 'Evaluate', write: 'Write script', cancel: 'Cancel drill', change: 'Save', void: 'Void' },
  incident: { log: 'Add a line', end: 'It is over', review: 'Review', change: 'Save', void: 'Void' },
  serviceRecovery: { remedy: 'Made good', tell: 'Told the person', change: 'Save', void: 'Void' },
  serviceRequest: { hearTexts: 'Note wish for texts', hearNoTexts: 'Note no more texts', accept: 'Accept', serve: 'Do it on the spot', ask: 'Ask for all missing papers', handOver: 'Hand to the right post', passOn: 'Pass to a provider', giveContact: 'Give a contact', decline: 'Not the community’s', tick: 'Tick papers', entrust: 'Pass up on their behalf', refer: 'Tell how to do it themselves', complete: 'Papers are complete', giveUp: 'Close: papers never came', finish: 'Done', extend: 'Extend', feedBack: 'Note the result', refuse: 'Refuse', reply: 'Reply', object: 'Note an objection', explain: 'Explain again', reopen: 'Handle again', withdraw: 'Withdrawn by the resident', void: 'Void', settle: 'Settled', rate: 'Rated', lapse: 'Closed when time is over' },
  consultation: { answer: 'Answer', void: 'Void' }, gridFinding: { settle: 'Settled', pass: 'Pass on', correct: 'Correct', regrade: 'Class and grade', void: 'Void' }, gridRound: { make: 'Write it down', putOff: 'Another day', cancel: 'Call off', void: 'Void' }, mediation: { agree: 'Agreed', continue: 'They sat again', refer: 'Report for joint mediation', fail: 'Not agreed', void: 'Void' }, errand: { finish: 'Done', giveBack: 'Return papers', takePapers: 'Took more papers', withdraw: 'Resident withdrew', close: 'Close', void: 'Void' },
  homeVisit: { appoint: 'Agree on a time', make: 'Write it down', putOff: 'Another day', cancel: 'Call off', void: 'Void' },
  publication: { publish: 'Publish', extend: 'Extend', withdraw: 'Withdraw', change: 'Save', void: 'Void' },
  improvement: { adopt: 'Take up', decline: 'Decline', try: 'Begin the trial', measure: 'Write the result', judge: 'Judge', share: 'Share with the street', keep: 'Keep it here', giveUp: 'Give up', void: 'Void' },
  serviceEvaluation: { conclude: 'Conclude', publish: 'Publish', keepInside: 'Keep inside', close: 'Close', cancel: 'Call off', void: 'Void' },
  supervision: { begin: 'Begin', give: 'Hand over results', confirm: 'Confirm', close: 'Close', cancel: 'Call off', void: 'Void' },
  conformityAssessment: { appoint: 'Name the team', distribute: 'Share out', begin: 'Begin', declare: 'Declare independence', conclude: 'Hand to the lead', return: 'Return', confirm: 'Confirm as lead', close: 'Close', cancel: 'Call off', void: 'Void' },
  serviceRule: { approve: 'Approve', revise: 'Revise', confirm: 'Review', withdraw: 'Withdraw', change: 'Save', void: 'Void' }, ruleReading: { acknowledge: 'I have read it' }, paperDocument: { change: 'Save', void: 'Void' }, destruction: { approve: 'Approve destruction', refuse: 'Refuse', withdraw: 'Take back' }, inspection: { start: 'Begin', putOff: 'Another day', finish: 'Finish', cancel: 'Call off', void: 'Void' }, starRating: { score: 'Save', propose: 'Check again', show: 'Add evidence', submit: 'Apply', accept: 'Accept', return: 'Return', reject: 'Reject', review: 'Save', forward: 'Pass to district', appoint: 'Appoint assessors', declare: 'Declare independence', assess: 'Save', handIn: 'Hand in', agree: 'Settle', conclude: 'Conclude', decide: 'Decide', object: 'Note objection', answer: 'Answer objection', certify: 'Issue certificate', refuse: 'Refuse', renew: 'Ask for review', revoke: 'Revoke', withdraw: 'Withdraw', void: 'Void' },
  survey: { open: 'Open it', revise: 'Take back and change', close: 'Close now', report: 'Write the report', archive: 'Put on file', change: 'Save', widen: 'Ask for more', extend: 'Extend', issueCodes: 'Make codes', void: 'Void' },
  complaint: {
    hearTexts: 'Note wish for texts', hearNoTexts: 'Note no more texts', acknowledge: 'Acknowledge', reject: 'Reject', investigate: 'Assign', answer: 'Write answer', close: 'Close', void: 'Void', confirm: 'Confirm', contest: 'Contest', lapse: 'Lapse', join: 'Join', weigh: 'Weigh anew', escalate: 'Pass to the street', writeFindings: 'Write findings', withdraw: 'Withdraw', hearConfirm: 'Note their word', hearContest: 'Note that they contest', hearWithdraw: 'Note that they withdraw', leaveOut: 'Count or leave out',
  },
  nonconformity: {
    review: 'Name an owner', accept: 'Accept', dismiss: 'Dismiss', recordCauses: 'Write causes', analyse: 'Cause found', addAction: 'Add an action', plan: 'Plan is ready',
    approvePlan: 'Approve the plan', returnPlan: 'Return the plan', contain: 'Say how people are kept safe', merge: 'Merge', submit: 'Submit for verification', verify: 'Write verification', sendBack: 'Send back', void: 'Void',
  },
  obligation: { fulfil: 'It was done', void: 'Not needed' },
  correctiveAction: { start: 'Start', complete: 'Done', change: 'Change', askExtension: 'Ask for more time', grantExtension: 'Grant more time', refuseExtension: 'Refuse more time', cancel: 'Cancel' },
};

export const done: As<'done'> = {
  any: {
    enter: 'entered it', edit: 'changed it', end: 'ended it', resume: 'resumed it', create: 'created this', draft: 'drafted this', change: 'changed this', void: 'voided this', attach: 'added a file', assign: 'handed it on', 'link-clause': 'linked a clause', 'unlink-clause': 'unlinked a clause',
    linkClause: 'linked a clause', unlinkClause: 'unlinked a clause', report: 'reported this',
  },
  annualPlan: {
    draft: 'drafted the plan', submit: 'submitted the plan', return: 'returned the plan', approve: 'approved the plan', publish: 'published the plan', close: 'wrote the year-end review',
    revise: 'began a revision', supersede: 'replaced by a newer version', recordConsultation: 'recorded a consultation', removeConsultation: 'removed a consultation',
    addItem: 'added an item', addItems: 'added items from the catalogue', addRows: 'added items together', removeItem: 'removed an item', removeItems: 'removed items', restoreItems: 'put removed items back', orderItems: 'put the items in another order',
    takeInput: 'took an input in', setInputAside: 'set an input aside', reopenInput: 'opened an input again', takeSheet: 'changed the items by the sheet', leaveOut: 'said why a service is left out',
  },
  serviceItem: { add: 'added this item', change: 'changed this item', remark: 'remarked on it', remove: 'removed this item', restore: 'put this item back', start: 'started it', deliver: 'reported it delivered', carryOver: 'delivered under the version before', supersede: 'goes on in a newer version', miss: 'not delivered' },
  risk: {
    identify: 'named it', change: 'changed it', assess: 'rated it', treat: 'decided on the treatment', accept: 'accepted it', buildIn: 'built it into services', control: 'reported the treatment in effect',
    remind: 'reminded of the review', review: 'reviewed it', reopen: 'opened it again', close: 'closed it',
  },
  objective: {
    draft: 'drafted it', change: 'changed it', set: 'set it', record: 'brought a value', withdraw: 'withdrew a value', revise: 'revised it', count: 'kept what was counted', remind: 'reminded of a value', lapse: 'its day was over', reach: 'reported it reached', miss: 'reported it missed', drop: 'gave it up',
  },
  residentNeed: { tell: 'told it', collect: 'wrote it down', hear: 'heard it again', change: 'changed it', setAside: 'set it aside', reopen: 'took it back', merge: 'merged it into another' },
  activity: {
    draft: 'drafted the activity', publish: 'published it', hold: 'recorded attendance', summarise: 'wrote summary and evaluation', archive: 'archived it', cancel: 'cancelled it', logHeld: 'logged it afterwards', askParticipants: 'asked those who came',
  },
  meeting: {
    call: 'called the meeting', change: 'changed the arrangements', hold: 'recorded who came', correct: 'corrected who came', decide: 'recorded decisions', minute: 'wrote the minutes',
    feedBack: 'recorded feedback to residents', publish: 'recorded publication', conclude: 'concluded it', cancel: 'cancelled it', logHeld: 'logged it afterwards',
  },
  emergencyPlan: { draft: 'drafted it', change: 'changed it', enforce: 'put it in force', remind: 'reminded of its review', review: 'reviewed it', withdraw: 'withdrew it' },
  emergencySupply: { enter: 'entered it', change: 'changed it', receive: 'took in', issue: 'issued', return: 'took back', remind: 'reminded of its check', check: 'checked it', dispose: 'disposed of it' },
  drill: { plan: 'planned the drill', change: 'changed the arrangements', write: 'wrote the script', hold: 'recorded who came', evaluate: 'evaluated it', correct: 'corrected the evaluation', cancel: 'cancelled it', logHeld: 'logged a drill held before' },
  incident: { report: 'logged the incident', change: 'changed it', log: 'added a line', end: 'said it was over', review: 'reviewed it' },
  serviceRecovery: { open: 'logged it', change: 'changed it', remedy: 'made it good', tell: 'told the person' },
  serviceRequest: { hearTexts: 'noted that the resident wants text messages', hearNoTexts: 'noted that the resident wants no more text messages', take: 'took it in', lodge: 'sent it', follow: 'told after an earlier one', accept: 'accepted it', serve: 'did it on the spot', ask: 'told all that is missing', handOver: 'handed it over', passOn: 'passed it to a provider', giveContact: 'gave a contact', decline: 'told that it is not the community’s', tick: 'ticked papers', entrust: 'passed it up', refer: 'told how to do it', complete: 'got all papers', giveUp: 'closed it without papers', finish: 'did it', extend: 'extended it', feedBack: 'noted the result', refuse: 'refused it', reply: 'replied', object: 'objected to', explain: 'explained again', reopen: 'took it up again', withdraw: 'withdrawn', settle: 'settled it', rate: 'rated it', lapse: 'closed, nobody objected' },
  consultation: { log: 'noted it', answer: 'answered' }, gridFinding: { log: 'entered it', settle: 'settled it', pass: 'passed it on', correct: 'corrected it', regrade: 'graded it anew' }, gridRound: { plan: 'planned it', log: 'wrote it down', make: 'made the round', putOff: 'put it off', cancel: 'called it off' }, mediation: { log: 'wrote it down', agree: 'brought about an agreement', continue: 'mediated again', refer: 'reported it for joint mediation', fail: 'ended it without agreement' }, errand: { take: 'took it on', finish: 'ran it', giveBack: 'returned papers', takePapers: 'took more papers', withdraw: 'noted that the resident withdrew', close: 'closed it' },
  homeVisit: { log: 'logged a visit afterwards', plan: 'planned it', appoint: 'agreed on a time', make: 'made the visit', putOff: 'put it off', cancel: 'called it off' },
  publication: { draft: 'drafted it', change: 'changed it', publish: 'published it', remind: 'reminded of its end', extend: 'extended it', withdraw: 'withdrew it', replace: 'gave way to a newer one', expire: 'its time was over' },
  improvement: { propose: 'proposed it', tell: 'proposed it', adopt: 'took it up', decline: 'declined it', replan: 'changed the goal', try: 'began the trial', measure: 'wrote the result', judge: 'judged it', recognise: 'noted a recognition', share: 'shared it', keep: 'kept it here', giveUp: 'gave it up' },
  serviceEvaluation: { begin: 'began it', layOut: 'changed it', renewServices: 'took the services anew', judge: 'judged services', setOpportunities: 'wrote what could be better', conclude: 'concluded it', publish: 'published it', keepInside: 'kept it inside', settle: 'told how one was done', close: 'closed it', cancel: 'called it off' },
  supervision: { plan: 'planned it', log: 'logged it', layOut: 'changed what is planned', begin: 'began it', answer: 'answered lines', find: 'added a finding', give: 'handed over the results', confirm: 'confirmed them', settle: 'settled a finding', close: 'closed it', cancel: 'called it off' },
  conformityAssessment: { plan: 'planned it', layOut: 'changed what is planned', appoint: 'named the team', distribute: 'shared it out', begin: 'began it', declare: 'declared independence', carry: 'carried answers over', conclude: 'handed it to the lead', return: 'returned it', confirm: 'confirmed it as lead', settle: 'settled a finding', close: 'closed it', cancel: 'called it off' },
  serviceRule: { draft: 'wrote it', change: 'changed it', approve: 'approved it', revise: 'began the next version', start: 'came into force', remind: 'brought it up for review', confirm: 'reviewed it', supersede: 'gave way to the next version', withdraw: 'withdrew it' }, ruleReading: { ask: 'was asked to read', acknowledge: 'read it', lapse: 'need not read it any more' }, paperDocument: { file: 'filed it', change: 'changed it' }, destruction: { propose: 'proposed it', approve: 'approved it; destroyed', refuse: 'refused it', withdraw: 'took it back' }, inspection: { plan: 'planned it', start: 'began it', putOff: 'put it off', enterDefect: 'entered a defect', begin: 'began it', answer: 'answered lines', finish: 'finished it', cancel: 'called it off' }, starRating: { draft: 'began to score', score: 'self-scored', propose: 'checked evidence again', show: 'changed evidence', submit: 'applied', accept: 'accepted it', return: 'returned it', reject: 'rejected it', review: 'scored in first review', forward: 'passed it to the district', appoint: 'appointed assessors', declare: 'declared independence', assess: 'scored on site', handIn: 'handed in', agree: 'settled points', conclude: 'concluded', decide: 'decided', object: 'noted an objection', answer: 'answered an objection', certify: 'issued the certificate', refuse: 'refused after the notice', remind: 'reminded of the review', renew: 'began the review', replace: 'replaced it', expire: 'expired', revoke: 'revoked it', withdraw: 'withdrew it' },
  survey: { draft: 'drafted the survey', change: 'changed its settings', compose: 'changed the questions; their number now', open: 'opened it', revise: 'took it back', issueCodes: 'made codes', widen: 'asked for more', extend: 'extended it', close: 'closed it', end: 'its time was over', theme: 'sorted what was written', report: 'wrote the report', archive: 'put it on file' },
  complaint: {
    hearTexts: 'noted that the resident wants text messages', hearNoTexts: 'noted that the resident wants no more text messages', lodge: 'complained', take: 'took the complaint', acknowledge: 'acknowledged it', reject: 'rejected it', investigate: 'assigned it', answer: 'answered it', confirm: 'confirmed the answer',
    contest: 'contested the answer', lapse: 'no reply in time', close: 'closed it', join: 'joined it to another', weigh: 'weighed it anew', escalate: 'passed it to the street', writeFindings: 'wrote findings', withdraw: 'withdrew it', hearConfirm: 'noted the resident’s word', hearContest: 'noted that it is contested', hearWithdraw: 'noted the withdrawal', leaveOut: 'settled whether it counts',
  },
  nonconformity: {
    report: 'reported it', review: 'named an owner', accept: 'accepted it', dismiss: 'dismissed it', recordCauses: 'wrote causes', analyse: 'confirmed the root causes', addAction: 'added an action',
    plan: 'settled the plan', approvePlan: 'approved the plan', returnPlan: 'returned the plan', contain: 'said how people are kept safe', merge: 'merged it into another', absorb: 'took another in',
    extend: 'moved its day with an action’s', evaluate: 'the platform checked: the watch is over', submit: 'submitted it for verification', verify: 'wrote the verification',
    sendBack: 'sent it back for better evidence',
  },
  obligation: {
    layOut: 'laid it out for the year', remind: 'reminded who is responsible', lapse: 'found it not done in time', tick: 'ticked it off by the records',
    fulfil: 'said it was done', count: 'noted one time of it', appoint: 'made somebody else responsible', void: 'said it is not needed',
  },
  correctiveAction: { add: 'added this action', plan: 'added this action', start: 'started', complete: 'reported it done', change: 'changed the action', askExtension: 'asked for more time', grantExtension: 'granted more time', refuseExtension: 'refused more time', cancel: 'cancelled the action' },
};

export const clauseRole: As<'clauseRole'> = { implements: 'Implements', evidences: 'Evidences', breaches: 'Breaches', restores: 'Restores' };

export const member: As<'member'> = {
  secretary: 'secretary', 'social-worker': 'social worker', 'grid-manager': 'grid manager', 'counter-clerk': 'counter clerk', supervisor: 'supervisor',
  'street-official': 'street official', 'district-official': 'district official', assessor: 'assessor', administrator: 'administrator',
};

export const standard: As<'standard'> = {
  'DB35/T 2074-2022': '2022, in force', 'DB35/T draft 2021': '2021 draft', 'DB11/T 1466-2017': 'Beijing 2017', 'T/ZSX 0005-2024': 'Stars 2024',
};
export const editionMark: As<'editionMark'> = { 'DB35/T draft 2021': '2021 draft', 'DB11/T 1466-2017': 'Beijing', 'T/ZSX 0005-2024': 'Stars' };
export const standardStatus: As<'standardStatus'> = { 'in-force': 'in force', draft: 'draft for comment', withdrawn: 'withdrawn', superseded: 'superseded' };
export const modality: As<'modality'> = {
  shall: 'shall', 'shall-not': 'shall not', should: 'should', 'should-not': 'should not', may: 'may', 'need-not': 'need not', can: 'can', 'can-not': 'cannot', cannot: 'cannot', none: 'statement',
};
export const textStatus: As<'textStatus'> = { complete: 'text complete', partial: 'text has gaps', missing: 'text missing' };
export const relation: As<'relation'> = {
  same: 'same', equal: 'same', equivalent: 'same', broader: 'broader', narrower: 'narrower', related: 'related', counterpart: 'counterpart', stricter: 'stricter', looser: 'looser',
};

export const value: As<'value'> = {
  grade: { minor: 'Minor', major: 'Major' },
  origin: { staff: 'Staff', resident: 'A resident', record: 'A record', practice: 'Another community' },
  causeMethod: { whys: 'Five whys', fishbone: 'Fishbone' }, successDirection: { up: 'at least', down: 'at most' },
  potential: { true: 'Potential', false: 'Actual' },
  outcome: {
    served: 'Done on the spot', done: 'Done', provided: 'Done by a provider', entrusted: 'Done by the higher unit', outOfScope: 'Not the community’s', contactGiven: 'Contact given', selfService: 'Told how to do it themselves', refused: 'Refused', papersNeverCame: 'Papers never came',
    effective: 'Effective', partly: 'Partly effective', ineffective: 'Ineffective' },
  form: { own: 'Our own', joined: 'Joined' }, replyWay: { face: 'face to face', written: 'in writing', phone: 'by phone', sms: 'by text message', mail: 'by mail', chat: 'by chat', page: 'on the page' },
  type: {
    residentsAssembly: 'Residents’ assembly', residentsRepresentatives: 'Residents’ representatives', jointConference: 'Joint conference', party: 'Party members', deliberation: 'Deliberation',
    hearing: 'Hearing', committee: 'Committee', other: 'Other meeting', comprehensive: 'Comprehensive', special: 'Special',
  },
  scenario: {
    comprehensive: 'Comprehensive', fire: 'Fire', weather: 'Storm and flood', earthquake: 'Earthquake', gas: 'Gas leak', utilities: 'Water, power or lifts out', health: 'Public health', crowd: 'Crowding', building: 'Buildings and falling objects',
    order: 'Public order', person: 'Missing or taken ill', other: 'Other',
  },
  supplyKind: {
    lamp: 'Multi-function lamp', whistle: 'Whistle', escapeMask: 'Escape mask', multiTool: 'Multi-tool', escapeRope: 'Escape rope', extinguisher: 'Fire extinguisher', fireBlanket: 'Fire blanket', medicine: 'Common medicine', dressings: 'Dressings', masksGloves: 'Masks and gloves', other: 'Other supplies',
    'escape-mask': 'Escape mask', 'multi-tool': 'Multi-tool', 'escape-rope': 'Escape rope', 'fire-blanket': 'Fire blanket', 'masks-gloves': 'Masks and gloves',
  },
  condition: { good: 'In order', worn: 'Needs repair', broken: 'Broken' },
  severity: { ordinary: 'Ordinary', larger: 'Larger', major: 'Major', extreme: 'Extreme', serious: 'Serious', grave: 'Grave' }, leftOut: { malicious: 'Made up or to harass', beyondLaw: 'Against the law', beyondPowers: 'Beyond community and street', unreachable: 'Cannot be reached', other: 'Other' },
  entry: { event: 'What happened', measure: 'What was done', report: 'Report upwards', statement: 'Public statement' },
  memberKind: { unit: 'Unit', group: 'Group of people' },
  attended: { came: 'Came', excused: 'Excused', absent: 'Absent' },
  feedback: { underWay: 'Under way', answered: 'Answered', closed: 'Done' },
  answersBy: { list: 'those checked in', everyone: 'whoever scans' },
  evaluationScore: { '5': 'Very good', '4': 'Good', '3': 'Fair', '2': 'Rather poor', '1': 'Poor' },
  nature: { risk: 'Risk', opportunity: 'Opportunity' },
  context: { internal: 'Own resources and ability', external: 'Surroundings', interestedParty: 'Residents and others concerned', 'interested-party': 'Residents and others concerned', law: 'Law' },
  level: { low: 'Low', medium: 'Medium', high: 'High', community: 'Community', department: 'Department', grid: 'Grid', service: 'Service' },
  response: { avoid: 'Avoid', reduce: 'Reduce', share: 'Share', pursue: 'Pursue', accept: 'Accept' },
  step: { assess: 'First rating', control: 'What remains', review: 'Review', reopen: 'Rated anew' },
  dimension: {
    organisation: 'Organisation', staff: 'Staff', facilities: 'Surroundings and facilities', information: 'Information', scene: 'On the spot', charges: 'Charges', complaints: 'Complaints',
    satisfaction: 'Satisfaction', function: 'It works', economy: 'Cost', safety: 'Safety', timeliness: 'In time', comfort: 'Comfort', civility: 'Civility',
  },
  direction: { up: 'The higher the better', down: 'The lower the better', hold: 'To stay as it is' },
  rhythm: { month: 'Each month', quarter: 'Each quarter', halfYear: 'Each half-year', 'half-year': 'Each half-year', year: 'Each year' },
  about: { service: 'Service', staff: 'Staff', facility: 'Facility', fees: 'Fees', safety: 'Safety', environment: 'Environment', other: 'Other' },
  channel: { grid: 'Grid', web: 'Web', counter: 'Counter', phone: 'Phone', visit: 'Visit', meeting: 'Meeting', chat: 'Residents’ chat' },
  group: { government: 'Government and public service', people: 'For people', convenience: 'Convenience', safety: 'Safety', other: 'Other services' },
  delivery: { own: 'Own', purchased: 'Purchased', volunteers: 'Volunteers', partner: 'Partner', mutualHelp: 'Mutual help', market: 'Market' },
  moneySource: { government: 'Government', project: 'Project', party: 'Party work', donation: 'Donation', collective: 'Collective income', other: 'Other' },
  needsCode: { true: 'With a one-time code', false: 'By link or QR code' },
  kind,
};
