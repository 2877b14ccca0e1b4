import { RecordKindName } from '#kernel';

/** Records whose own clauses are carried over to a case that is raised from them, where no other is chosen. */
export const CARRIED_OVER: readonly RecordKindName[] = [RecordKindName.drill, RecordKindName.incident, RecordKindName.serviceRecovery, RecordKindName.inspection];

/** Kinds of source that bring a clause along. */
export const BRINGS_CLAUSES: readonly RecordKindName[] = [RecordKindName.obligation, ...CARRIED_OVER];
