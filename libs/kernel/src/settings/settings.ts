import type { Acting } from '../acting/acting.js';
import type { Place } from '../acting/place.js';
import { atTime } from '../clock/shanghai.js';

export type SettingDefinition = { key: string; unit: string; streetOnly?: true } & (
  | { default: number; min: number; max: number }
  | { default: string; pattern: RegExp }
  | { default: string; options: readonly string[] }
);

const days = (key: string, standard: number, max = 90): SettingDefinition => ({ key, unit: 'workingDays', default: standard, min: 1, max });

/** What a street (or a community of it) may set. Deadlines name these keys; the web explains each. */
export const SETTINGS: readonly SettingDefinition[] = [
  { key: 'calendar.closeOfBusiness', unit: 'time', default: '17:30', pattern: /^([01]\d|2[0-3]):[0-5]\d$/ },
  { key: 'calendar.openOfBusiness', unit: 'time', default: '09:00', pattern: /^([01]\d|2[0-3]):[0-5]\d$/ },
  days('plan.approveDays', 10),
  days('plan.returnDays', 5),
  days('plan.publishDays', 3),
  days('risk.assessDays', 10),
  days('risk.treatDays', 10),
  // 5.1 wants them kept in view: looked at again each quarter, and somebody is reminded so many working days before
  { key: 'risk.reviewMonths', unit: 'months', default: 3, min: 1, max: 12 },
  { key: 'risk.remindDays', unit: 'workingDays', default: 5, min: 1, max: 20, streetOnly: true },
  days('activity.summariseDays', 5),
  days('meeting.concludeDays', 10),
  // a year at most: 8.10.2 has plans follow what is found under 5.1, and phones change
  { key: 'emergencyPlan.reviewMonths', unit: 'months', default: 12, min: 1, max: 12 },
  { key: 'emergencyPlan.remindDays', unit: 'workingDays', default: 10, min: 1, max: 60, streetOnly: true },
  { key: 'emergencySupply.remindDays', unit: 'workingDays', default: 20, min: 1, max: 60, streetOnly: true },
  days('drill.evaluateDays', 5),
  days('supervision.giveDays', 5),
  days('supervision.confirmDays', 3),
  days('supervision.followDays', 10),
  days('improvement.weighDays', 10),
  days('improvement.beginDays', 20),
  days('improvement.judgeDays', 10),
  days('improvement.shareDays', 20),
  days('service-evaluation.publishDays', 10),
  days('service-evaluation.followDays', 60),
  days('incident.reviewDays', 10),
  days('serviceRecovery.remedyDays', 3),
  days('serviceRecovery.tellDays', 2),
  days('consultation.answerDays', 2),
  days('service-request.firstAnswerDays', 1),
  days('service-request.handOverDays', 1),
  // how long papers that were asked for are waited for
  days('service-request.paperDays', 20),
  days('service-request.replyDays', 1),
  // until when a reply may be objected to; within one working day an objection is met, which nobody can change (8.6.3)
  { key: 'service-request.objectionDays', unit: 'days', default: 30, min: 1, max: 365 },
  // 8.7.3: how much it presses says how long it may wait
  days('gridFinding.generalDays', 5),
  days('gridFinding.seriousDays', 2),
  days('gridFinding.urgentDays', 1),
  days('mediation.settleDays', 5),
  days('mediation.jointDays', 10),
  days('errand.returnDays', 2),
  { key: 'publication.remindDays', unit: 'workingDays', default: 3, min: 1, max: 20, streetOnly: true },
  days('service-rule.readDays', 5),
  { key: 'service-rule.reviewMonths', unit: 'months', default: 24, min: 1, max: 60 },
  { key: 'service-rule.remindDays', unit: 'workingDays', default: 10, min: 1, max: 60, streetOnly: true },
  // years after the one in which it ended; 0: for ever
  ...Object.entries({ planning: 30, process: 10, result: 10, feedback: 10, evaluation: 10, improvement: 10, organisation: 0, premises: 30 }).map(
    ([heading, standard]): SettingDefinition => ({ key: `archive.${heading}Years`, unit: 'years', default: standard, min: 0, max: 100, streetOnly: true }),
  ),
  days('archive.approveDays', 10),
  days('complaint.acknowledgeDays', 1),
  days('complaint.investigateDays', 2),
  // where somebody may come to harm
  days('complaint.safetyDays', 1),
  days('complaint.answerDays', 5),
  days('complaint.confirmDays', 10),
  // 8.6.3: an objection is met within one working day
  days('complaint.contestDays', 1),
  days('complaint.closeDays', 3),
  days('star-rating.acceptDays', 5),
  days('star-rating.reviewDays', 15),
  days('star-rating.appointDays', 10),
  days('star-rating.reconcileDays', 5),
  days('star-rating.decideDays', 10),
  // how long a decision hangs out before there is a certificate
  { key: 'star-rating.noticeDays', unit: 'workingDays', default: 5, min: 1, max: 60, streetOnly: true },
  // whoever worked in a community within so many months does not judge it
  { key: 'star-rating.tieMonths', unit: 'months', default: 12, min: 1, max: 60, streetOnly: true },
  days('conformity-assessment.confirmDays', 5),
  days('conformity-assessment.followDays', 20),
  { key: 'conformity-assessment.tieMonths', unit: 'months', default: 12, min: 1, max: 60, streetOnly: true },
  days('survey.reportDays', 10),
  days('survey.archiveDays', 20),
  // a question that fewer per cent are satisfied with is low: an input of the next plan
  { key: 'survey.lowShare', unit: 'percent', default: 80, min: 1, max: 100 },
  // so many working days before the end of its period somebody is reminded of it
  { key: 'objective.remindDays', unit: 'workingDays', default: 5, min: 1, max: 60, streetOnly: true },
  { key: 'obligation.remindDays', unit: 'workingDays', default: 10, min: 1, max: 60, streetOnly: true },
  days('nonconformity.reviewDays', 1),
  days('nonconformity.acceptDays', 2),
  days('nonconformity.analyseDays', 5),
  days('nonconformity.planDays', 5),
  days('nonconformity.planReviewDays', 2),
  days('nonconformity.verifyDays', 5),
  // people at risk: by the clock, not in working time
  { key: 'nonconformity.containHours', unit: 'hours', default: 2, min: 1, max: 24 },
  // who judges the effect in minor cases; major ones and recurrences are the street's in any case
  { key: 'nonconformity.verifier', unit: 'choice', default: 'community', options: ['community', 'street'], streetOnly: true },
  { key: 'nonconformity.waitDaysMinor', unit: 'days', default: 30, min: 0, max: 365 },
  { key: 'nonconformity.waitDaysMajor', unit: 'days', default: 90, min: 0, max: 365 },
];

