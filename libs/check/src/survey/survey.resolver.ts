import { Args, Field, ID, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Page, PageInput, recordRef, RecordFilter, RecordRef, RecordSort, VoidRecordInput } from '#kernel';
import { CatalogueEntry, catalogueAt, Clause, clauseById } from '#standards';
import { coreSections } from './core-questions.js';
import { SurveySection } from './questionnaire.type.js';
import { questionFigures, tablesOf, textsOf, themesOf, turnoutOf, wavesOf } from './results.js';
import { crossed } from './crossing.js';
import { CrossTable, QuestionFigures, SurveyText, SurveyTurnout, ThemeCount, WaveFigures } from './results.type.js';
import { Survey, SurveyPage } from './survey.entity.js';
import {
  ArchiveSurveyInput, ChangeSurveyInput, CloseSurveyInput, ComposeSurveyInput, DraftSurveyInput, ExtendSurveyInput, IssueSurveyCodesInput, OpenSurveyInput,
  ReportSurveyInput, ReviseSurveyInput, ThemeSurveyTextsInput, WidenSurveyInput,
} from './survey.input.js';
import { surveys } from './survey.kind.js';
import { SurveyService } from './survey.service.js';

@ObjectType()
export class IssuedSurveyCodes {
  @Field(() => Survey)
  survey: Survey;

  /** Told this once: print them now. */
  @Field(() => [String])
  codes: string[];
}

@Resolver(() => Survey)
export class SurveyResolver {
  constructor(private readonly service: SurveyService) {}

