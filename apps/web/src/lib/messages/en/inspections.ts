import type { SameShape } from '../../i18n';
import type * as chinese from '../zh-CN/inspections';

export const inspection: SameShape<typeof chinese.inspection> = {
  begin: 'Begin an inspection', beginLead: 'Choose a checklist, then tick line by line on the spot; its lines are those of the adopted editions.', beginDone: 'Begin', placeHint: 'As: service centre, ground floor.', lines: 'Checklist', answered: '{done} of {n}', save: 'Keep', seen: 'What was seen', unanswered: 'Not answered', found: 'Findings', finishSays: 'It is not changed afterwards. A finding becomes a defect of a facility or a nonconformity in one step.', toDefect: 'Note as a defect',
  emptyTitle: 'No inspections yet', emptyText: 'Signs, facilities, safety, surroundings, conduct: line by line, phone in hand. What is finished is counted.', answer: { ok: 'In order', notOk: 'Not in order', notApplicable: 'None here' },
  of: { signs: 'Signs', facilities: 'Facilities', safety: 'Safety', environment: 'Surroundings', conduct: 'Conduct', disasterRisk: 'Disaster risks', disputes: 'Disputes' },
};
