import { Kernel20261122000000 } from './20261122000000-kernel.js';
import { Org20261122000100 } from './20261122000100-org.js';
import { Standards20261122000200 } from './20261122000200-standards.js';
import { Act20261122000300 } from './20261122000300-act.js';
import { Plan20261122000400 } from './20261122000400-plan.js';
import { Do20261122000500 } from './20261122000500-do.js';
import { Check20261122000600 } from './20261122000600-check.js';
import { Admin20261122001000 } from './20261122001000-admin.js';
import { Search20261122001100 } from './20261122001100-search.js';
import { Comments20261122001200 } from './20261122001200-comments.js';
import { Tokens20261122001300 } from './20261122001300-tokens.js';
import { SettingsWithinReach20261122002000 } from './20261122002000-settings-within-reach.js';
import { StandardsAsImported20261122002100 } from './20261122002100-standards-as-imported.js';
import { Registers20261122020000 } from './20261122020000-registers.js';
import { MoreRegisters20261122020100 } from './20261122020100-more-registers.js';
import { Meetings20261122021000 } from './20261122021000-meetings.js';
import { Facts20261122022000 } from './20261122022000-facts.js';
import { Verdicts20261122022100 } from './20261122022100-verdicts.js';
import { Obligations20261122022200 } from './20261122022200-obligations.js';
import { RaisedFromVerdicts20261122022300 } from './20261122022300-raised-from-verdicts.js';
import { ObligationsFound20261122022400 } from './20261122022400-obligations-found.js';
import { Editions20261122023000 } from './20261122023000-editions.js';
import { Packs20261122024000 } from './20261122024000-packs.js';
import { Risks20261122030000 } from './20261122030000-risks.js';
import { Objectives20261122031000 } from './20261122031000-objectives.js';
import { PlanningInputs20261122032000 } from './20261122032000-planning-inputs.js';
import { PlanItems20261122033000 } from './20261122033000-plan-items.js';
import { ItemDuties20261122033100 } from './20261122033100-item-duties.js';
import { LeftOutServices20261122033200 } from './20261122033200-left-out-services.js';
import { ItemPlans20261122035000 } from './20261122035000-item-plans.js';
import { PlanVersions20261122036000 } from './20261122036000-plan-versions.js';
import { PlanTemplates20261122037000 } from './20261122037000-plan-templates.js';
import { PlanProgress20261122038000 } from './20261122038000-plan-progress.js';
import { ServiceRequests20261122040000 } from './20261122040000-service-requests.js';
import { Grid20261122041000 } from './20261122041000-grid.js';
import { Activities20261122042000 } from './20261122042000-activities.js';
import { Emergency20261122043000 } from './20261122043000-emergency.js';
import { Publications20261122044000 } from './20261122044000-publications.js';
import { Inspections20261122044100 } from './20261122044100-inspections.js';
import { GridWork20261122050000 } from './20261122050000-grid-work.js';
import { GridRounds20261122050100 } from './20261122050100-grid-rounds.js';
import { ActivityRest20261122051000 } from './20261122051000-activity-rest.js';
import { ServiceRules20261122052000 } from './20261122052000-service-rules.js';
import { Archive20261122052100 } from './20261122052100-archive.js';
import { DailyRest20261122053000 } from './20261122053000-daily-rest.js';
import { VisitsDue20261122053100 } from './20261122053100-visits-due.js';
import { InspectionsPlanned20261122053200 } from './20261122053200-inspections-planned.js';
import { ToldInPublic20261122053300 } from './20261122053300-told-in-public.js';
import { RequestQueues20261122054000 } from './20261122054000-request-queues.js';
import { Surveys20261122060000 } from './20261122060000-surveys.js';
import { Seats20261122060900 } from './20261122060900-seats.js';
import { StarRating20261122061000 } from './20261122061000-star-rating.js';
import { Supervision20261122062000 } from './20261122062000-supervision.js';
import { Complaints20261122065000 } from './20261122065000-complaints.js';
import { ConformityAssessment20261123010000 } from './20261123010000-conformity-assessment.js';
import { Feedback20261123020000 } from './20261123020000-feedback.js';
import { ServiceEvaluations20261123020100 } from './20261123020100-service-evaluations.js';
import { Improvements20261123020200 } from './20261123020200-improvements.js';
import { CasesComplete20261123030000 } from './20261123030000-cases-complete.js';
import { Notices20261123040000 } from './20261123040000-notices.js';
import { AnswersWithoutARing20261123040100 } from './20261123040100-answers-without-a-ring.js';
import { Board20261123050000 } from './20261123050000-board.js';
import { TraceOverMany20261123050100 } from './20261123050100-trace-over-many.js';
import { BoardFromIndexes20261123050200 } from './20261123050200-board-from-indexes.js';
import { ClauseLinksKept20261123070000 } from './20261123070000-clause-links-kept.js';
import { Calendars20261123070100 } from './20261123070100-calendars.js';
import { Told20261124010000 } from './20261124010000-told.js';
import { FirstReviews20261124050000 } from './20261124050000-first-reviews.js';

/** In the order in which they run. A landed one is never edited. */
export const migrations = [
  Kernel20261122000000,
  Org20261122000100,
  Standards20261122000200,
  Act20261122000300,
  Plan20261122000400,
  Do20261122000500,
  Check20261122000600,
  Admin20261122001000,
  Search20261122001100,
  Comments20261122001200,
  Tokens20261122001300,
  SettingsWithinReach20261122002000,
  StandardsAsImported20261122002100,
  Registers20261122020000,
  MoreRegisters20261122020100,
  Meetings20261122021000,
  Facts20261122022000,
  Verdicts20261122022100,
  Obligations20261122022200,
  RaisedFromVerdicts20261122022300,
  ObligationsFound20261122022400,
  Editions20261122023000,
  Packs20261122024000,
  Risks20261122030000,
  Objectives20261122031000,
  PlanningInputs20261122032000,
  PlanItems20261122033000,
  ItemDuties20261122033100,
  LeftOutServices20261122033200,
  ItemPlans20261122035000,
  PlanVersions20261122036000,
  PlanTemplates20261122037000,
  PlanProgress20261122038000,
  ServiceRequests20261122040000,
  Grid20261122041000,
  Activities20261122042000,
  Emergency20261122043000,
  Publications20261122044000,
  Inspections20261122044100,
  GridWork20261122050000,
  GridRounds20261122050100,
  ActivityRest20261122051000,
  ServiceRules20261122052000,
  Archive20261122052100,
  DailyRest20261122053000,
  VisitsDue20261122053100,
  InspectionsPlanned20261122053200,
  ToldInPublic20261122053300,
  RequestQueues20261122054000,
  Surveys20261122060000,
  Seats20261122060900,
  StarRating20261122061000,
  Supervision20261122062000,
  Complaints20261122065000,
  ConformityAssessment20261123010000,
  Feedback20261123020000,
  ServiceEvaluations20261123020100,
  Improvements20261123020200,
  CasesComplete20261123030000,
  Notices20261123040000,
  AnswersWithoutARing20261123040100,
  Board20261123050000,
  TraceOverMany20261123050100,
  BoardFromIndexes20261123050200,
  ClauseLinksKept20261123070000,
  Calendars20261123070100,
  Told20261124010000,
  FirstReviews20261124050000,
];
