import { dayTime } from '../../lib/dates';
import { language } from '../../lib/i18n';
import { t } from '../../lib/messages';
import type { CallList } from './kept-list';

const safe = (text: string): string => text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
const tel = (phone: string): string => (phone ? `<a href="tel:${safe(phone.replace(/[\s()-]/g, ''))}">${safe(phone)}</a>` : `<i>${safe(t('callList.none'))}</i>`);
const line = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

const STYLE = `body{font:18px/1.5 system-ui,sans-serif;margin:16px;max-width:720px}h1{font-size:24px}h2{font-size:20px;margin:24px 0 4px}
table{border-collapse:collapse;width:100%}td{border-bottom:1px solid #bbb;padding:10px 8px 10px 0;vertical-align:top}a{color:#06c;font-size:20px;white-space:nowrap}small{color:#555}`;

/** The list as one page without anything to load: it opens on any phone, and prints. */
export function listFile(list: CallList): Blob {
  const plans = list.plans.map((plan) => `<h2>${safe(plan.title)}</h2><table>${[
    ...plan.contacts.map((one) => line(safe(t(`emergency.partOf.${one.part}`)), `<b>${safe(one.name)}</b><br><small>${safe(one.duty)}</small>`, tel(one.phone))),
    ...plan.teams.map((one) => line(safe(t('emergency.teams')), `<b>${safe(one.name)}</b> ${safe(one.leader)}<br><small>${safe(one.duty)}</small>`, tel(one.phone))),
  ].join('')}</table>`);
  const supplies = list.supplies.length
    ? `<h2>${safe(t('callList.where'))}</h2><table>${list.supplies.map((one) =>
      line(`<b>${safe(one.title)}</b> ${safe(t('supply.of', { n: one.quantity, unit: one.unit }))}<br><small>${safe(one.place)}</small>`, safe(one.keeper), tel(one.keeperPhone))).join('')}</table>`
    : '';
  const title = `${list.communityName} ${t('callList.title')}`;
  const lines = `<p>${([['police', '110'], ['fire', '119'], ['rescue', '120']] as const).map(([what, number]) => `${safe(t(`callList.${what}`))} ${tel(number)}`).join('　')}</p>`;
  return new Blob([
    `<!doctype html><html lang="${language()}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(title)}</title><style>${STYLE}</style>`,
    `<h1>${safe(title)}</h1><p><small>${safe(t('callList.at', { at: dayTime(list.at) }))}</small></p>${lines}${plans.join('')}${supplies}</html>`,
  ], { type: 'text/html;charset=utf-8' });
}

export function download(list: CallList): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(listFile(list));
  link.download = `${t('callList.fileName')}-${list.communityName}.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
