export { InsightModule } from './insight.module.js';
export { Pack } from './pack/pack.entity.js';
export { PackMaker } from './pack/pack-maker.js';
export { PackService } from './pack/pack.service.js';
