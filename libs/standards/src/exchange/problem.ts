export type ProblemParams = Readonly<Record<string, string | number>>;

/** `path` is a JSON pointer into the file, '' for the file as a whole. */
export interface Problem {
  path: string;
  code: ProblemCode;
  params: ProblemParams;
  message: { zh: string; en: string };
  /** Where it stands in the text of the file, where there is one; both count from 1. */
  line?: number;
  column?: number;
}

const messages = {
  'json-syntax': { zh: '第 {line} 行第 {column} 列不是合法的 JSON', en: 'not valid JSON at line {line}, column {column}' },
  'json-duplicate-key': { zh: '第 {line} 行第 {column} 列：键“{key}”重复', en: 'key "{key}" repeated at line {line}, column {column}' },
  'not-text': { zh: '文件不是 UTF-8 编码的文本', en: 'the file is not text in UTF-8' },
  'schema-required': { zh: '缺少“{name}”', en: '"{name}" is missing' },
  'schema-unknown-property': { zh: '格式中没有“{name}”这一项', en: 'the format has no "{name}"' },
  'schema-type': { zh: '类型应为 {expected}', en: 'must be {expected}' },
  'schema-value': { zh: '取值只能是 {expected}', en: 'must be one of {expected}' },
  'schema-format': { zh: '写法不符合 {expected}', en: 'is not written as {expected}' },
  'schema-too-few': { zh: '至少要有 {minimum} 个', en: 'needs at least {minimum}' },
  'too-many': { zh: '“{name}”有 {count} 项，最多 {max} 项', en: '"{name}" has {count} entries, at most {max} are taken' },
  'schema-other': { zh: '不符合交换格式（{keyword}）', en: 'does not fit the exchange format ({keyword})' },
  'number-duplicate': { zh: '条款号 {number} 重复', en: 'clause number {number} occurs twice' },
  'parent-self': { zh: '条款 {number} 的上级是它自己', en: 'clause {number} is its own parent' },
  'parent-missing': { zh: '上级条款 {parent} 不存在', en: 'parent clause {parent} does not exist' },
  'parent-cycle': { zh: '条款 {number} 的上级关系成环', en: 'clause {number} is its own ancestor' },
  'number-not-under-parent': { zh: '条款 {number} 应归在 {parent} 之下', en: 'clause {number} belongs under {parent}' },
  'modality-order': { zh: '要求程度应由强到弱、不重复，“none”只能单独出现', en: 'modalities run from strong to weak without repetition, "none" stands alone' },
  'label-duplicate': { zh: '条款 {number} 的列项 {label} 重复', en: 'item {label} of clause {number} occurs twice' },
  'clause-unknown': { zh: '没有条款 {clause}', en: 'there is no clause {clause}' },
  'item-unknown': { zh: '条款 {clause} 没有列项 {item}', en: 'clause {clause} has no item {item}' },
  'clause-is-placeholder': { zh: '条款 {clause} 原文缺失，只作占位', en: 'the text of clause {clause} is missing, it is only a placeholder' },
  'placeholder-based-on': { zh: '占位条款 {number} 须写明依据', en: 'placeholder {number} must say what it is based on' },
  'placeholder-holds-text': { zh: '占位条款 {number} 不能有“{name}”', en: 'placeholder {number} cannot have "{name}"' },
  'id-duplicate': { zh: '编号 {id} 重复', en: '{id} occurs twice' },
  'parameter-is-fact': { zh: '参数 {name} 与事实同名', en: 'parameter {name} has the name of a fact' },
  'fact-unknown': { zh: '没有名为 {name} 的事实或参数', en: 'there is no fact or parameter {name}' },
  'fact-unread': { zh: '事实 {name} 未被用到', en: '{name} is declared but not read' },
  'expression-invalid': { zh: '表达式有误：{detail}', en: 'expression is wrong: {detail}' },
  'expression-type': { zh: '表达式的结果应为 {expected}，实为 {actual}', en: 'expression must give {expected}, not {actual}' },
  'rule-divides-by-zero': { zh: '会除以零：{facts}', en: 'divides by zero: {facts}' },
  'rule-runs-away': { zh: '算得太久：数据多时步数没有边', en: 'runs away: over long lists it takes too many steps' },
  'rule-fails': { zh: '事实取平常的值也算不出：{detail}', en: 'fails on ordinary facts: {detail}' },
  'rule-unknown': { zh: '没有规则 {id}', en: 'there is no rule {id}' },
  'reference-malformed': { zh: '引用“{reference}”应写作“标准号#条款”', en: 'reference "{reference}" must read CODE#clause' },
  'reference-unknown': { zh: '引用“{reference}”所指之处不存在', en: 'reference "{reference}" points nowhere' },
  'level-order': { zh: '星级与分数线须逐级升高', en: 'stars and minimums must rise together' },
  'level-above-total': { zh: '分数线 {minimum} 超过总分 {total}', en: 'minimum {minimum} is above the total {total}' },
  'points-total': { zh: '一级指标合计 {sum} 分，总分为 {expected} 分', en: 'level 1 adds up to {sum}, the total is {expected}' },
  'points-level1': { zh: '“{title}”各二级指标合计 {sum} 分，应为 {expected} 分', en: 'level 2 of "{title}" adds up to {sum}, not {expected}' },
  'points-level2': { zh: '“{title}”各指标合计 {sum} 分，应为 {expected} 分', en: 'indicators of "{title}" add up to {sum}, not {expected}' },
  'indicator-duplicate': { zh: '指标序号 {number} 重复', en: 'indicator {number} occurs twice' },
  'indicator-group-unknown': { zh: '指标 {number} 不属于已列的分组', en: 'indicator {number} belongs to no listed group' },
  'indicator-shares-unknown': { zh: '指标 {number} 共用分值的指标 {with} 不存在或本身也共用', en: 'indicator {number} shares with {with}, which does not exist or shares itself' },
  'indicator-shares-points': { zh: '指标 {number} 与他行共用分值，本行应为 0 分', en: 'indicator {number} shares points, so its own must be 0' },
} as const satisfies Record<string, { zh: string; en: string }>;

export type ProblemCode = keyof typeof messages;

export function problem(path: string, code: ProblemCode, params: ProblemParams = {}): Problem {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
  return { path, code, params, message: { zh: fill(messages[code].zh), en: fill(messages[code].en) } };
}
