import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { followOf, ItemFollowers, ItemWorks, PlanningInputSources } from '#plan';
import { FactSources } from '#standards';
import { consultationKind } from '../consultation/consultation.kind.js';
import { ConsultationResolver } from '../consultation/consultation.resolver.js';
import { ConsultationService } from '../consultation/consultation.service.js';
import { MatterTypeResolver } from '../matter-type/matter-type.resolver.js';
import { MatterTypeService } from '../matter-type/matter-type.service.js';
import { RequestIntake } from './intake.js';
import { objectionSource } from './objections.source.js';
import { requestThemes } from './planning.source.js';
import { lapseRequests } from './request-jobs.js';
import { ServiceRequestVerbsResolver } from './request-verbs.resolver.js';
import { requestWork } from './request.work.js';
import { ResidentRequestResolver } from './resident-request.resolver.js';
import { ResidentRequestService } from './resident-request.service.js';
import { serviceRequestKind } from './service-request.kind.js';
import { RequestTellingResolver, RequestViewingResolver, ServiceRequestResolver } from './service-request.resolver.js';
import { ServiceRequestService } from './service-request.service.js';

/** What residents come with: matters and their types, questions (8.3, 8.5, 8.6). */
@Module({
  providers: [
    MatterTypeService, MatterTypeResolver,
    RequestIntake, ServiceRequestService, ServiceRequestResolver, ServiceRequestVerbsResolver, RequestTellingResolver, RequestViewingResolver,
    ResidentRequestService, ResidentRequestResolver,
    ConsultationService, ConsultationResolver,
  ],
  exports: [ServiceRequestService],
})
export class RequestsModule {
  constructor(kernel: Kernel, facts: FactSources, inputs: PlanningInputSources, works: ItemWorks, followers: ItemFollowers) {
    kernel.kinds.add(serviceRequestKind);
    kernel.kinds.add(consultationKind);
    kernel.jobs.define(lapseRequests);
    facts.add(objectionSource);
    inputs.add(requestThemes);
    works.add(requestWork);
    followers.add(followOf('service_requests', 'service_item_id'));
  }
}
