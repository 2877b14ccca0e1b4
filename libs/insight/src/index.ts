export { InsightModule } from './insight.module.js';
export { Pack } from './pack/pack.entity.js';
export { PackService } from './pack/pack.service.js';
