import { type Permission } from '#kernel';

/**
 * The whole matrix (domain: Roles). `own` holds in the unit of the membership and below; `community` widens a grid's
 * role to its community, for what a grid manager must be able to read.
 */
export interface RoleDefinition {
  readonly own: readonly Permission[];
  readonly community?: readonly Permission[];
  /** What is held of single records only: those that the person was assigned to, while they are open. */
  readonly assigned?: readonly Permission[];
}

const RECORDS = ['annual-plan', 'service-item', 'risk', 'objective', 'resident-need', 'activity', 'meeting', 'service-request', 'consultation', 'home-visit', 'grid-round', 'grid-finding', 'mediation', 'errand', 'publication', 'inspection', 'emergency-plan', 'emergency-supply', 'drill', 'incident', 'service-recovery', 'complaint', 'survey', 'supervision', 'service-evaluation', 'star-rating', 'conformity-assessment', 'nonconformity', 'corrective-action', 'improvement'] as const;
const readAll: Permission[] = [
  'service-rule:read', 'archive:read',
  ...RECORDS.map((kind): Permission => `${kind}:read`), 'register:read', 'conformity:read', 'obligation:read',
];
const everyone: Permission[] = ['record:comment', 'home:read', 'clause:read', 'person:read', 'unit:read', 'notice:read', 'session:use'];

