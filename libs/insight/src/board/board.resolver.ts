import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Page, PageInput, Transition } from '#kernel';
import { Person, personById } from '#org';
import { Clause, clauseById } from '#standards';
import { BoardCase, BoardCasePage } from './board-case.type.js';
import { BoardCasesService } from './board-cases.service.js';
import { BoardCaseFilter, BoardFilter } from './board.input.js';
import { BoardComplaint, complaintsWithoutCase } from './board-complaints.js';
import { BoardService } from './board.service.js';
import { AgeCount, Board, BoardRow, OwnerCount, ParetoBar } from './board.type.js';
import { ReassignCasesInput, RemindCasesInput, SendBackCasesInput, VerifyCasesInput } from './bulk.input.js';
import { BulkService } from './bulk.service.js';
import { BulkOutcome } from './bulk.type.js';

@Resolver(() => Board)
export class BoardResolver {
  constructor(
    private readonly boards: BoardService,
    private readonly cases: BoardCasesService,
    private readonly bulk: BulkService,
  ) {}

  @Allow('nonconformity:read')
  @Query(() => Board, { description: 'The nonconformities of a district, street or community, of the communities within reach.' })
  board(@By() by: Acting, @Args('filter') filter: BoardFilter): Promise<Board> {
    return this.boards.board(by, filter);
  }

  @Allow('nonconformity:read')
  @Query(() => BoardCasePage, { description: 'The cases behind a figure of the board, by deadline.' })
  boardCases(@By() by: Acting, @Args('filter') filter: BoardCaseFilter, @Args('page', { nullable: true }) page: PageInput = new PageInput()): Promise<Page<BoardCase>> {
    return this.cases.page(by, filter, page);
  }

  @Allow('nonconformity:verify')
  @Mutation(() => BulkOutcome, { description: 'Finds each of them effective, or tells why it may not be.' })
  verifyCases(@By() by: Acting, @Args('input') input: VerifyCasesInput): Promise<BulkOutcome> {
    return this.bulk.verify(by, input);
  }

  @Allow('nonconformity:verify')
  @Mutation(() => BulkOutcome)
  sendBackCases(@By() by: Acting, @Args('input') input: SendBackCasesInput): Promise<BulkOutcome> {
    return this.bulk.sendBack(by, input);
  }

  @Allow('nonconformity:remind')
  @Mutation(() => BulkOutcome, { description: 'Tells whoever each case waits for, with a reason; what cannot be reminded is told, the others are.' })
  remindCases(@By() by: Acting, @Args('input') input: RemindCasesInput): Promise<BulkOutcome> {
    return this.bulk.remind(by, input);
  }

  @Allow('record:assign')
  @Mutation(() => BulkOutcome)
  reassignCases(@By() by: Acting, @Args('input') input: ReassignCasesInput): Promise<BulkOutcome> {
    return this.bulk.reassign(by, input);
  }

  @ResolveField(() => [BoardRow], { description: 'A line for each unit one step below.' })
  rows(@Parent() board: Board, @By('nonconformity:read') by: Acting): Promise<BoardRow[]> {
    return this.boards.rows(by, board);
  }

  @ResolveField(() => BoardRow)
  total(@Parent() board: Board, @By('nonconformity:read') by: Acting): Promise<BoardRow> {
    return this.boards.total(by, board);
  }

  @ResolveField(() => [AgeCount])
  ages(@Parent() board: Board, @By('nonconformity:read') by: Acting): Promise<AgeCount[]> {
    return this.boards.ages(by, board);
  }

  @ResolveField(() => [ParetoBar], { description: 'Open cases by the clause that they breach.' })
  clauses(@Parent() board: Board, @By('nonconformity:read') by: Acting): Promise<ParetoBar[]> {
    return this.boards.clauses(by, board);
  }

  @ResolveField(() => [ParetoBar], { description: 'Cases reported in the period by the bone of their root causes; an empty key where none was drawn.' })
  causes(@Parent() board: Board, @By('nonconformity:read') by: Acting): Promise<ParetoBar[]> {
    return this.boards.causes(by, board);
  }

  @ResolveField(() => [OwnerCount], { description: 'Open cases by who sees them through; at most 50.' })
  owners(@Parent() board: Board, @By('nonconformity:read') by: Acting): Promise<OwnerCount[]> {
    return this.boards.owners(by, board);
  }

  @ResolveField(() => [BoardCase], { description: 'The ten to act on first.' })
  ten(@Parent() { filter }: Board, @By('nonconformity:read') by: Acting): Promise<BoardCase[]> {
    return this.cases.ten(by, filter);
  }

  @ResolveField(() => [BoardComplaint], { description: 'Of a street or community, whatever narrows its cases: complaints of three months that no case was made of; five at most.' })
  complaints(@Parent() { filter }: Board, @By('complaint:read') by: Acting): Promise<BoardComplaint[]> {
    return complaintsWithoutCase(by, filter.unitId);
  }
}

@Resolver(() => ParetoBar)
export class ParetoBarResolver {
  @ResolveField(() => Clause, { nullable: true, description: 'What was breached; none of a cause.' })
  clause(@Parent() { key }: ParetoBar, @By('clause:read') by: Acting): Promise<Clause | undefined> | null {
    return key.length === 36 ? clauseById(by, key) : null;
  }
}

@Resolver(() => BoardCase)
export class BoardCaseResolver {
  constructor(private readonly cases: BoardCasesService) {}

  @ResolveField(() => [Transition])
  async transitions(@Parent() one: BoardCase, @By('nonconformity:read') by: Acting): Promise<Transition[]> {
    return (await this.cases.transitions(by, one)) ?? [];
  }

  @ResolveField(() => [Clause], { description: 'The clauses that it breaches.' })
  async breaches(@Parent() { clauseIds }: BoardCase, @By('clause:read') by: Acting): Promise<Clause[]> {
    return (await Promise.all(clauseIds.map((id) => clauseById(by, id)))).flatMap((clause) => clause ?? []);
  }

  @ResolveField(() => Person, { nullable: true })
  owner(@Parent() one: BoardCase, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, one.ownerId);
  }
}
