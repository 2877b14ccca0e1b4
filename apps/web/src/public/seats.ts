import * as documents from '../lib/generated/hashes.js';
import { ask } from './api.js';
import type { Slip } from './queries.js';

/** A registration for an activity. */
export interface Seat {
  number: string;
  title: string;
  startsAt: string;
  endsAt: string;
  place: string;
  cancelled: boolean;
  state: string;
  ahead: number;
  /** Had waited, and was given a seat then. */
  movedUpAt: string | null;
  cameAt: string | null;
  canWithdraw: boolean;
  communityName: string;
  communityPhone: string;
}
export interface Registered extends Slip {
  state: string;
  ahead: number;
}
export interface Guest {
  communityCode: string;
  activityId: string;
}
export interface Pass {
  pass: string;
  title: string;
  place: string;
}
export interface CheckedIn {
  title: string;
  cameAt: string;
  again: boolean;
  atDoor: boolean;
}

export const lookUpSeat = (slip: Slip): Promise<Seat> =>
  ask<{ registrationProgress: Seat }>(documents.RegistrationProgress, { ...slip }).then((d) => d.registrationProgress);

export const register = (input: Guest & { name: string; phone: string; clientId: string }): Promise<Registered> =>
  ask<{ registerForActivity: Registered }>(documents.RegisterForActivity, { input }).then((d) => d.registerForActivity);

export const withdraw = (slip: Slip): Promise<Seat> =>
  ask<{ withdrawRegistration: Seat }>(documents.WithdrawRegistration, { input: { ...slip } }).then((d) => d.withdrawRegistration);

export const scan = (input: Guest & { code: string }): Promise<Pass> =>
  ask<{ scanCheckIn: Pass }>(documents.ScanCheckIn, { input }).then((d) => d.scanCheckIn);

export const checkIn = (input: Guest & { pass: string; phone: string; name: string }): Promise<CheckedIn> =>
  ask<{ checkInToActivity: CheckedIn }>(documents.CheckInToActivity, { input }).then((d) => d.checkInToActivity);
