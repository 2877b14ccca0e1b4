import { Module } from '@nestjs/common';
import { CommentResolver, RecordCommentsResolver } from './comment/comment.resolver.js';
import { CommentService } from './comment/comment.service.js';
import { NoticeResolver } from './notice/notice.resolver.js';
import { PublicCommunityResolver } from './public/public-community.resolver.js';
import {
  AttachmentPeopleResolver, FieldChangeNamesResolver, HistoryActorResolver, RecordPeopleResolver, RecordRefPlaceResolver,
} from './record/record-people.resolver.js';
import { SessionResolver } from './session/session.resolver.js';
import { SettingResolver } from './setting/setting.resolver.js';
import { SettingService } from './setting/setting.service.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { UnitResolver } from './unit/unit.resolver.js';

@Module({
  providers: [
    SessionResolver, UnitResolver, NoticeResolver, SettingResolver, SettingService, SignInService,
    RecordPeopleResolver, RecordRefPlaceResolver, HistoryActorResolver, AttachmentPeopleResolver, FieldChangeNamesResolver, PublicCommunityResolver,
    CommentService, CommentResolver, RecordCommentsResolver,
  ],
  exports: [SignInService],
})
export class OrgModule {}
