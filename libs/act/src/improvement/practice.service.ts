import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, fieldError, invalid } from '#kernel';
import { communityById } from '#org';
import { type PlanTemplate, PlanTemplateService } from '#plan';
import type { Improvement } from './improvement.entity.js';
import { sharedPractices } from './improvement.kind.js';
import { SharedPractice } from './shared-practice.entity.js';

const MOST = 200;

const COLUMNS = `p.id, p.community_id AS "communityId", p.street_id AS "streetId", p.improvement_id AS "improvementId", p.from_community_id AS "fromCommunityId", p.from_community AS "fromCommunity",
  p.title, p.goal, p.standard_as AS "standardAs", p.measure, p.unit, p.direction, p.baseline, p.result, p.template_id AS "templateId", p.shared_at AS "sharedAt"`;

/** What works in one community, for all of its street. */
@Injectable()
export class PracticeService {
  constructor(private readonly templates: PlanTemplateService) {}

  /** Of a community's street, the latest first. */
  async offered(by: Acting, communityId: string): Promise<SharedPractice[]> {
    const rows = await by.query<SharedPractice>(
      `SELECT ${COLUMNS} FROM shared_practices p WHERE p.street_id = (SELECT u.street_id FROM org_units u WHERE u.id = $1) ORDER BY p.shared_at DESC, p.id LIMIT ${MOST}`,
      [communityId],
    );
    return rows.map((row) => Object.assign(new SharedPractice(), row));
  }

  async offeredTo(by: Acting, communityId: string, id: string): Promise<SharedPractice | undefined> {
    return (await this.offered(by, communityId)).find((one) => one.id === id.toLowerCase());
  }

  /** The street's template that was chosen. @throws INVALID at `templateId` for one of another unit */
  async templateFor(by: Acting, { streetId }: Improvement, templateId: string | null): Promise<PlanTemplate | null> {
    if (!templateId) return null;
    const template = await this.templates.ofStreet(by.under('plan-template:draft'), streetId, templateId);
    if (!template) throw invalid(fieldError('templateId', 'UNKNOWN_RECORD'));
    return template;
  }

  /** Told to the street, and written into its template where one was chosen. */
  async share(by: Acting, row: Improvement, template: PlanTemplate | null): Promise<void> {
    const { streetId, title, goal, standardAs, measure, unit, direction, baseline, result, templateId } = row;
    const community = await communityById(by, row.communityId);
    if (template) await this.templates.addItem(by.under('plan-template:draft'), template, { title, requirement: standardAs, expectedResult: goal });
    // the street stands in both places of the row: it is nobody's of its communities
    await sharedPractices.insert(by, { communityId: streetId, streetId }, {
      id: uuid(), improvementId: row.id, fromCommunityId: row.communityId, fromCommunity: community!.name, title, goal, standardAs, measure, unit, direction,
      baseline: baseline!, result: result!, templateId, sharedAt: by.now,
    });
    by.op.forget();
  }
}