const ownActions: Permission[] = ['corrective-action:start', 'corrective-action:complete', 'corrective-action:ask-extension', 'corrective-action:attach'];
const caseWork: Permission[] = [
  'nonconformity:report', 'nonconformity:contain', 'nonconformity:analyse', 'nonconformity:plan', 'nonconformity:submit', 'nonconformity:attach',
  'clause:link', ...ownActions,
];
/** Whoever answers for the cases of a place: who plans does not approve, who asks for time does not grant it. */
const caseOversight: Permission[] = ['nonconformity:merge', 'nonconformity:dismiss', 'nonconformity:approve-plan', 'corrective-action:extend'];
const planWork: Permission[] = ['annual-plan:draft', 'plan-template:read', 'annual-plan:attach', 'service-item:attach', 'service-item:deliver'];
/** What a street or district gives its communities to begin a plan with. */
const templateWork: Permission[] = ['plan-template:draft', 'plan-template:share', 'plan-template:withdraw'];
const objectiveWork: Permission[] = ['objective:draft', 'objective:record', 'objective:attach'];
/** Whoever owns a treatment tells that it is in effect, and shows it. */
const ownTreatments: Permission[] = ['risk:control', 'risk:attach'];
const riskWork: Permission[] = ['risk:identify', 'risk:assess', 'risk:treat', 'risk:review', ...ownTreatments];
/** Whoever meets residents writes down what they ask for; sorting is for who writes the plan. */
const needIntake: Permission[] = ['resident-need:collect', 'resident-need:attach'];
const needWork: Permission[] = [...needIntake, 'resident-need:sort'];
const activityWork: Permission[] = [
  'activity:draft', 'activity:publish', 'activity:hold', 'activity:summarise', 'activity:archive', 'activity:cancel', 'activity:attach', 'activity:identity',
];
const meetingWork: Permission[] = [
  'meeting:call', 'meeting:hold', 'meeting:decide', 'meeting:publish', 'meeting:conclude', 'meeting:attach',
];
/** Whoever is there when it happens writes it down, and takes what is needed from the store. */
const incidentIntake: Permission[] = ['incident:report', 'incident:log', 'incident:attach'];
const recoveryIntake: Permission[] = ['service-recovery:open', 'service-recovery:attach'];
const recoveryWork: Permission[] = [...recoveryIntake, 'service-recovery:remedy'];
const emergencyWork: Permission[] = [
  'emergency-plan:draft', 'emergency-plan:review', 'emergency-plan:attach', 'drill:plan', 'drill:hold', 'drill:evaluate', 'drill:attach',
  'emergency-supply:enter', 'emergency-supply:issue', 'emergency-supply:check', 'emergency-supply:attach',
  ...incidentIntake, 'incident:end', 'incident:review', ...recoveryWork,
];
/** What may be known and done by whoever serves in a part of the community. */
const emergencyReading: Permission[] = ['emergency-plan:read', 'emergency-supply:read', 'drill:read', 'incident:read', 'service-recovery:read'];
/** 8.7.5: what cannot be settled on the spot is passed on as a request. */
const requestIntake: Permission[] = ['service-request:take', 'service-request:attach'];
const requestWork: Permission[] = [
  ...requestIntake, 'service-request:answer', 'service-request:handle', 'service-request:object', 'service-request:identity',
  'consultation:log', 'consultation:attach',
];
/** Whoever serves writes what residents are to know; it is public once the secretary has published it. */
const publicationWork: Permission[] = ['publication:draft', 'publication:attach'];
/** 8.7.6; who lives there is opened by `home-visit:know`, and only for those whose visit it is. */
const visitWork: Permission[] = ['home-visit:arrange', 'home-visit:visit', 'home-visit:know', 'home-visit:attach'];
/** 8.7.3 to 8.7.5; who the parties of a dispute are and whom an errand is for is opened only for those who see to it. */
const gridWork: Permission[] = [
  'grid-round:plan', 'grid-round:walk', 'grid-round:attach', 'grid-finding:log', 'grid-finding:handle', 'grid-finding:attach',
  'mediation:mediate', 'mediation:know', 'mediation:attach', 'errand:run', 'errand:know', 'errand:attach',
];
/** Where rounds pass, whether findings were graded well, and disputes that are too much for the spot are the community's. */
const gridOversight: Permission[] = ['check-point:keep', 'grid-finding:grade', 'mediation:join'];
const inspectionWork: Permission[] = ['inspection:make', 'inspection:attach'];
/** 8.4.1: written by who works with them, read by all staff. */
const ruleWork: Permission[] = ['service-rule:draft', 'service-rule:attach', 'service-rule:acknowledge'];
const ruleReading: Permission[] = ['service-rule:read', 'service-rule:acknowledge'];
/** 8.4.2, 8.4.3. */
const archiveWork: Permission[] = ['archive:file', 'archive:attach', 'archive:open', 'destruction:propose'];
const complaintIntake: Permission[] = ['complaint:take', 'complaint:acknowledge', 'complaint:combine', 'complaint:hear', 'complaint:attach'];
const complaintWork: Permission[] = [...complaintIntake, 'complaint:escalate', 'complaint:investigate', 'complaint:answer', 'complaint:close', 'complaint:identity'];
/** A community scores itself and shows it; its secretary applies. */
const starWork: Permission[] = ['star-rating:draft', 'star-rating:attach', 'star-rating:object'];
/** 9.1: the supervised confirm what was found, never who found it. */
const supervisionWork: Permission[] = ['supervision:plan', 'supervision:make', 'supervision:attach'];
/** 9.3: judging is work of the office; what it comes to is the secretary's word, or the authority's. */
const evaluationWork: Permission[] = ['service-evaluation:draft', 'service-evaluation:attach'];
/** 10.2: anybody has ideas; carrying one out is work, and whether it worked is said by somebody else. */
const improvementIdeas: Permission[] = ['improvement:propose', 'improvement:attach'];
const improvementWork: Permission[] = [...improvementIdeas, 'improvement:work'];
/** Composing and sorting is work of the office; residents are asked once the secretary has opened it. */
const surveyWork: Permission[] = ['survey:draft', 'survey:enter', 'survey:attach'];
/** Whoever meets residents asks them, and writes down what came on paper. */
const surveyEntry: Permission[] = ['survey:read', 'survey:enter'];
/** What somebody on the team of an assessment does there, and only there. */
const assessing: Permission[] = ['conformity-assessment:read', 'conformity-assessment:assess', 'conformity-assessment:attach', 'record:comment'];
const voiding: Permission[] = ['annual-plan:void', 'risk:void', 'resident-need:void', 'objective:void', 'activity:void', 'meeting:void', 'service-request:void', 'consultation:void', 'home-visit:void', 'grid-round:void', 'grid-finding:void', 'mediation:void', 'errand:void', 'publication:void', 'inspection:void', 'emergency-plan:void', 'emergency-supply:void', 'drill:void', 'incident:void', 'service-recovery:void', 'complaint:void', 'survey:void', 'supervision:void', 'service-evaluation:void', 'improvement:void', 'star-rating:void', 'conformity-assessment:void', 'nonconformity:void', 'register:void'];

