import type { Misfit } from './facts.js';

const USAGE = `usage:
  rules check --standard CODE --facts FILE [--as-of DATE]
FILE is a JSON object of facts by name, optionally with asOf and parameters of the edition; DATE is YYYY-MM-DD.
`;

const messages = {
  'usage': { zh: '请说明要做什么', en: 'say what to do' },
  'verb-unknown': { zh: '没有命令“{verb}”', en: 'unknown command: {verb}' },
  'option-missing': { zh: '缺少 {option}', en: '{option} is missing' },
  'option-wrong': { zh: '选项有误', en: '{detail}' },
  'standard-unknown': { zh: '没有标准“{code}”；现有：{codes}', en: 'there is no standard "{code}"; there are {codes}' },
  'as-of': { zh: '日期 {value} 不存在或不是 YYYY-MM-DD 写法', en: 'not a date (YYYY-MM-DD): {value}' },
  'facts-unreadable': { zh: '文件 {file} 读不了（{code}）', en: 'cannot read {file} ({code})' },
  'facts-encoding': { zh: '文件 {file} 不是 UTF-8 编码', en: '{file} is not UTF-8' },
  'facts-json': { zh: '文件 {file}：{zh}', en: '{file}: {en}' },
  'facts-object': { zh: '文件 {file} 应为一个 JSON 对象', en: '{file} must hold one JSON object' },
  'fact-unknown': {
    zh: '没有名为 {name} 的事实或本标准的参数',
    en: 'there is no fact, and no parameter of this edition, named {name}',
  },
  'type': { zh: '{place} {expectedZh}', en: '{place} {expectedEn}' },
} as const satisfies Record<string, { zh: string; en: string }>;

const EXPECTED: Record<Misfit['expected'], { expectedZh: string; expectedEn: string }> = {
  int: { expectedZh: '应为整数', expectedEn: 'must be a whole number' },
  double: { expectedZh: '应为数字', expectedEn: 'must be a number' },
  string: { expectedZh: '应为文字', expectedEn: 'must be a string' },
  bool: { expectedZh: '应为 true 或 false', expectedEn: 'must be true or false' },
  list: { expectedZh: '应为列表', expectedEn: 'must be a list' },
  object: { expectedZh: '应为对象', expectedEn: 'must be an object' },
  nothing: { expectedZh: '不在格式中', expectedEn: 'is not part of the format' },
};

/** The words for what a value should have been. */
export function expected(what: Misfit['expected']) {
  return EXPECTED[what];
}

/** Input that makes no sense; its message is in Chinese and English, a line each. */
export class BadInput extends Error {
  constructor(code: keyof typeof messages, params: Readonly<Record<string, string>> = {}) {
    const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
    const usage = code === 'usage' || code === 'verb-unknown' || code.startsWith('option-') ? USAGE : '';
    super(`rules: ${fill(messages[code].zh)}\nrules: ${fill(messages[code].en)}\n${usage}`);
  }
}
