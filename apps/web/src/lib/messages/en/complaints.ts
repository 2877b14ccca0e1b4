import type { SameShape } from '../../i18n';
import type { grievance as chinese } from '../zh-CN/complaints';

export const grievance: SameShape<typeof chinese> = {
  weigh: 'Weight and subject', severityHint: 'Ordinary, if in doubt; it can be changed.', safetyHint: 'Yes, if somebody may come to harm: the street is told at once, and the look into it begins within a working day.', atOnceHint: 'Like: cordoned off, the property company keeps watch.',
  subjectHint: 'From now on this person neither sees nor handles it. Empty, if it is about nobody of the staff.', noSubject: 'About nobody of the staff', against: 'Whom it is about', about: 'About',
  aboutStaff: 'About the staff: only the secretary and the street see it until somebody has said whom it is about.', aboutHead: 'About the head of the community: the street handles it, nobody of the community sees it.', head: 'The head of the community',
  inside: 'For colleagues only', insideHint: 'Neither the complainant nor whom it is about sees this.', findingsHint: 'What was found, who was asked, what was looked at.', outside: 'What the complainant sees', said: 'The complainant’s word', noWord: 'No word',
  solvedYes: 'Solved', solvedNo: 'Not solved', stars: '{n} of 5', seen: 'Who opened it', seenNone: 'Nobody yet.', seenHint: 'Kept each time this page is opened, once an hour.',
  similarNone: 'Nothing like it is being handled', similar: 'May be the same matter', similarHint: 'Handled together: that one’s answer holds, and this resident goes on following by their own number.', join: 'Join to this one', joined: 'Handled with it', joinedTo: 'Handled with', joinSays: 'They cannot be parted again. Is it the same matter?', joinSure: 'Join them',
  escalated: 'Why it went to the street', escalateSays: 'The street looks into it; the community cannot take it back. The answer stays due when promised.', ways: 'Where else to turn', waysHint: 'This answer is final. Say whom else they can turn to, and how.', waysText: '对这次答复还有意见，可以打政务热线 12345，或者向区信访部门反映。',
  hearConfirmSays: 'As the resident said it by phone or in person. Not by who answered.', hearContestSays: 'In the resident’s words. Somebody else looks into it anew.', hearWithdrawSays: 'Only when the resident said so.', hearNote: 'When and how they said it',
  leaveOut: 'Left out of the rates', leaveOutSays: 'With the reason: each one is listed beside the rates. The raw figures stay.', counts: 'Counts', why: 'Why it is left out', leftOut: 'Left out',
  againstHead: 'About the head of the community: let the street handle it', againstHeadHint: 'Nobody of the community will see it.', lost: 'Without a name, a lost password cannot be found or made again by anybody: one can only complain anew.',
  figures: 'Figures', figuresOf: 'Complaints of {year}', figuresLead: 'All three rates are by the residents’ own word; silence does not count as solved. What the street leaves out is listed with its reason, and both ways of counting are shown.', excel: 'Download Excel', list: 'Complaints', reach: 'Of', community: 'This community', street: 'Whole street',
  response: 'Response', resolution: 'Resolution', satisfaction: 'Satisfaction', responseIs: '{n} of {of} due were taken up in time', resolutionIs: '{n} of {of} ended are solved, they say; {silent} said no word', satisfactionIs: '{n} of {of} rated gave 4 or 5',
  raw: 'All', adjusted: 'Adjusted', none: 'None yet', byMonth: 'By month', byTheme: 'By theme', byAbout: 'By subject', noTheme: 'No theme yet', received: 'Received', key: 'Which', month: 'Month', monthOf: 'Month {n}', leftOutList: '{n} left out', leftOutNone: 'None is left out.', noneYet: 'No complaints in this year.',
  themes: 'In use: ', yes: 'Yes', no: 'No', serious: 'Serious', grave: 'Grave', danger: 'Danger',
};
