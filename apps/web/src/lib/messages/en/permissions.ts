/** `noun:verb` of the role matrix, where a person gives part of what they may do to a program. */
export const permission = {
  noun: {
    'star-rating': 'Star ratings',
    pack: 'Inspection packs',
    activity: 'Activities', 'annual-plan': 'Annual plan', audit: 'Audit', calendar: 'Working calendar',
    clause: 'Clauses', survey: 'Surveys', complaint: 'Complaints', 'corrective-action': 'Corrective actions', edition: 'Editions',
    home: 'Home', job: 'Jobs', nonconformity: 'Nonconformities', notice: 'Notices', person: 'People',
    record: 'Records', 'service-item': 'Service items', setting: 'Settings', storage: 'Storage', unit: 'Units',
    'emergency-plan': 'Emergency plans', 'emergency-supply': 'Emergency supplies', drill: 'Drills', incident: 'Incidents', 'service-recovery': 'Service recoveries',
    work: 'Open work', register: 'Registers', meeting: 'Meetings', risk: 'Risks and opportunities', objective: 'Objectives', 'resident-need': 'Residents’ needs', 'service-request': 'Service requests', consultation: 'Consultations', 'home-visit': 'Home visits', 'grid-finding': 'Grid findings', 'grid-round': 'Grid rounds', 'check-point': 'Check points', mediation: 'Mediations', errand: 'Errands', publication: 'Public notices', 'service-rule': 'service rules', archive: 'archive', destruction: 'destruction of records', inspection: 'Inspections', supervision: 'Supervision', 'matter-type': 'Matter types', 'plan-template': 'Plan templates', fact: 'Facts', obligation: 'Obligations',
    verdict: 'Verdicts', conformity: 'Conformity', 'edition-parameter': 'Figures left open',
  },
  verb: {
    file: 'file', propose: 'propose',   appoint: 'Appoint', forward: 'Pass on', revoke: 'Revoke',
    arrange: 'plan', visit: 'write down', know: 'open who lives there', enforce: 'put in force', issue: 'issue and return', check: 'check', evaluate: 'evaluate', log: 'log', open: 'write down', remedy: 'make good', decide: 'record decisions', make: 'make', share: 'share', withdraw: 'withdraw',
    confirm: 'confirm', acknowledge: 'acknowledge', administer: 'administer', adopt: 'adopt', analyse: 'find causes', answer: 'answer',
    approve: 'approve', arbitrate: 'decide contested ones', archive: 'archive', assign: 'hand on',
    attach: 'attach files', cancel: 'cancel', change: 'change', 'change-street': 'change the street’s',
    close: 'close', comment: 'comment', complete: 'report done', deliver: 'report done', dismiss: 'dismiss',
    draft: 'draft', 'hand-over': 'hand over', hold: 'record as held', identity: 'see who complained',
    investigate: 'investigate', link: 'link', plan: 'plan actions', publish: 'publish', read: 'read',
    reject: 'reject', report: 'report', return: 'return', review: 'review', start: 'start', submit: 'submit',
    summarise: 'summarise', take: 'take in', verify: 'verify', 'verify-major': 'verify major ones', void: 'void',
    enter: 'enter', edit: 'edit', end: 'end', import: 'import', personal: 'see personal data', call: 'call',
    conclude: 'conclude', record: 'record', keep: 'say since when kept', set: 'set', fulfil: 'say it was done', identify: 'name', assess: 'rate', treat: 'decide on treatment', accept: 'accept',
    grade: 'check class and grade', walk: 'write down', mediate: 'mediate', join: 'mediate jointly', run: 'run', handle: 'handle', object: 'note objections', control: 'say it is in effect', collect: 'write down', sort: 'sort',
  },
};
