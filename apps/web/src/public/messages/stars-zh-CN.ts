/** 星级和证书查验页上的文字。 */
export const starsZh = {
  short: '星级', title: (n: number) => `${n} 星级社区服务中心 ${'★'.repeat(n)}`, none: '现在没有星级', noneHint: '评上以后，证书会显示在这里。',
  noticeTitle: '正在公示', notice: (n: number, points: string, outOf: string, until: string) => `拟评为${n} 星级（${points} 分，满分 ${outOf} 分），公示到 ${until}。`, objecting: (phone: string) => `有不同意见，请在公示期内打社区电话 ${phone}，或者到街道说。`,
  check: '查验证书', checkTitle: { valid: '这张证书有效', expired: '这张证书已经到期，不再有效', revoked: '这张证书已经取消，不再有效', renewed: '这张证书已经换新，不再有效' } as Record<string, string>,
  number: '证书编号', who: '单位', rank: '星级', points: '得分', pointsOf: (points: string, outOf: string) => `${points} 分（满分 ${outOf} 分）`, by: '依据', from: '发证', until: '有效期到', ended: '失效', stars: (n: number) => `${n} 星级`,
  unknown: '没有这张证书', unknownHint: '编号不对，或者不是这里发的。请对照证书上的编号再看一下。', all: '看这个社区现在的星级', askNumber: '编号', askHint: '证书上的编号，最后一段像 RA-2026-0001', ask: '查验', look: '本社区的星级',
};
