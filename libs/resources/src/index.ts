export { ResourcesModule } from './resources.module.js';
export { RegisterRow } from './register/register.entity.js';
export { RegisterService } from './register/register.service.js';
export { registerEntities, registerNamed, registers } from './register/registers.js';
