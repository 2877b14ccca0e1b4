import type { FindingArea, FindingClass, FindingGrade } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';

const CLASSES = ['hazard', 'need', 'demand', 'opinion'] as const satisfies readonly FindingClass[];
const AREAS = ['order', 'civility', 'hygiene', 'environment', 'other'] as const satisfies readonly FindingArea[];
const GRADES = ['general', 'serious', 'urgent'] as const satisfies readonly FindingGrade[];

export const classText = (one: FindingClass): string => t(`gridLog.class.${one}`);
export const areaText = (one: FindingArea): string => t(`gridLog.area.${one}`);
export const gradeText = (one: FindingGrade): string => t(`gridLog.grade.${one}`);
export const classOptions = () => CLASSES.map((value) => ({ value, label: classText(value) }));
export const areaOptions = () => AREAS.map((value) => ({ value, label: areaText(value) }));
export const gradeOptions = () => GRADES.map((value) => ({ value, label: gradeText(value) }));
export const gradeTone = (one: FindingGrade): string => (one === 'urgent' ? 'tag bad' : one === 'serious' ? 'tag' : 'tag soft');
