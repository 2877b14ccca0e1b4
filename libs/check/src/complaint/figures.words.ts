import type { LeftOut } from './complaint.entity.js';

interface FigureWords {
  whole: string; noTheme: string; month: string; theme: string; about: string; byMonth: string; byTheme: string; byAbout: string; leftOut: string;
  counts: string[]; rates: string[]; adjusted: string[]; leftOutHead: string[];
  abouts: Record<string, string>;
  why: Record<LeftOut, string>;
}

/** Headings of the workbook, in both languages. */
export const FIGURE_WORDS: Record<'zh' | 'en', FigureWords> = {
  zh: {
    whole: '全年', noTheme: '还没有归类', month: '月份', theme: '归到哪一类', about: '关于什么', byMonth: '按月', byTheme: '按类', byAbout: '按事由', leftOut: '不计入的',
    counts: ['收到', '到了受理期限的', '按时受理', '有结果的', '居民说解决了', '没有回音', '评了分', '满意（4、5 分）'],
    rates: ['响应率 %', '解决率 %', '满意率 %'],
    adjusted: ['响应率 %（剔除后）', '解决率 %（剔除后）', '满意率 %（剔除后）'],
    leftOutHead: ['编号', '事项', '为什么不计入', '说明'],
    abouts: { service: '服务', staff: '工作人员', facility: '设施', fees: '收费', safety: '安全', environment: '环境', other: '别的' },
    why: { malicious: '捏造或反复滋扰', beyondLaw: '诉求不合法', beyondPowers: '社区和街道都办不了', unreachable: '联系不上本人', other: '别的原因' },
  },
  en: {
    whole: 'Whole year', noTheme: 'No theme yet', month: 'Month', theme: 'Theme', about: 'About', byMonth: 'By month', byTheme: 'By theme', byAbout: 'By subject', leftOut: 'Left out',
    counts: ['Received', 'Due to be taken up', 'Taken up in time', 'Ended', 'Solved, they say', 'No word', 'Rated', 'Satisfied (4 or 5)'],
    rates: ['Response %', 'Resolution %', 'Satisfaction %'],
    adjusted: ['Response % (adjusted)', 'Resolution % (adjusted)', 'Satisfaction % (adjusted)'],
    leftOutHead: ['Number', 'Title', 'Why', 'Reason'],
    abouts: { service: 'Service', staff: 'Staff', facility: 'Facility', fees: 'Fees', safety: 'Safety', environment: 'Environment', other: 'Other' },
    why: { malicious: 'Made up or to harass', beyondLaw: 'Against the law', beyondPowers: 'Beyond community and street', unreachable: 'Cannot be reached', other: 'Other' },
  },
};
