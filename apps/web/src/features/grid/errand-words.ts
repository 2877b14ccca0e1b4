import type { CareNeed, ConsentWay, ErrandOutcome } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';

const NEEDS = ['mobility', 'alone', 'disabled', 'ill', 'isolated', 'hardship', 'other'] as const satisfies readonly CareNeed[];
const CONSENTS = ['written', 'spoken', 'phone'] as const satisfies readonly ConsentWay[];

export const needText = (one: CareNeed): string => t(`visit.needs.${one}`);
export const needOptions = () => NEEDS.map((value) => ({ value, label: needText(value) }));
export const consentText = (one: ConsentWay): string => t(`gridWork.errand.consents.${one}`);
export const consentOptions = () => CONSENTS.map((value) => ({ value, label: consentText(value) }));
export const outcomeText = (one: ErrandOutcome): string => t(`gridWork.errand.outcomes.${one}`);
