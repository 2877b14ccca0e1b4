import type { RecordKind } from '../lib/generated/graphql';
import type { LoadVerbs } from '../ui/verb/registry';
import type { AnyKindVerbs } from '../ui/verb/spec';

const LOADERS: Partial<Record<RecordKind, () => Promise<AnyKindVerbs>>> = {
  nonconformity: async () => (await import('../features/nonconformity/verbs')).nonconformityVerbs,
  starRating: async () => (await import('../features/star-rating/verbs')).starRatingVerbs,
  survey: async () => (await import('../features/survey/verbs')).surveyVerbs,
  complaint: async () => (await import('../features/complaint/verbs')).complaintVerbs,
  activity: async () => (await import('../features/activity/verbs')).activityVerbs,
  serviceRequest: async () => (await import('../features/request/verbs')).requestVerbs,
  consultation: async () => (await import('../features/consultation/verbs')).consultationVerbs,
  inspection: async () => (await import('../features/inspection/verbs')).inspectionVerbs,
  improvement: async () => (await import('../features/improvement/verbs')).improvementVerbs,
  serviceEvaluation: async () => (await import('../features/evaluation/verbs')).evaluationVerbs,
  conformityAssessment: async () => (await import('../features/assessment/verbs')).conformityAssessmentVerbs,
  supervision: async () => (await import('../features/supervision/verbs')).supervisionVerbs,
  publication: async () => (await import('../features/publication/verbs')).publicationVerbs,
  homeVisit: async () => (await import('../features/visit/verbs')).homeVisitVerbs,
  serviceRule: async () => (await import('../features/service-rule/verbs')).serviceRuleVerbs,
  ruleReading: async () => (await import('../features/service-rule/verbs')).ruleReadingVerbs,
  paperDocument: async () => (await import('../features/archive/verbs')).paperVerbs,
  destruction: async () => (await import('../features/archive/verbs')).destructionVerbs,
  gridRound: async () => (await import('../features/grid/round-verbs')).gridRoundVerbs,
  gridFinding: async () => (await import('../features/grid/finding-verbs')).gridFindingVerbs,
  mediation: async () => (await import('../features/grid/mediation-verbs')).mediationVerbs,
  errand: async () => (await import('../features/grid/errand-verbs')).errandVerbs,
  meeting: async () => (await import('../features/meeting/verbs')).meetingVerbs,
  emergencyPlan: async () => (await import('../features/emergency/plan-verbs')).emergencyPlanVerbs,
  emergencySupply: async () => (await import('../features/emergency/supply-verbs')).emergencySupplyVerbs,
  drill: async () => (await import('../features/emergency/drill-verbs')).drillVerbs,
  incident: async () => (await import('../features/emergency/incident-verbs')).incidentVerbs,
  serviceRecovery: async () => (await import('../features/emergency/recovery-verbs')).recoveryVerbs,
  residentNeed: async () => (await import('../features/need/verbs')).needVerbs,
  obligation: async () => (await import('../features/obligation/verbs')).obligationVerbs,
  objective: async () => (await import('../features/objective/verbs')).objectiveVerbs,
  risk: async () => (await import('../features/risk/verbs')).riskVerbs,
  annualPlan: async () => (await import('../features/plan/verbs')).planVerbs,
};

/** A kind whose verbs are taken on the page of what holds it has none here. */
export const loadVerbs: LoadVerbs = (kind) => LOADERS[kind]?.() ?? Promise.resolve(null);
