import type { SameShape } from '../../i18n';
import type * as chinese from '../zh-CN/publications';

export const publicInfo: SameShape<typeof chinese.publicInfo> = {
  draft: 'Write a notice', draftLead: 'The secretary publishes it. You are reminded before it ends; then it leaves the residents’ page by itself.', save: 'Keep as a draft', emptyTitle: 'No public notices yet', emptyText: 'Services, procedures, staff, fees, finances, general matters: written here, residents see them, and what is asked each quarter or month is counted.',
  companyHint: 'Each company’s accounts by themselves.', titleHint: 'One line that residents understand at once.', contentHint: 'Photos and files are added once the draft is kept; a photo of the board will do.', untilHint: 'Empty: it stands until it is withdrawn or replaced.', fromHint: 'If it already hangs, the day on which it was put up.', shownHint: 'As: board at the east gate.', noItem: 'No item of the plan', noFormer: 'Takes no other’s place', anyKind: 'All kinds',
  days: 'Public', standing: 'Stands', span: '{from} to {to}', from: 'from {from}', onPage: 'Residents’ page', source: 'What it makes public', replaces: 'Takes the place of', publishSays: 'Residents see it at once. It cannot be changed then, only withdrawn or replaced.', extendSays: 'Until when does it stay public?', withdrawSays: 'It leaves the residents’ page at once. The reason stays on record.', ofRecord: 'Make this public',
  of: {
    services: 'Services and what they hold', plans: 'Plans and activities', procedures: 'Procedures', staff: 'Staff', timeLimits: 'Time limits', governmentMatters: 'Government matters', fees: 'Fees and payment', commitments: 'Commitments and risks', complaintPhone: 'Complaint phone', publicReply: 'Public reply', importantMatters: 'Important matters', generalMatters: 'General matters', finance: 'Finances', policeNotice: 'Police notice', healthBoard: 'Health board', propertyAccounts: 'Property accounts', activityPlan: 'Plan of cultural activities', other: 'Other',
  },
  at: { page: 'Residents’ page', board: 'Notice board', chat: 'Residents’ chat', website: 'Website or channel', leaflet: 'Leaflet', broadcast: 'Broadcast or screen' },
};
