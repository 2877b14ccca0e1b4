import type { SameShape } from '../../i18n';
import type * as chinese from '../zh-CN/inspections';

export const inspection: SameShape<typeof chinese.inspection> = {
  begin: 'Begin an inspection', beginLead: 'Choose a checklist, then tick line by line on the spot; its lines are those of the adopted editions.', beginDone: 'Begin', placeHint: 'As: service centre, ground floor.', lines: 'Checklist', found: 'Findings', finishSays: 'It is not changed afterwards. A finding becomes a defect of a facility or a nonconformity in one step.', toDefect: 'Note as a defect',
  emptyTitle: 'No inspections yet', emptyText: 'Signs, facilities, safety, surroundings, conduct: line by line, phone in hand. What is finished is counted.',
  plan: 'Plan an inspection', planLead: 'What, when and who; what comes again is planned anew as soon as one is finished.', planDone: 'Plan it', once: 'Only once', me: 'Me', startSays: 'The checklist then reads as the editions adopted today ask.', againSays: '{every}: once finished, the next is planned.', cancelSays: 'None is planned after it either.',
  every: { week: 'Every week', month: 'Every month', quarter: 'Every quarter', halfYear: 'Every half-year', year: 'Every year' }, facilityChoose: 'Choose a facility', noFacility: 'No facility in the register yet.', defectDone: 'Enter it', defectSays: 'It goes into the register of facility checks, with who inspected and what was seen.',
  of: { signs: 'Signs', facilities: 'Facilities', safety: 'Safety', environment: 'Surroundings', conduct: 'Conduct', disasterRisk: 'Disaster risks', disputes: 'Disputes' },
};
