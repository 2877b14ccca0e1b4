import type { DisputeKind, MediationOutcome } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';

const KINDS = ['neighbours', 'family', 'property', 'noise', 'money', 'other'] as const satisfies readonly DisputeKind[];
const OUTCOMES = ['agreed', 'joint', 'failed', 'open'] as const satisfies readonly MediationOutcome[];

export const disputeText = (one: DisputeKind): string => t(`gridWork.mediation.kinds.${one}`);
export const disputeOptions = () => KINDS.map((value) => ({ value, label: disputeText(value) }));
export const outcomeOptions = () => OUTCOMES.map((value) => ({ value, label: t(`gridWork.mediation.outcomes.${value}`) }));
