import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { followOf, ItemFollowers, ItemWorks } from '#plan';
import { FactSources, FulfilmentSources } from '#standards';
import { PublicationJobs } from './publication-jobs.js';
import { publicationKind } from './publication.kind.js';
import { PublicationResolver } from './publication.resolver.js';
import { PublicationService } from './publication.service.js';
import { publicationFulfilments, publicationSource, publicationWork } from './publication.sources.js';

/** Clause 8.3: what is told to all residents. */
@Module({ providers: [PublicationService, PublicationJobs, PublicationResolver] })
export class PublicationsModule {
  constructor(kernel: Kernel, facts: FactSources, fulfilments: FulfilmentSources, works: ItemWorks, followers: ItemFollowers, jobs: PublicationJobs) {
    kernel.kinds.add(publicationKind);
    jobs.register(kernel);
    facts.add(publicationSource);
    fulfilments.add(publicationFulfilments);
    works.add(publicationWork);
    followers.add(followOf('publications', 'service_item_id'));
  }
}
