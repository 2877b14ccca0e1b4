import type { SameShape } from '../../i18n';
import type * as chinese from '../zh-CN/outbox';

export const outbox: SameShape<typeof chinese.outbox> = {
  title: 'To be sent', none: 'All is sent', noneLead: 'What you write down without a signal waits here, and goes by itself when there is one.', waits: '{n} {n|is|are} waiting to be sent', mend: '{n} {n|needs|need} a look', lead: 'Kept on this device, sent in the order of writing, each once. Signing out clears it.',
  line: '{n} not sent yet', lineMend: '{n} did not go through and {n|needs|need} a look', waiting: 'Waits for a signal', sending: 'Being sent', sendingPhotos: 'Photos are being sent', photosWait: 'Written down; {n} {n|photo waits|photos wait}', unsure: 'Sent without an answer; it is checked when there is a signal, and never written twice',
  signIn: 'Goes on after signing in', renew: 'The platform was updated; goes on after reloading', refused: 'Not taken', photosRefused: 'Written down; photos were not taken', torn: 'Somebody else changed it first', sent: 'Sent', at: 'written {at}', photos: '{n} {n|photo|photos}',
  now: 'Send now', reload: 'Reload', fix: 'Mend', drop: 'Throw away', dropSure: 'Really throw away', dropSays: 'It is on this device only; thrown away it is gone.', leavePhotos: 'Leave these photos out', tryPhotos: 'Send the photos again', choose: 'Choose',
  tornGone: 'The record cannot be opened now, so the two cannot be compared.', park: 'Keep it and send it when there is a signal', parkLater: 'Keep both and choose later',
  leaveUnsent: '{n} not sent yet', leaveUnsentSays: 'They are on this device only. Signing out clears them for good.', leaveDrop: 'Throw away and sign out', leaveStay: 'Stay', leaveSend: 'See what is to be sent', leaveOffline: 'No signal: you cannot sign out now', leaveOfflineSays: 'Signing out has to reach the platform. Do it when there is a signal; all you wrote is still here.',
  left: '{n} of {name} on this device {n|is|are} not sent yet. They go on when {name} signs in; when somebody else does, they are cleared.', homeAway: 'No signal: what waits for you cannot be shown. You can still write things down.',
  way: { answerConformityAssessment: 'Answer to a clause', logGridFinding: 'Finding', logGridRound: 'Round', logHeldActivity: 'Activity', logHomeVisit: 'Home visit', reportIncident: 'Incident' },
};

export const photos: SameShape<typeof chinese.photos> = {
  title: 'Photos', count: '{n}', one: 'Photo {n}', drop: 'Drop photo {n}', take: 'Take a photo', more: 'Another photo', drawing: 'Keeping {n}',
  DEVICE_FULL: 'This device has no room left, or lets no page keep anything (private window).', PHOTO_TOO_LARGE: 'This photo is over 80 MB, too large for this device.', FILE_TYPE_REFUSED: 'This is no photo. Use JPEG, PNG or WebP.',
  FILE_HEIC: 'This device cannot open HEIC photos, so it was not kept. Set the iPhone camera to “Most Compatible” and take it again, or convert it to JPEG.',
};
