import { Attachment, CalendarDay, ClauseLink, Comment, HistoryEntry, Notice, UnitSetting } from '#kernel';
import { OrgUnit, Person } from '#org';
import { Adoption, CatalogueEntry, Clause, KeptRegister, Obligation, Standard } from '#standards';
import { Meeting, MeetingInvitee, MeetingItem, registerEntities } from '#resources';
import { AnnualPlan, NeedVoice, Objective, ObjectiveValue, PlanConsultation, PlanningInputDecision, PlanTemplate, ResidentNeed, Risk, RiskDelivery, RiskRating, ServiceItem } from '#plan';
import {
  Activity, ActivityAnswer, ActivityRegistration, ActivityViewing, BuildingEntry, Drill, DrillFinding, EmergencyContact, EmergencyPlan, EmergencySupply, EmergencyTeam, Incident, IncidentEntry, ServiceRecovery, SupplyMovement,
  Consultation, Inspection, InspectionItem, Publication, RequestObjection, RequestPause, RequestTelling, RequestViewing, RuleReading, ServiceRequest, ServiceRule,
  HomeVisit, HouseholdViewing, VisitedHousehold,
  CheckPoint, Errand, ErrandPaper, GridFinding, GridRound, GridRoundPoint, GridViewing, Mediation,
} from '#do';
import { Complaint, ComplaintViewing, ConformityAssessment, EvaluatedService, EvaluationOpportunity, ServiceEvaluation, StarRating, Supervision, SupervisionLine, Survey } from '#check';
import { ActionExtension, Improvement, ImprovementRecognition, SharedPractice, CorrectiveAction, EffectivenessReview, Nonconformity, NonconformityCause, SuccessEvaluation } from '#act';
import { ArchiveHold, ArchiveOpening, CaseReminder, DestroyedRecord, Destruction, DestructionItem, Pack, PaperDocument, SavedView } from '#insight';

/** Every table that is read as objects. */
export const entities = [
  Attachment, CalendarDay, ClauseLink, Comment, HistoryEntry, Notice, UnitSetting,
  OrgUnit, Person,
  Adoption, CatalogueEntry, Clause, KeptRegister, Obligation, Standard,
  Meeting, MeetingInvitee, MeetingItem, ...registerEntities,
  AnnualPlan, NeedVoice, Objective, ObjectiveValue, PlanConsultation, PlanningInputDecision, PlanTemplate, ResidentNeed, Risk, RiskDelivery, RiskRating, ServiceItem,
  Activity, ActivityAnswer, ActivityRegistration, ActivityViewing, BuildingEntry,
  Consultation, Inspection, InspectionItem, Publication, RequestObjection, RequestPause, RequestTelling, RequestViewing, RuleReading, ServiceRequest, ServiceRule,
  Drill, DrillFinding, EmergencyContact, EmergencyPlan, EmergencySupply, EmergencyTeam, Incident, IncidentEntry, ServiceRecovery, SupplyMovement,
  HomeVisit, HouseholdViewing, VisitedHousehold,
  Complaint, ComplaintViewing,
  Survey,
  Supervision, SupervisionLine,
  ServiceEvaluation, EvaluatedService, EvaluationOpportunity,
  Improvement, ImprovementRecognition, SharedPractice,
  CheckPoint, Errand, ErrandPaper, GridFinding, GridRound, GridRoundPoint, GridViewing, Mediation,
  CorrectiveAction, EffectivenessReview, Nonconformity, NonconformityCause, ActionExtension, SuccessEvaluation,
  Complaint, ConformityAssessment, StarRating,
  ArchiveHold, ArchiveOpening, CaseReminder, DestroyedRecord, Destruction, DestructionItem, Pack, PaperDocument, SavedView,
];