const registerWork: Permission[] = [
  'register:enter', 'register:edit', 'register:end', 'register:import', 'register:attach', 'register:personal',
];

/** Facts by hand, and what is to be done again and again. */
const conformityWork: Permission[] = ['fact:enter', 'obligation:fulfil', 'obligation:attach'];

/** An edition’s evidence in one file: for who reads the whole community. */
const packWork: Permission[] = ['pack:make', 'pack:read'];

export const ROLES = {
  secretary: {
    assigned: assessing,
    own: [
      ...ruleWork, 'service-rule:approve', 'service-rule:void', ...archiveWork, 'archive:hold', 'archive:void', 'destruction:approve',
      ...everyone, ...readAll, ...packWork, ...caseWork, ...activityWork, ...meetingWork, ...requestWork, ...publicationWork, 'publication:publish', ...inspectionWork, ...emergencyWork, 'emergency-plan:enforce', ...complaintWork, ...starWork, 'star-rating:submit', ...registerWork, ...conformityWork, ...voiding,
      ...visitWork, ...gridWork, ...gridOversight, ...riskWork, 'risk:accept', 'risk:close', ...needWork,
      'edition-parameter:set', 'obligation:assign', 'obligation:void', ...planWork, ...objectiveWork, 'objective:set', 'objective:conclude', 'annual-plan:submit', 'annual-plan:publish', 'annual-plan:close',
      ...surveyWork, 'survey:open', 'survey:report', ...evaluationWork, 'service-evaluation:conclude', 'service-evaluation:publish',
      ...improvementWork, 'improvement:adopt', 'improvement:judge', 'improvement:recognise',
      'complaint:assign', 'complaint:reject', ...supervisionWork, 'supervision:confirm', 'conformity-assessment:plan',
      'nonconformity:review', ...caseOversight, 'nonconformity:verify', 'nonconformity:remind', 'corrective-action:cancel', 'record:assign', 'setting:change',
      'person:administer', 'work:hand-over', 'audit:read',
    ],
  },
  'social-worker': {
    assigned: assessing,
    own: [
      ...ruleWork, ...archiveWork,
      ...everyone, ...readAll, ...visitWork, ...gridWork, ...gridOversight, ...packWork, ...caseWork, ...activityWork, ...meetingWork, ...requestWork, ...publicationWork, ...inspectionWork, ...emergencyWork, ...complaintWork, ...supervisionWork, ...starWork, ...registerWork, ...conformityWork, ...planWork, ...riskWork, ...objectiveWork, ...needWork,
      ...surveyWork, ...evaluationWork, ...improvementWork,
    ],
  },
  'grid-manager': {
    assigned: assessing,
    own: ['home-visit:read', ...visitWork, 'grid-round:read', 'grid-finding:read', 'mediation:read', 'errand:read', ...gridWork, 'risk:identify', 'objective:record', 'objective:attach', 'nonconformity:report', 'nonconformity:attach', 'activity:draft', 'activity:hold', 'activity:attach', 'activity:identity', ...incidentIntake, ...recoveryIntake],
    community: [
      ...ruleReading, 'improvement:read', ...improvementIdeas,
      ...surveyEntry, ...everyone, ...requestIntake, 'service-request:read', 'consultation:read', 'publication:read', 'inspection:read', ...emergencyReading, 'emergency-supply:issue', 'nonconformity:contain', ...ownActions, ...ownTreatments, ...needIntake, 'service-item:deliver', 'resident-need:read',
      'annual-plan:read', 'service-item:read', 'risk:read', 'objective:read', 'activity:read', 'meeting:read', 'nonconformity:read', 'corrective-action:read', 'register:read',
      'conformity:read', 'obligation:read',
    ],
  },
  'counter-clerk': {
    assigned: assessing,
    own: [
      ...ruleReading, 'improvement:read', ...improvementIdeas,
      ...surveyEntry, ...everyone, ...requestWork, ...publicationWork, 'service-request:read', 'consultation:read', 'grid-finding:read', 'grid-round:read', 'publication:read', 'inspection:read', ...emergencyReading, ...incidentIntake, ...recoveryWork, ...complaintIntake, 'nonconformity:contain', ...ownActions, ...ownTreatments, ...needIntake, 'resident-need:read', 'complaint:identity', 'service-item:deliver',
      'annual-plan:read', 'service-item:read', 'risk:read', 'objective:read', 'activity:read', 'meeting:read', 'complaint:read', 'nonconformity:read', 'corrective-action:read', 'register:read',
      'conformity:read', 'obligation:read',
    ],
  },
  supervisor: {
    assigned: assessing,
    own: [...everyone, ...readAll, ...packWork, ...supervisionWork, ...improvementIdeas, 'nonconformity:report', 'nonconformity:attach', 'clause:link'],
  },
  'street-official': {
    assigned: assessing,
    own: [
      'archive:open', 'archive:hold', 'destruction:approve',
      ...everyone, ...readAll, ...packWork, 'register:personal', 'edition-parameter:set', 'obligation:set', 'matter-type:keep', 'plan-template:read', ...templateWork, 'annual-plan:approve', 'annual-plan:return', 'nonconformity:report', 'nonconformity:verify',
      'nonconformity:verify-major', 'nonconformity:remind', 'nonconformity:attach', ...caseOversight, 'corrective-action:extend-again', ...complaintWork, 'complaint:assign', 'complaint:reject', 'complaint:leave-out',
      'record:assign', 'complaint:arbitrate', 'star-rating:review', 'star-rating:object', 'conformity-assessment:plan', ...evaluationWork, 'service-evaluation:conclude', 'service-evaluation:publish', 'service-evaluation:judge-others', ...improvementIdeas, 'improvement:judge', 'improvement:share', 'improvement:recognise', ...supervisionWork, 'clause:link', 'setting:change', 'setting:change-street',
      'audit:read',
    ],
  },
  'district-official': { own: [...everyone, ...readAll, ...packWork, 'edition-parameter:set', 'obligation:set', 'plan-template:read', ...templateWork, 'edition:adopt', 'edition:import', 'star-rating:appoint', 'star-rating:decide', 'star-rating:object', 'conformity-assessment:plan'], assigned: assessing },
  assessor: { own: [...everyone], assigned: ['star-rating:read', 'star-rating:assess', 'star-rating:attach', ...assessing] },
  administrator: {
    own: [
      'unit:read', 'person:read', 'notice:read', 'session:use', 'setting:change', 'setting:change-street', 'unit:administer',
      'person:administer', 'work:hand-over', 'audit:read', 'job:administer', 'calendar:change', 'storage:read',
    ],
  },
} as const satisfies Record<string, RoleDefinition>;

export type RoleName = keyof typeof ROLES;

/** Held by every signed-in person, wherever: one's own session and notices. */
export const ANYONE: readonly Permission[] = ['session:use', 'notice:read', 'clause:read', 'unit:read'];

export function roleDefinition(name: string): RoleDefinition | undefined {
  return Object.hasOwn(ROLES, name) ? ROLES[name as RoleName] : undefined;
}
