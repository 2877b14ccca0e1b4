import { type Acting, type RecordKind, RecordKindName, RecordRows, Scoped, Stage } from '#kernel';
import { RequestObjection, RequestPause, RequestTelling, RequestViewing } from './request-parts.entity.js';
import { ServiceRequest } from './service-request.entity.js';
import { serviceRequestWorkflow } from './service-request.workflow.js';

/** What the kernel knows of service requests. What residents said stays out of the history, so that it can be destroyed (8.4.3). */
export const serviceRequestKind: RecordKind<ServiceRequest, null> = {
  kind: RecordKindName.serviceRequest,
  entity: ServiceRequest,
  table: 'service_requests',
  stage: Stage.do,
  prefix: 'SR',
  flow: serviceRequestWorkflow,
  readPermission: 'service-request:read',
  defaultClauses: ['8.6.1', '8.6.2', '8.6.3'].map((number) => ({ number, role: 'evidences' as const })),
  personal: [
    'applicantNameSealed', 'applicantPhoneSealed', 'applicantPhoneLookup', 'title', 'content', 'place', 'ratingWords', 'secretHash', 'lodgeKey',
  ],
  workPermission: 'service-request:handle',
};

export const serviceRequests = new RecordRows(serviceRequestKind);
export const requestPauses = new Scoped(RequestPause, 'service-request:read');
export const requestTellings = new Scoped(RequestTelling, 'service-request:read');
export const requestObjections = new Scoped(RequestObjection, 'service-request:read');
export const requestViewings = new Scoped(RequestViewing, 'service-request:read');

export async function pausesOf(by: Acting, requestId: string): Promise<RequestPause[]> {
  return (await by.op.load('request pauses', requestId, (ids) => requestPauses.grouped(by, 'requestId', ids, { fromAt: 'ASC' }))) ?? [];
}

/** What the resident was told, in order. */
export async function tellingsOf(by: Acting, requestId: string): Promise<RequestTelling[]> {
  return (await by.op.load('request tellings', requestId, (ids) => requestTellings.grouped(by, 'requestId', ids, { at: 'ASC', id: 'ASC' }))) ?? [];
}

export async function objectionsOf(by: Acting, requestId: string): Promise<RequestObjection[]> {
  return (await by.op.load('request objections', requestId, (ids) => requestObjections.grouped(by, 'requestId', ids, { at: 'ASC' }))) ?? [];
}

export async function viewingsOf(by: Acting, requestId: string): Promise<RequestViewing[]> {
  return (await by.op.load('request viewings', requestId, (ids) => requestViewings.grouped(by, 'requestId', ids, { at: 'DESC' }))) ?? [];
}
