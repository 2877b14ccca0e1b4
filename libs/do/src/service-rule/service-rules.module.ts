import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { FactSources, FulfilmentSources } from '#standards';
import { RuleJobs } from './rule-jobs.js';
import { ruleReadingKind, serviceRuleKind } from './service-rule.kind.js';
import { RuleReadingResolver, ServiceRuleResolver } from './service-rule.resolver.js';
import { ServiceRuleService } from './service-rule.service.js';
import { serviceRuleFulfilments, serviceRuleSource } from './service-rule.sources.js';

/** Clause 8.4.1: rules and systems of service, and who has read them. */
@Module({ providers: [ServiceRuleService, RuleJobs, ServiceRuleResolver, RuleReadingResolver] })
export class ServiceRulesModule {
  constructor(kernel: Kernel, facts: FactSources, fulfilments: FulfilmentSources, jobs: RuleJobs) {
    kernel.kinds.add(serviceRuleKind);
    kernel.kinds.add(ruleReadingKind);
    facts.add(serviceRuleSource);
    fulfilments.add(serviceRuleFulfilments);
    jobs.register(kernel);
  }
}
