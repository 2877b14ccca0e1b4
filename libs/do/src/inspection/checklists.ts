import { InspectionKind } from './inspection-kind.js';

/** One line of a checklist, in our own words. */
export interface ChecklistLine {
  readonly zh: string;
  readonly en: string;
  /** The clause that asks for it, by the edition in which the number means this. */
  readonly clause: string;
  /** How the codes of the editions begin; absent: Fujian's. */
  readonly editions?: string;
}

const BEIJING = 'DB11/T ';
const line = (clause: string, zh: string, en: string, editions?: string): ChecklistLine => ({ clause, zh, en, ...(editions && { editions }) });

/** Lines of an edition are asked only where it is adopted. */
export const CHECKLISTS: Readonly<Record<InspectionKind, readonly ChecklistLine[]>> = {
  [InspectionKind.signs]: [
    line('8.2', '门外醒目处有牌匾和“中国社区”标识', 'Plates and the community emblem hang in sight outside'),
    line('8.2', '室内引导标识看得清、样式一致', 'Guidance inside is clear and in one style'),
    line('8.2', '禁止、警告、指令、提示标志用得对', 'Prohibition, warning, mandatory and information signs are right'),
    line('8.2', '有空间和物品的布局图或照片', 'A plan or photos of rooms and things is shown'),
    line('8.2', '没有坏的、过期的、失效的标识', 'No sign is damaged, outdated or invalid'),
    line('8.1.3', '三块标牌挂在醒目处，社区内有指示标识', 'The three plates hang in sight; signs show the way', BEIJING),
    line('10.4.1', '公共导向标识清晰、没有破损', 'Public guidance is clear and undamaged', BEIJING),
  ],
  [InspectionKind.facilities]: [
    line('6.4.1', '办公和服务设施齐全、能用', 'Office and service facilities are there and work'),
    line('6.4.1', '文化、健身、生活设施完好、安全', 'Culture, fitness and daily-life facilities are sound and safe'),
    line('6.4.1', '卫生健康和应急设施在位、没有过期', 'Health and emergency facilities are in place and in date'),
    line('6.4.1', '设施旁边有图形标识或使用说明', 'Facilities bear a symbol or instructions'),
    line('6.4.2', '自助终端、网上服务能用，老年人用得了', 'Terminals and online services work, for the elderly too'),
    line('8.3.4', '活动场所的设施按计划维护', 'Facilities of activity venues are kept up as planned', BEIJING),
  ],
  [InspectionKind.safety]: [
    line('6.4.1', '灭火器、消火栓在位、压力正常', 'Extinguishers and hydrants are in place and under pressure'),
    line('6.4.1', '疏散通道和安全出口畅通，应急灯会亮', 'Escape routes and exits are clear; emergency lights work'),
    line('9.1.2.2', '用电、燃气没有私拉乱接和泄漏', 'No makeshift wiring, no gas leak', BEIJING),
    line('9.1.2.2', '电动车不在楼道停放和充电', 'No e-bike stands or charges in a stairwell', BEIJING),
    line('9.1.2.2', '监控、门禁能用', 'Cameras and entrance control work', BEIJING),
    line('6.4.1', '场所内没有坠落、绊倒、夹伤的地方', 'Nothing to fall from, trip over or be caught in'),
  ],
  [InspectionKind.environment]: [
    line('6.4.1', '场所内外干净、通风', 'The premises are clean and aired'),
    line('10.1.4', '垃圾分类投放，清运及时', 'Waste is sorted and taken away in time', BEIJING),
    line('10.1.5', '垃圾站和垃圾桶按时清洗消毒', 'Bins are washed and disinfected', BEIJING),
    line('10.1.6', '公共卫生间按时清洗消毒', 'Public toilets are washed and disinfected', BEIJING),
    line('6.4.1', '没有积水、鼠洞、蚊蝇孳生的地方', 'No standing water, rat holes or breeding places'),
  ],
  [InspectionKind.conduct]: [
    line('8.1', '着装整洁，主动问候', 'Neatly dressed, first to greet'),
    line('8.1', '耐心听、有问必答、讲得清楚', 'Listens, answers and explains clearly'),
    line('8.1', '没有冷落、刁难、推诿和争辩', 'No neglect, obstruction, passing the buck or arguing'),
    line('8.1', '服务时不玩手机、不闲聊、不吃东西', 'No phone, chat or food while serving'),
    line('8.1', '不在旁人面前说居民的私事', 'Residents’ private matters are not spoken of before others'),
  ],
  [InspectionKind.disasterRisk]: [
    line('9.1.1.3', '低洼、易涝、滑坡处没有新的险情', 'No new danger where it floods or slides', BEIJING),
    line('6.4.1', '外墙、广告牌、树木没有坠落和倒伏的危险', 'Nothing may fall from walls, signs or trees'),
    line('6.4.1', '避险场所和路线能用、指示清楚', 'Shelters and routes can be used and are marked'),
  ],
  [InspectionKind.disputes]: [
    line('11.7.3', '邻里、物业、装修的矛盾都摸到了', 'Disputes among neighbours, with managers and builders are known', BEIJING),
    line('8.7', '没有可能激化、要上报的苗头', 'Nothing threatens to grow and must be reported'),
    line('8.7', '上次调解的没有反复', 'What was mediated has not come back'),
  ],
};
