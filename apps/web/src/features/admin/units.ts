import type { UnitKind } from '../../lib/generated/graphql';

/** What a unit of each kind gets below it. */
export const BELOW: Record<UnitKind, UnitKind | null> = { district: 'street', street: 'community', community: 'grid', grid: null };
