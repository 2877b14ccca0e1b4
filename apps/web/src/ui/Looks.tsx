import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useLanguage } from '../lib/i18n';
import { theme } from './theme';

/** The component library in our ink, and in the language on screen. */
export function Looks({ children }: { children: ReactNode }) {
  const language = useLanguage();
  return (
    <ConfigProvider theme={theme} locale={language === 'en' ? en : zh} wave={{ disabled: true }}>
      {children}
    </ConfigProvider>
  );
}
