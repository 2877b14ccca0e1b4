import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Stage } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { stageText } from '../../lib/words';
import { Icon } from '../Icon';
import { usePageTitle } from '../shell/title';

interface Props {
  stage: Stage;
  title: string;
  lead?: string;
  back: string;
  onSubmit: () => void;
  /** The main action and what stands beside it: at the end on a desk, stuck to the bottom on a phone. */
  foot: ReactNode;
  children: ReactNode;
}

/** After the errors are drawn, the first field that has one takes the focus, unless the person has gone on meanwhile. */
export function focusFirstError(form: HTMLFormElement): void {
  const left = document.activeElement;
  setTimeout(() => {
    if (document.activeElement === left) form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, 50);
}

/** One column of fields with one main action. */
export function FormPage({ stage, title, lead, back, onSubmit, foot, children }: Props) {
  usePageTitle(title);
  return (
    <main className="page form-page" id="main">
      <nav className="crumb" aria-label={t('record.where')}>
        <Link to={back} className={`st-${stage} b`}>{stageText(stage)}</Link><Icon name="right" size={14} /><span>{title}</span>
      </nav>
      <h1 className="h1">{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      <form noValidate onSubmit={(event) => { event.preventDefault(); onSubmit(); focusFirstError(event.currentTarget); }}>
        <div className="fields">{children}</div>
        <div className="form-foot btn-row">{foot}</div>
      </form>
    </main>
  );
}
