import { Injectable } from '@nestjs/common';
import { type Acting, fail, fieldError, invalid, linksOf, type Place, RecordKindName, type RecordRef, recordRef } from '#kernel';
import { type Clause, clauseByReference, clausesByIds, ConformityService, obligations, type RuleVerdict } from '#standards';
import { clausesOfComplaint } from './complaint-clauses.js';
import type { Nonconformity } from './nonconformity.entity.js';
import type { ReportNonconformityInput } from './nonconformity.input.js';
import { CARRIED_OVER, CHOSEN_ONLY, sourceItemOf } from './source-clauses.js';
import { figuresOf } from './source-verdict.js';

type SourceColumns = Pick<Nonconformity, 'sourceKind' | 'sourceId' | 'sourceItemId' | 'sourceStandardId' | 'sourceRule' | 'sourceFigures'>;

/** What a case is raised from: a record, a line of it, a verdict; and the clauses that come along with it. */
@Injectable()
export class CaseSource {
  constructor(private readonly conformity: ConformityService) {}

  /** @throws INVALID at `clauseIds`, `sourceId`, `sourceItemId` or `verdict` */
  async of(by: Acting, place: Place, input: ReportNonconformityInput): Promise<{ columns: SourceColumns; clauseIds: string[] }> {
    const source = input.sourceId ? await recordRef(by, input.sourceId) : null;
    const isHere = source?.communityId === place.communityId && source.kind === (input.sourceKind ?? source.kind);
    if (input.sourceId && !isHere) throw invalid(fieldError('sourceId', 'UNKNOWN_RECORD'));
    const item = await sourceItemOf(by, input.sourceItemId, source);
    const verdict = input.verdict && (await this.verdict(by, place.communityId, input.verdict));
    const chosen = input.clauseIds.length > 0 ? input.clauseIds : await this.clauses(by, verdict, source, item?.clauseId);
    if (chosen.length === 0) throw invalid(fieldError('clauseIds', 'REQUIRED'));
    return {
      clauseIds: chosen,
      columns: {
        sourceKind: source?.kind ?? null,
        sourceId: source?.id ?? null,
        sourceItemId: item?.id ?? null,
        sourceStandardId: verdict?.standardId ?? null,
        sourceRule: verdict?.rule ?? null,
        sourceFigures: verdict ? figuresOf(verdict) : null,
      },
    };
  }

  /** What a case from a record, or from a line of it, would break: shown to whoever writes it. @throws NOT_FOUND; INVALID at `sourceItemId` */
  async offered(by: Acting, recordId: string, itemId: string | null): Promise<Clause[]> {
    const source = await recordRef(by, recordId);
    if (!source) throw fail('NOT_FOUND');
    const item = await sourceItemOf(by, itemId, source);
    const ids = await this.clauses(by, undefined, source, item?.clauseId);
    if (ids.length === 0 && source.kind === RecordKindName.complaint) return clausesOfComplaint(by, source);
    return clausesByIds(by, ids);
  }

  private verdict(by: Acting, communityId: string, { standardCode, rule }: { standardCode: string; rule: string }): Promise<RuleVerdict> {
    return this.conformity.verdictToday(by.under('conformity:read'), communityId, standardCode, rule);
  }

  /** The clause of the line, rule or obligation that it is raised from; of kinds whose links carry over those that the record is linked to. */
  private async clauses(by: Acting, verdict: RuleVerdict | undefined, source: RecordRef | null | undefined, ofItem: string | null | undefined): Promise<string[]> {
    if (ofItem) return [ofItem];
    if (!verdict && source && CARRIED_OVER.includes(source.kind)) {
      const links = (await linksOf(by, source.id)).filter(({ isDefault }) => !isDefault || !CHOSEN_ONLY.includes(source.kind));
      return [...new Set(links.map(({ clauseId }) => clauseId))];
    }
    const from = verdict ?? (source?.kind === RecordKindName.obligation ? await obligations.load(by, source.id) : undefined);
    const clause = from && (await clauseByReference(by, `${from.standardCode}#${from.clauseNumber}`));
    return clause ? [clause.id] : [];
  }
}
