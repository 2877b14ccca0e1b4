import type { ObjectiveStanding } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';

const LOOK: Record<ObjectiveStanding, string> = { onCourse: 'state', offCourse: 'state late', met: 'state done', unknown: 'state todo' };

/** On course or not, in words with a dot. */
export const Standing = ({ of }: { of: ObjectiveStanding }) => <span className={LOOK[of]}>{t(`objective.standing.${of}`)}</span>;
