import { Injectable } from '@nestjs/common';
import type { Acting, OfficialDocument } from '#kernel';
import { PlanningInputService } from '#plan';
import { CaseParts } from '../nonconformity/case-parts.js';
import { MergingService } from '../nonconformity/merging.service.js';
import { SuccessMeasure } from '../nonconformity/success-measure.js';
import { caseReport } from './case-report.js';
import { reportContents, type ReportSources } from './report-contents.js';

/** The report of a whole case as a Word document. */
@Injectable()
export class CaseReportService {
  private readonly sources: ReportSources;

  constructor(parts: CaseParts, merging: MergingService, success: SuccessMeasure, inputs: PlanningInputService) {
    this.sources = { parts, merging, success, inputs };
  }

  /** @throws NOT_FOUND, FORBIDDEN */
  async document(by: Acting, id: string): Promise<{ name: string; document: OfficialDocument }> {
    const contents = await reportContents(by, this.sources, id);
    return { name: `${contents.community}${contents.row.number ?? ''}${contents.row.title}`, document: caseReport(contents) };
  }
}
