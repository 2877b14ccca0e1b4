import { useEffect } from 'react';
import { t } from '../../lib/messages';

export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title]);
}
