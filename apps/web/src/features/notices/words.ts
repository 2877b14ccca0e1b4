import { dayTime } from '../../lib/dates';
import type { Params } from '../../lib/i18n';
import { code, t } from '../../lib/messages';

/** What a notice says. */
export function noticeText(notice: { code: string; params: unknown; record?: { title: string } | null }): string {
  const given = notice.params as Params & { dueAt?: string };
  const params = { ...given, title: notice.record?.title ?? given.title, due: dayTime(given.dueAt) };
  return code(`notice.code.${notice.code}`, params) ?? t('notice.plain', params);
}
