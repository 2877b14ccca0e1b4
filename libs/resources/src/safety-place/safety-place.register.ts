import { RecordKindName } from '#kernel';
import { choice, longText, personal, text, whole, yesNo, type Options } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

const KINDS = {
  shelter: { zh: '应急避难场所', en: 'Shelter' },
  route: { zh: '疏散路线', en: 'Route' },
  settlement: { zh: '临时安置点', en: 'Temporary settlement' },
  hazard: { zh: '隐患点', en: 'Hazard' },
  fire: { zh: '消防取水和器材点', en: 'Fire point' },
  medical: { zh: '医疗点', en: 'Medical point' },
} as const satisfies Options;

const GRADES = {
  low: { zh: '低', en: 'Low' },
  medium: { zh: '中', en: 'Medium' },
  high: { zh: '高', en: 'High' },
} as const satisfies Options;

/** Shelters, routes to them, and points of hazard (Beijing 9.3.2, 9.3.3). */
export const safetyPlace: Register = {
  name: 'safety-place', kind: RecordKindName.safetyPlace, type: 'SafetyPlace', table: 'safety_places', prefix: 'SP',
  title: { zh: '避险场所和隐患点', en: 'Shelters, routes and hazards' },
  from: { zh: '从哪天起', en: 'Since' },
  clauses: [...evidences('DB11/T', '9.3.2', '9.3.3'), ...evidences('DB35/T', '8.10.2')],
  columns: {
    name: text({ zh: '名称', en: 'Name' }, { required: true, inList: true }),
    placeKind: choice({ zh: '类别', en: 'Kind' }, KINDS, { required: true, inList: true }),
    address: text({ zh: '位置', en: 'Where' }, { required: true, inList: true }),
    capacity: whole({ zh: '可容纳', en: 'Holds' }, { inList: true, max: 1_000_000, unit: { zh: '人', en: 'people' } }),
    grade: choice({ zh: '风险等级', en: 'Grade of risk' }, GRADES, { inList: true }),
    hasSign: yesNo({ zh: '有指示牌', en: 'Has a sign' }, { inList: true }),
    onMap: yesNo({ zh: '已上避难图', en: 'Is on the map' }, { inList: true }),
    measures: longText({ zh: '措施', en: 'Measures' }),
    keeper: text({ zh: '责任人', en: 'Who answers for it' }, { max: 40 }),
    phone: personal({ zh: '手机号', en: 'Phone' }),
  },
  titled: 'name',
  key: ['name', 'placeKind'],
};
