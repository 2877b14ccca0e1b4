export { Activity } from './activity/activity.entity.js';
export { ActivityService } from './activity/activity.service.js';
export { DoModule } from './do.module.js';
