import type { SameShape } from '../../i18n';
import type * as chinese from '../zh-CN/errors';

type As<K extends keyof typeof chinese> = SameShape<(typeof chinese)[K]>;

export const error: As<'error'> = {
  UNAUTHENTICATED: 'Your session has ended; sign in again.', MUST_CHANGE_PASSWORD: 'Choose a password of your own first.',
  SIGN_IN_FAILED: 'Account or password is wrong. If you forgot it, ask the administrator.', THROTTLED: 'Too many tries; wait {retryAfter} seconds.', FORBIDDEN: 'This step is not yours to take',
  NOT_FOUND: 'This record was not found', CSRF: 'This page has been open too long; reload it. What you were writing is kept.', INVALID: 'Some fields need mending, see the red text.',
  STALE: 'Somebody changed it first.', WRONG_STATE: 'This has moved on, and the step can no longer be taken.', ALREADY_EXISTS: 'It exists already.',
  UNAVAILABLE: 'The database cannot be reached; nothing was written. What you typed is still here; try again in a while.',
  INTERNAL: 'It did not work; nothing was written. What you typed is still here; try again.', NETWORK: 'The network was away for a moment. What you typed is still here; try again.',
  ACTIONS_MISSING: 'No action is planned yet', ACTIONS_OPEN: '{count} {count|action is|actions are} not done', CASE_NOT_ACTING: 'The plan is not settled, so it cannot start',
  CASE_NOT_PLANNING: 'The plan is settled and can no longer change', NOT_YOUR_ACTION: 'This action is somebody else’s', OWNS_ACTION: 'You own one of the actions; somebody else must verify',
  REPORTED_DONE: 'You reported an action done; somebody else must verify', STREET_VERIFIES: 'The street verifies major ones and recurrences', WAITING_TIME: 'Still being watched; can be verified after {until}',
  OWN_RECORD: 'Somebody other than its author must do this', PLAN_NOT_READY: '{count} {count|point|points} to mend first', SAFETY_MISSING: 'Safety measures are not written yet',
  PLAN_FIELDS_MISSING: 'Not written yet: {fields}', NOT_YET_HELD: 'It has not begun, {at}', ALREADY_STARTED: 'It began {at}; what residents were told stands', TOO_EARLY: 'Too early: from {from}', NOT_INVESTIGATOR: 'Whoever looks into it answers', SUMMARY_MISSING: 'Summary and evaluation are missing',
  FILE_EMPTY: 'This file is empty.', FILE_TOO_LARGE: 'Too large: 20 MB at most.', FILE_TYPE_REFUSED: 'This kind of file is not taken. Use JPEG, PNG or WebP for photos, PDF or Office for papers.',
  FILE_NOT_WHAT_IT_SAYS: 'Name and content differ: it says {says} and is {found}.', FILE_HEIC: 'HEIC photos cannot be opened. Set the camera to “most compatible”, or convert to JPEG.',
  FILE_DAMAGED: 'This file is damaged.',
};

export const reason: As<'reason'> = {
  OTHER: 'Not possible yet', WRONG_STATE: 'Not at this step yet', INVALID: 'Something is not filled in', ACTIONS_OPEN: 'Cannot be submitted: {count} {count|action is|actions are} not done',
  PLAN_NOT_READY: '{count} {count|point|points} to mend first',
};

export const field: As<'field'> = {
  REQUIRED: 'Needed.', TOO_SHORT: 'Too short: {min} characters at least.', TOO_LONG: '{length} characters; {max} at most.', CONTROL_CHARACTER: 'Character {position} is invisible; remove it.',
  NOT_TEXT: 'Text is needed.', NOT_A_NUMBER: 'A number is needed.', NOT_WHOLE: 'A whole number is needed.', TOO_SMALL: '{min} at least.', TOO_LARGE: '{max} at most.',
  NOT_A_DATE: 'Not a day; choose again.', NOT_AN_ID: 'Not known; choose again.', NOT_ONE_OF: 'Choose one of those given.', DATES_REVERSED: 'It ends before it begins; choose a later time.',
  OUT_OF_YEAR: 'Outside {year}; choose a day in it.', IN_THE_FUTURE: 'That day has not come; choose today or earlier.', IN_THE_PAST: 'That day is over; choose today or later.',
  UNKNOWN_CLAUSE: 'No such clause; choose again.', UNKNOWN_PERSON: 'Nobody of this community; choose again.', UNKNOWN_RECORD: 'No such record.', UNKNOWN_ENTRY: 'Not in the catalogue.',
  YEAR_ALREADY_PLANNED: '{year} has a plan already.', CAUSE_CYCLE: 'This cause leads back to itself.', CAUSE_PARENT_MISSING: 'The cause above it is gone.', TOO_MANY: '{max} at most.',
  TOO_FEW: '{min} at least.', PHONE_LENGTH: '{length} digits; a mobile number has 11.', PHONE_FORM: 'A mobile number begins with 1 and has digits only.', PASSWORD_WEAK: '{min} characters at least, and not a common one.',
  PASSWORD_SAME: 'The same as now; choose another.', PASSWORD_WRONG: 'The present password is wrong.', UNKNOWN_SETTING: 'No such setting.', DUPLICATE: 'A duplicate.', INVALID: 'Not right; change it.',
};

export const finding: As<'finding'> = {
  NO_ITEMS: 'No service items yet',
  REQUIREMENT_MISSING: 'Item {no} “{title}” has no requirement',
  OWNER_MISSING: 'Item {no} “{title}” has no owner',
  DATES_MISSING: 'Item {no} “{title}” has no dates',
  RESULT_MISSING: 'Item {no} “{title}” has no expected result',
  BUDGET_MISSING: 'Item {no} “{title}” has no budget',
  CLAUSE_MISSING: 'Item {no} “{title}” has no clause',
  CATALOGUE_LEFT: '{count} {count|service|services} of the catalogue not planned',
};
