import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { FactSources, FulfilmentSources } from '#standards';
import { factSources } from './facts/sources.js';
import { resourceFulfilments } from './fulfilments.js';
import { jointConferenceMembers, jointConferences } from './meeting/joint-conference.source.js';
import { MeetingParts } from './meeting/meeting-parts.js';
import { meetingKind } from './meeting/meeting.kind.js';
import { MeetingResolver } from './meeting/meeting.resolver.js';
import { MeetingService } from './meeting/meeting.service.js';
import { RegisterEntryResolver, RegisterResolver } from './register/register.resolver.js';
import { RegisterService } from './register/register.service.js';
import { registers } from './register/registers.js';
import { RegisterSheetService } from './sheet/register-sheet.service.js';

@Module({
  providers: [RegisterService, RegisterSheetService, RegisterResolver, RegisterEntryResolver, MeetingParts, MeetingService, MeetingResolver],
  exports: [RegisterService, RegisterSheetService],
})
export class ResourcesModule {
  constructor(kernel: Kernel, sources: FactSources, fulfilments: FulfilmentSources) {
    for (const { kind } of registers) kernel.kinds.add(kind);
    kernel.kinds.add(meetingKind);
    for (const source of [...factSources, jointConferences, jointConferenceMembers]) sources.add(source);
    fulfilments.add(resourceFulfilments);
  }
}
