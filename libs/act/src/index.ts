export { ActModule } from './act.module.js';
export { actionsOf } from './corrective-action/corrective-action.kind.js';
export { CorrectiveAction } from './corrective-action/corrective-action.entity.js';
export { NonconformityCause } from './nonconformity/cause.entity.js';
export { EffectivenessReview } from './nonconformity/effectiveness-review.entity.js';
export { Nonconformity } from './nonconformity/nonconformity.entity.js';
export { CorrectiveActionService } from './corrective-action/corrective-action.service.js';
export { NonconformityService } from './nonconformity/nonconformity.service.js';
