export const error = {
  UNAUTHENTICATED: '登录过期了，请重新登录。', MUST_CHANGE_PASSWORD: '请先换成自己的密码。', SIGN_IN_FAILED: '账号或密码不对。忘了密码，请找管理员重设。',
  THROTTLED: '试得太密了，{retryAfter} 秒后再试。', FORBIDDEN: '这一步不归您办', NOT_FOUND: '没有找到这条记录', CSRF: '这一页开得太久了，刷新一下再办。写到一半的都在。',
  INVALID: '有几处要改，见红字。', STALE: '有人先改了。', WRONG_STATE: '这件事已经走到下一步，这个操作办不了了。', ALREADY_EXISTS: '已经有了。',
  UNAVAILABLE: '平台暂时连不上数据库，什么都没有写进去。刚才填的都在，过一会儿再试。', INTERNAL: '没有办成，什么都没有写进去。刚才填的都在，再试一次。',
  CLAUSE_MISSING: '还没有连上条款', OWNER_MISSING: '还没有定负责人', ROOT_CAUSE_MISSING: '还没有标出根本原因', ACTIONS_MISSING: '还没有安排措施',
  ACTIONS_OPEN: '还有 {count} 项措施没有做完', CASE_NOT_ACTING: '措施还没有定好，不能开始', CASE_NOT_PLANNING: '措施已经定好，不能再改', NOT_YOUR_ACTION: '这项措施不是您负责的', OWNS_ACTION: '您负责其中的措施，要由别人验证',
  REPORTED_DONE: '措施是您报为做完的，要由别人验证', STREET_VERIFIES: '严重的和再次发生的由街道验证', WAITING_TIME: '还在观察，{until} 以后才能验证',
  OWN_RECORD: '自己写的要由别人来办', PLAN_NOT_READY: '还有 {count} 项必须补齐', SAFETY_MISSING: '还没有写安全措施', PLAN_FIELDS_MISSING: '还没有写：{fields}',
  FILE_EMPTY: '这个文件是空的。', FILE_TOO_LARGE: '太大了，每个文件不超过 20 MB。', FILE_TYPE_REFUSED: '不收这种文件。照片请用 JPEG、PNG 或 WebP，材料请用 PDF 或 Office。',
  FILE_NOT_WHAT_IT_SAYS: '内容和文件名对不上：写的是 {says}，其实是 {found}。', FILE_HEIC: '苹果的 HEIC 照片打不开，请在手机设置里改成“兼容性最佳”再拍，或者转成 JPEG。',
  FILE_DAMAGED: '这个文件坏了，打不开。',
};

/** Why a door is closed: said beside the button, so without a full stop. Falls back on `error`. */
export const reason = {
  OTHER: '现在还不能办', WRONG_STATE: '还没有走到这一步', INVALID: '还有没填好的', ACTIONS_OPEN: '现在不能提交：还有 {count} 项措施没有做完',
  PLAN_NOT_READY: '还有 {count} 项必须补齐',
};

export const field = {
  REQUIRED: '这里要填。', TOO_SHORT: '太短了，至少 {min} 个字。', TOO_LONG: '写了 {length} 个字，最多 {max} 个。', CONTROL_CHARACTER: '第 {position} 个是看不见的符号，请去掉。',
  NOT_TEXT: '这里要写文字。', NOT_A_NUMBER: '这里要写数字。', NOT_WHOLE: '这里要写整数。', TOO_SMALL: '最小是 {min}。', TOO_LARGE: '最大是 {max}。',
  NOT_A_DATE: '这不是一个日子，请重选。', NOT_AN_ID: '选的这一项认不出来，请重选。', NOT_ONE_OF: '请从给出的几项里选。', DATES_REVERSED: '结束比开始还早，请改成之后的时间。',
  OUT_OF_YEAR: '不在 {year} 年里，请改到这一年。', IN_THE_FUTURE: '还没有到这个日子，请改成今天或以前。', IN_THE_PAST: '这个日子已经过了，请改成今天或以后。',
  UNKNOWN_CLAUSE: '没有这个条款，请重选。', UNKNOWN_PERSON: '这个人不在这个社区，请重选。', UNKNOWN_RECORD: '没有找到这条记录。', UNKNOWN_ENTRY: '目录里没有这一项。',
  YEAR_ALREADY_PLANNED: '{year} 年已经有计划了。', CAUSE_CYCLE: '这条原因绕回了自己。', CAUSE_PARENT_MISSING: '上一层的原因没有了。', TOO_MANY: '最多 {max} 项。',
  TOO_FEW: '至少 {min} 项。', PHONE_LENGTH: '有 {length} 位，手机号是 11 位。', PHONE_FORM: '手机号以 1 开头，只有数字。', PASSWORD_WEAK: '至少 {min} 位，不要用常见的。',
  PASSWORD_SAME: '和现在的一样，请换一个。', PASSWORD_WRONG: '现在的密码不对。', UNKNOWN_SETTING: '没有这项设置。', DUPLICATE: '重复了。', INVALID: '这里不对，请改一下。',
};

/** Readiness of a plan. */
export const finding = {
  NO_ITEMS: '还没有服务项目',
  REQUIREMENT_MISSING: '第 {no} 项“{title}”没有服务要求',
  OWNER_MISSING: '第 {no} 项“{title}”没有负责人',
  DATES_MISSING: '第 {no} 项“{title}”没有时间',
  RESULT_MISSING: '第 {no} 项“{title}”没有预期结果',
  BUDGET_MISSING: '第 {no} 项“{title}”没有预算',
  CLAUSE_MISSING: '第 {no} 项“{title}”没有连上条款',
  CATALOGUE_LEFT: '目录里还有 {count} 类没有安排',
};
