import { Args, Field, ID, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, HistoryCheck, type Page, PageInput, RecordFilter, RecordSort, VoidRecordInput } from '#kernel';
import { Person, personById } from '#org';
import { ArchiveHold, ArchiveOpening } from './archive-parts.entity.js';
import {
  ApproveDestructionInput, ArchiveFilter, ChangePaperDocumentInput, FilePaperDocumentInput, LiftHoldInput, OpenArchiveDocumentInput, PlaceHoldInput,
  ProposeDestructionInput, RefuseDestructionInput, WithdrawDestructionInput,
} from './archive.input.js';
import { ArchiveService } from './archive.service.js';
import { ArchiveDocument, ArchiveDocumentPage, ArchiveShelf } from './archive.type.js';
import { Destruction, DestructionItem, DestructionPage } from './destruction.entity.js';
import { destructions } from './destruction.kind.js';
import { DestructionService } from './destruction.service.js';
import { PaperDocument } from './paper-document.entity.js';
import { paperDocuments } from './paper-document.kind.js';

@ObjectType()
export class OpenedArchiveDocument {
  @Field(() => ArchiveDocument)
  document: ArchiveDocument;

  /** What was written of a paper; empty for records, which have a page of their own. */
  @Field()
  content: string;
}

@Resolver(() => ArchiveDocument)
export class ArchiveResolver {
  constructor(private readonly service: ArchiveService) {}

  @Allow('archive:read')
  @Query(() => [ArchiveShelf], { description: 'The eight headings of 8.4.2, each with its files by year.' })
  archiveShelves(@By() by: Acting, @Args('communityId', { type: () => ID }) communityId: string): Promise<ArchiveShelf[]> {
    return this.service.shelves(by, communityId);
  }

  @Allow('archive:read')
  @Query(() => ArchiveDocumentPage, { description: 'What is on file under a heading of 8.4.2, by pages.' })
  archiveDocuments(
    @By() by: Acting,
    @Args('filter') filter: ArchiveFilter,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<ArchiveDocument>> {
    return this.service.documents(by, filter, page);
  }

  @Allow('archive:read')
  @Query(() => ArchiveDocument)
  archiveDocument(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<ArchiveDocument> {
    return this.service.document(by, id);
  }

  @Allow('archive:open')
  @Mutation(() => OpenedArchiveDocument, { description: 'Keeps who opens it and for what.' })
  openArchiveDocument(@By() by: Acting, @Args('input') input: OpenArchiveDocumentInput): Promise<OpenedArchiveDocument> {
    return this.service.open(by, input);
  }

  @Allow('archive:hold')
  @Mutation(() => ArchiveDocument)
  placeHold(@By() by: Acting, @Args('input') input: PlaceHoldInput): Promise<ArchiveDocument> {
    return this.service.placeHold(by, input);
  }

  @Allow('archive:hold')
  @Mutation(() => ArchiveDocument)
  liftHold(@By() by: Acting, @Args('input') input: LiftHoldInput): Promise<ArchiveDocument> {
    return this.service.liftHold(by, input);
  }

  @ResolveField(() => [ArchiveOpening], { description: 'Who opened it, the latest first.' })
  openings(@Parent() row: ArchiveDocument, @By('archive:read') by: Acting): Promise<ArchiveOpening[]> {
    return this.service.openings(by, row.id);
  }

  @ResolveField(() => [ArchiveHold], { description: 'What held it back and what does, the latest first.' })
  holds(@Parent() row: ArchiveDocument, @By('archive:read') by: Acting): Promise<ArchiveHold[]> {
    return this.service.holdsOf(by, row.id);
  }
}

@Resolver(() => ArchiveOpening)
export class ArchiveOpeningResolver {
  @ResolveField(() => Person, { nullable: true })
  person(@Parent() row: ArchiveOpening, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.personId);
  }
}

@Resolver(() => ArchiveHold)
export class ArchiveHoldResolver {
  @ResolveField(() => Person, { nullable: true })
  placedBy(@Parent() row: ArchiveHold, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.placedById);
  }
}

@Resolver(() => PaperDocument)
export class PaperDocumentResolver {
  constructor(private readonly service: ArchiveService) {}

  @Allow('archive:read')
  @Query(() => PaperDocument)
  paperDocument(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<PaperDocument> {
    return paperDocuments.get(by, id);
  }

  @Allow('archive:file')
  @Mutation(() => PaperDocument)
  filePaperDocument(@By() by: Acting, @Args('input') input: FilePaperDocumentInput): Promise<PaperDocument> {
    return this.service.file(by, input);
  }

  @Allow('archive:file')
  @Mutation(() => PaperDocument)
  changePaperDocument(@By() by: Acting, @Args('input') input: ChangePaperDocumentInput): Promise<PaperDocument> {
    return this.service.change(by, input);
  }

  @Allow('archive:void')
  @Mutation(() => PaperDocument)
  voidPaperDocument(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<PaperDocument> {
    return this.service.void(by, input);
  }

  @ResolveField(() => ArchiveDocument)
  document(@Parent() row: PaperDocument, @By('archive:read') by: Acting): Promise<ArchiveDocument> {
    return this.service.document(by, row.id);
  }
}

@Resolver(() => Destruction)
export class DestructionResolver {
  constructor(private readonly service: DestructionService) {}

  @Allow('archive:read')
  @Query(() => DestructionPage)
  destructions(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.updatedAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<Destruction>> {
    return destructions.page(by, filter, sort, page);
  }

  @Allow('archive:read')
  @Query(() => Destruction)
  destruction(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Destruction> {
    return destructions.get(by, id);
  }

  @Allow('destruction:propose')
  @Mutation(() => Destruction)
  proposeDestruction(@By() by: Acting, @Args('input') input: ProposeDestructionInput): Promise<Destruction> {
    return this.service.propose(by, input);
  }

  @Allow('destruction:approve')
  @Mutation(() => Destruction, { description: 'Never by who proposed it. What is listed is gone.' })
  approveDestruction(@By() by: Acting, @Args('input') input: ApproveDestructionInput): Promise<Destruction> {
    return this.service.approve(by, input);
  }

  @Allow('destruction:approve')
  @Mutation(() => Destruction)
  refuseDestruction(@By() by: Acting, @Args('input') input: RefuseDestructionInput): Promise<Destruction> {
    return this.service.refuse(by, input);
  }

  @Allow('destruction:propose')
  @Mutation(() => Destruction)
  withdrawDestruction(@By() by: Acting, @Args('input') input: WithdrawDestructionInput): Promise<Destruction> {
    return this.service.withdraw(by, input);
  }

  @ResolveField(() => [DestructionItem])
  items(@Parent() row: Destruction, @By('archive:read') by: Acting): Promise<DestructionItem[]> {
    return this.service.items(by, row.id);
  }

  @ResolveField(() => Person, { nullable: true })
  proposedBy(@Parent() row: Destruction, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.proposedById);
  }

  @ResolveField(() => Person, { nullable: true })
  decidedBy(@Parent() row: Destruction, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.decidedById);
  }
}

@Resolver(() => DestructionItem)
export class DestructionItemResolver {
  constructor(private readonly service: DestructionService) {}

  @ResolveField(() => HistoryCheck, { nullable: true, description: 'Of a record that is gone: its chain, walked by what remains of it.' })
  chain(@Parent() row: DestructionItem, @By('archive:read') by: Acting): Promise<HistoryCheck | null> {
    return this.service.chain(by, row.recordId);
  }
}
