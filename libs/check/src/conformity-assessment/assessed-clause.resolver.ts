import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Attachment, attachmentsOf, By } from '#kernel';
import { Clause, clauseById } from '#standards';
import { casesOf, lastTime, linesOf, nextTime, trailOf } from './assessment-parts.js';
import { conformityAssessments } from './conformity-assessment.kind.js';
import { evidenceKept, evidenceNow } from './evidence.js';
import { AssessedClause, ClauseAnswer, ClauseEvidence, FindingCase, OtherTime } from './parts.type.js';

/** From when on what was shown is what was kept. */
const CONCLUDED: ReadonlySet<string> = new Set(['confirming', 'following', 'closed']);

@Resolver(() => AssessedClause)
export class AssessedClauseResolver {
  @ResolveField(() => Clause)
  clause(@Parent() { clauseId }: AssessedClause, @By('clause:read') by: Acting): Promise<Clause | undefined> {
    return clauseById(by, clauseId);
  }

  @ResolveField(() => ClauseEvidence, { description: 'What speaks for and against it: today, and once it is concluded as it was then.' })
  async evidence(@Parent() line: AssessedClause, @By('conformity-assessment:read') by: Acting): Promise<ClauseEvidence> {
    const row = (await conformityAssessments.load(by, line.assessmentId))!;
    if (CONCLUDED.has(row.state) && line.shown) return evidenceKept(by, row, line.shown);
    const found = await by.op.load('clause evidence', line.assessmentId, async ([id]) => new Map([[id!, await evidenceNow(by, row, await linesOf(by, id!))]]));
    return found!.get(line.clauseId)!;
  }

  @ResolveField(() => OtherTime, { nullable: true, description: 'The same clause the last time.' })
  previous(@Parent() line: AssessedClause, @By('conformity-assessment:read') by: Acting): Promise<OtherTime | null> {
    return lastTime(by, line);
  }

  @ResolveField(() => OtherTime, { nullable: true, description: 'The same clause in the confirmed assessment that took this one up.' })
  next(@Parent() line: AssessedClause, @By('conformity-assessment:read') by: Acting): Promise<OtherTime | null> {
    return nextTime(by, line);
  }

  @ResolveField(() => [FindingCase], { description: 'Nonconformities raised from it.' })
  cases(@Parent() { id }: AssessedClause, @By('conformity-assessment:read') by: Acting): Promise<FindingCase[]> {
    return casesOf(by, id);
  }

  @ResolveField(() => [ClauseAnswer], { description: 'Every answer that there has been, first to last.' })
  trail(@Parent() { id }: AssessedClause, @By('conformity-assessment:read') by: Acting): Promise<ClauseAnswer[]> {
    return trailOf(by, id);
  }

  @ResolveField(() => [Attachment], { description: 'Photos of the present answer that have arrived.' })
  async photos(@Parent() { assessmentId, answer }: AssessedClause, @By('conformity-assessment:read') by: Acting): Promise<Attachment[]> {
    if (!answer?.photoIds.length) return [];
    const files = await by.op.load('attachments', assessmentId, (ids) => attachmentsOf(by, ids));
    return (files ?? []).filter(({ id }) => answer.photoIds.includes(id));
  }
}
