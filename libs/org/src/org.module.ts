import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { AccountService } from './admin/account/account.service.js';
import { AdminAccountResolver } from './admin/admin-account.resolver.js';
import { AdminPlatformResolver, AdministrationResolver } from './admin/admin-platform.resolver.js';
import { AdminUnitResolver } from './admin/admin-unit.resolver.js';
import { AdministrationService } from './admin/audit/administration.service.js';
import { AuditService } from './admin/audit/audit.service.js';
import { HandOverService } from './admin/hand-over/hand-over.service.js';
import { AppointmentService } from './admin/membership/appointment.service.js';
import { CalendarAdminService } from './admin/platform/calendar-admin.service.js';
import { PlatformService } from './admin/platform/platform.service.js';
import { PeopleSheetService } from './admin/sheet/people-sheet.service.js';
import { UnitAdminService } from './admin/unit/unit-admin.service.js';
import { AssignmentResolver } from './assignment/assignment.resolver.js';
import { AssignmentService } from './assignment/assignment.service.js';
import { CalendarAddressResolver } from './calendar-address/calendar-address.resolver.js';
import { CommentResolver, RecordCommentsResolver } from './comment/comment.resolver.js';
import { CommentService } from './comment/comment.service.js';
import { EscalationService } from './escalation/escalation.service.js';
import { mailChannel } from './notice/channels/mail.channel.js';
import { robotChannel } from './notice/channels/robot.channel.js';
import { textChannel } from './notice/channels/text.channel.js';
import { DeliveryService } from './notice/delivery.service.js';
import { NoticeChoicesService } from './notice/notice-choices.service.js';
import { NoticeNewsResolver } from './notice/notice-news.resolver.js';
import { NoticeResolver } from './notice/notice.resolver.js';
import { RobotService } from './notice/robot.service.js';
import { TellingResolver } from './notice/telling.resolver.js';
import { PublicCommunityResolver } from './public/public-community.resolver.js';
import {
  AttachmentPeopleResolver, FieldChangeNamesResolver, HistoryActorResolver, RecordPeopleResolver, RecordRefPlaceResolver,
} from './record/record-people.resolver.js';
import { SessionResolver } from './session/session.resolver.js';
import { SettingResolver } from './setting/setting.resolver.js';
import { SettingService } from './setting/setting.service.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { TokenResolver } from './token/token.resolver.js';
import { UnitResolver } from './unit/unit.resolver.js';

@Module({
  providers: [
    SessionResolver, TokenResolver, CalendarAddressResolver, UnitResolver, NoticeResolver, SettingResolver, SettingService, SignInService,
    RecordPeopleResolver, RecordRefPlaceResolver, HistoryActorResolver, AttachmentPeopleResolver, FieldChangeNamesResolver, PublicCommunityResolver,
    NoticeNewsResolver, NoticeChoicesService, RobotService, DeliveryService, TellingResolver, EscalationService,
    CommentService, CommentResolver, RecordCommentsResolver, AssignmentService, AssignmentResolver,
    UnitAdminService, AccountService, AppointmentService, HandOverService, AuditService, AdministrationService, CalendarAdminService, PlatformService, PeopleSheetService,
    AdminUnitResolver, AdminAccountResolver, AdminPlatformResolver, AdministrationResolver,
  ],
  exports: [AssignmentService, PeopleSheetService, SignInService],
})
export class OrgModule {
  constructor(kernel: Kernel, escalation: EscalationService) {
    kernel.jobs.define(escalation.job);
    kernel.outbox.add('mail', mailChannel);
    kernel.outbox.add('robot', robotChannel);
    kernel.outbox.add('text', textChannel);
  }
}
