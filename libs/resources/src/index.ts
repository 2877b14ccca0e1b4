export { MeetingInvitee } from './meeting/meeting-invitee.entity.js';
export { MeetingItem } from './meeting/meeting-item.entity.js';
export { Meeting } from './meeting/meeting.entity.js';
export { MeetingService } from './meeting/meeting.service.js';
export { ResourcesModule } from './resources.module.js';
export { RegisterRow } from './register/register.entity.js';
export { RegisterService } from './register/register.service.js';
export { RegisterSheetService } from './sheet/register-sheet.service.js';
export { registerEntities, registerNamed, registers } from './register/registers.js';