const byKey = new Map(SETTINGS.map((setting) => [setting.key, setting]));

export function settingDefinition(key: string): SettingDefinition | undefined {
  return byKey.get(key);
}

interface SetValue {
  unitId: string;
  value: string | number;
}

/** Reads settings where a record lives: the community's value, else the street's, else the default. */
export class Settings {
  async number(by: Acting, key: string, place: Place): Promise<number> {
    return Number(await this.read(by, key, place));
  }

  async text(by: Acting, key: string, place: Place): Promise<string> {
    return String(await this.read(by, key, place));
  }

  /** The close of business of a day at a place: when what is promised for that day is due. */
  async closeOf(by: Acting, day: string, place: Place): Promise<Date> {
    return atTime(day, await this.text(by, 'calendar.closeOfBusiness', place));
  }

  private async read(by: Acting, key: string, place: Place): Promise<string | number> {
    const definition = settingDefinition(key);
    if (!definition) throw new Error(`no setting is called ${key}`);
    // all settings of a place are few: one statement an operation
    const values = await by.op.load(Settings, `${place.communityId} ${place.streetId}`, (places) => this.valuesAt(by, places));
    const own = values?.get(key) ?? [];
    return (own.find((v) => v.unitId === place.communityId) ?? own.find((v) => v.unitId === place.streetId))?.value ?? definition.default;
  }

  private async valuesAt(by: Acting, places: readonly string[]): Promise<ReadonlyMap<string, Map<string, SetValue[]>>> {
    const units = [...new Set(places.flatMap((place) => place.split(' ')))];
    const rows = await by.query<SetValue & { key: string }>(
      'SELECT unit_id AS "unitId", key, value FROM unit_settings WHERE unit_id = ANY($1)',
      [units],
    );
    return new Map(
      places.map((place) => {
        const here = place.split(' ');
        const values = new Map<string, SetValue[]>();
        for (const row of rows) if (here.includes(row.unitId)) values.set(row.key, [...(values.get(row.key) ?? []), row]);
        return [place, values];
      }),
    );
  }
}
