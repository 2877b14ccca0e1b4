export { CheckModule } from './check.module.js';
export { Complaint } from './complaint/complaint.entity.js';
export { complaints } from './complaint/complaint.kind.js';
export { ComplaintService } from './complaint/complaint.service.js';
export { sealPhoto } from './complaint/photo-token.js';
export { ResidentService } from './complaint/resident.service.js';
