import type { EmergencyCallListQuery } from '../../lib/generated/graphql';

export type CallList = EmergencyCallListQuery['emergencyCallList'];

/** Kept where drafts are: it is wiped with them at sign-out. */
const key = (communityId: string): string => `draft:call-list:${communityId}`;

export function keepList(communityId: string, list: CallList): void {
  try {
    localStorage.setItem(key(communityId), JSON.stringify(list));
  } catch {
    // a full or closed store: the page still shows it
  }
}

export function keptList(communityId: string): CallList | null {
  try {
    return JSON.parse(localStorage.getItem(key(communityId)) ?? 'null') as CallList | null;
  } catch {
    return null;
  }
}