  @Allow('survey:read')
  @Query(() => SurveyPage)
  surveys(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<Survey>> {
    return surveys.page(by, filter, sort, page);
  }

  @Allow('survey:read')
  @Query(() => Survey)
  survey(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Survey> {
    return surveys.get(by, id);
  }

  @Allow('survey:read')
  @Query(() => [SurveySection], { description: 'The fixed core, as a new survey would ask it.' })
  surveyCore(): SurveySection[] {
    return coreSections();
  }

  @Allow('survey:draft')
  @Mutation(() => Survey)
  draftSurvey(@By() by: Acting, @Args('input') input: DraftSurveyInput): Promise<Survey> {
    return this.service.draft(by, input);
  }

  @Allow('survey:draft')
  @Mutation(() => Survey)
  changeSurvey(@By() by: Acting, @Args('input') input: ChangeSurveyInput): Promise<Survey> {
    return this.service.change(by, input);
  }

  @Allow('survey:draft')
  @Mutation(() => Survey)
  composeSurvey(@By() by: Acting, @Args('input') input: ComposeSurveyInput): Promise<Survey> {
    return this.service.compose(by, input);
  }

  @Allow('survey:open')
  @Mutation(() => Survey)
  openSurvey(@By() by: Acting, @Args('input') input: OpenSurveyInput): Promise<Survey> {
    return this.service.open(by, input);
  }

  @Allow('survey:open')
  @Mutation(() => Survey)
  reviseSurvey(@By() by: Acting, @Args('input') input: ReviseSurveyInput): Promise<Survey> {
    return this.service.revise(by, input);
  }

  @Allow('survey:open')
  @Mutation(() => IssuedSurveyCodes)
  issueSurveyCodes(@By() by: Acting, @Args('input') input: IssueSurveyCodesInput): Promise<IssuedSurveyCodes> {
    return this.service.issueCodes(by, input);
  }

  @Allow('survey:open')
  @Mutation(() => Survey)
  extendSurvey(@By() by: Acting, @Args('input') input: ExtendSurveyInput): Promise<Survey> {
    return this.service.extend(by, input);
  }

  @Allow('survey:open')
  @Mutation(() => Survey, { description: 'More answers are wanted, by grid or in all, while it is open.' })
  widenSurvey(@By() by: Acting, @Args('input') input: WidenSurveyInput): Promise<Survey> {
    return this.service.widen(by, input);
  }

  @Allow('survey:open')
  @Mutation(() => Survey)
  closeSurvey(@By() by: Acting, @Args('input') input: CloseSurveyInput): Promise<Survey> {
    return this.service.close(by, input);
  }

  @Allow('survey:draft')
  @Mutation(() => Survey)
  themeSurveyTexts(@By() by: Acting, @Args('input') input: ThemeSurveyTextsInput): Promise<Survey> {
    return this.service.theme(by, input);
  }

  @Allow('survey:report')
  @Mutation(() => Survey)
  reportSurvey(@By() by: Acting, @Args('input') input: ReportSurveyInput): Promise<Survey> {
    return this.service.report(by, input);
  }

  @Allow('survey:report')
  @Mutation(() => Survey)
  archiveSurvey(@By() by: Acting, @Args('input') input: ArchiveSurveyInput): Promise<Survey> {
    return this.service.archive(by, input);
  }

  @Allow('survey:void')
  @Mutation(() => Survey)
  voidSurvey(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<Survey> {
    return this.service.void(by, input);
  }

  @ResolveField(() => RecordRef, { nullable: true, description: 'The survey whose questions it asks again.' })
  follows(@Parent() { followsId }: Survey, @By('survey:read') by: Acting): Promise<RecordRef | undefined> | null {
    return followsId ? recordRef(by, followsId) : null;
  }

  @ResolveField(() => SurveyTurnout, { description: 'Who has answered so far, while it is open too.' })
  turnout(@Parent() survey: Survey, @By('survey:read') by: Acting): Promise<SurveyTurnout> {
    return turnoutOf(by, survey);
  }

  @ResolveField(() => [QuestionFigures], { description: 'Question by question, from the roll-up; empty until it is closed.' })
  figures(@Parent() survey: Survey, @By('survey:read') by: Acting): Promise<QuestionFigures[]> {
    return questionFigures(by, survey);
  }

  @ResolveField(() => CrossTable, { nullable: true, description: 'One closed question by another, from the answers; null until it is closed, and of questions that it does not ask.' })
  cross(
    @Parent() survey: Survey, @Args('question', { description: 'Its key.' }) question: string,
    @Args('by', { description: 'The key of the one whose answers make the groups.' }) by: string, @By('survey:read') who: Acting,
  ): Promise<CrossTable | null> {
    return crossed(who, survey, question, by);
  }

  @ResolveField(() => [SurveyText])
  texts(@Parent() survey: Survey, @By('survey:read') by: Acting): Promise<SurveyText[]> {
    return textsOf(by, survey);
  }

  @ResolveField(() => [CatalogueEntry], { description: 'The services that sections may be tied to.' })
  services(@Parent() { communityId }: Survey, @By('clause:read') by: Acting): Promise<CatalogueEntry[]> {
    return catalogueAt(by, communityId);
  }
}

@Resolver(() => SurveySection)
export class SurveySectionResolver {
  @ResolveField(() => [Clause])
  async clauses(@Parent() { clauseIds }: SurveySection, @By('clause:read') by: Acting): Promise<Clause[]> {
    return (await Promise.all(clauseIds.map((id) => clauseById(by, id)))).filter((clause) => clause !== undefined);
  }
}

@Resolver(() => QuestionFigures)
export class QuestionFiguresResolver {
  @ResolveField(() => [CrossTable], { description: 'By channel, grid and grouping questions; small groups are hidden.' })
  tables(@Parent() row: QuestionFigures, @By('survey:read') by: Acting): Promise<CrossTable[]> {
    return ofSurvey(by, row, tablesOf);
  }

  @ResolveField(() => [WaveFigures], { description: 'What earlier surveys said to the same question, the latest first.' })
  waves(@Parent() row: QuestionFigures, @By('survey:read') by: Acting): Promise<WaveFigures[]> {
    return ofSurvey(by, row, wavesOf);
  }

  @ResolveField(() => [ThemeCount])
  themes(@Parent() row: QuestionFigures, @By('survey:read') by: Acting): Promise<ThemeCount[]> {
    return ofSurvey(by, row, themesOf);
  }
}

async function ofSurvey<R>(by: Acting, { surveyId, key }: QuestionFigures, work: (by: Acting, survey: Survey, key: string) => Promise<R[]>): Promise<R[]> {
  const survey = await surveys.load(by, surveyId);
  return survey ? work(by, survey, key) : [];
}
