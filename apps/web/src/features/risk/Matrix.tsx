import type { ReactNode } from 'react';
import { t } from '../../lib/messages';
import { FIVE, levelOf } from './scale';

interface Props {
  caption: string;
  /** What stands in a cell; nothing where it is empty. */
  cell: (likelihood: number, impact: number) => ReactNode;
}

/** Five by five, drawn as the table that it is: likelihood upwards, impact to the right, the darker the higher. */
export function Matrix({ caption, cell }: Props) {
  return (
    <table className="rmx">
      <caption>{caption}</caption>
      <thead>
        <tr><td />{FIVE.map((impact) => <th key={impact} scope="col"><span className="sr-only">{t('label.risk.impact')} </span>{impact}</th>)}</tr>
      </thead>
      <tbody>
        {[...FIVE].reverse().map((likelihood) => (
          <tr key={likelihood}>
            <th scope="row"><span className="sr-only">{t('label.risk.likelihood')} </span>{likelihood}</th>
            {FIVE.map((impact) => <td key={impact} data-level={levelOf(likelihood, impact)}>{cell(likelihood, impact)}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the axes are, and how dark is how high. */
export function MatrixKey() {
  return (
    <ul className="rmx-key">
      <li>{t('risk.axes')}</li>
      {(['low', 'medium', 'high'] as const).map((level) => <li key={level}><i data-level={level} />{t('risk.levelOf', { level: t(`value.level.${level}`), span: t(`risk.span.${level}`) })}</li>)}
    </ul>
  );
}
