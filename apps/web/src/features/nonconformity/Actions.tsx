import { Fragment, useState } from 'react';
import { day } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import type { ActionLineFragment, NonconformityFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { nth, reasonText, verbText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Attachments } from '../../ui/record/Attachments';
import { Section } from '../../ui/Section';
import { StatusTag } from '../../ui/StatusTag';
import { VerbForm } from '../../ui/verb/VerbForm';
import { actionVerbs, nonconformityVerbs } from './verbs';

/** What is done: the correction at once, then the actions against the causes; each row carries its next step. */
export function Actions({ record, onChanged }: { record: NonconformityFragment; onChanged: () => void }) {
  const [adding, setAdding] = useState(false);
  const add = record.transitions.some((step) => step.verb === 'addAction' && !step.blockedBy);
  const done = record.actions.filter((action) => action.doneOn).length;
  const roots = record.causes.filter((cause) => cause.root);
  if (!record.actions.length && !record.correction && !add) return null;
  return (
    <Section id="actions" title={t('nonconformity.actions')}
      count={record.actions.length ? t('nonconformity.actionsCount', { n: record.actions.length, done }) : ''}
      right={add && (
        <button type="button" className="text-btn" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {verbText('nonconformity', 'addAction')}
        </button>
      )}>
      {adding && add && (
        <VerbForm kind={nonconformityVerbs} record={record} verb="addAction" communityId={record.community.id}
          onDone={() => { setAdding(false); onChanged(); }} onClose={() => setAdding(false)} />
      )}
      <div className="scroll-x">
        <table className="tbl two-rows">
          <thead>
            <tr>
              <th>{t('nonconformity.kindOfAction')}</th><th>{t('label.correctiveAction.title')}</th>
              <th>{t('nonconformity.against')}</th><th>{t('label.correctiveAction.ownerId')}</th>
              <th>{t('label.any.dueOn')}</th><th>{t('list.state')}</th><th>{t('nonconformity.next')}</th>
            </tr>
          </thead>
          <tbody>
            {record.correction && (
              <tr>
                <td className="nowrap mut">{t('nonconformity.correction')}</td>
                <td className="pre">{record.correction}</td><td>—</td>
                <td>{record.owner?.name}</td><td className="nowrap">{day(record.correctedOn)}</td>
                <td>{record.correctedOn && <span className="state done">{t('nonconformity.corrected')}</span>}</td><td />
              </tr>
            )}
            {record.actions.map((action) => (
              <ActionRow key={action.id} record={record} action={action} onChanged={onChanged}
                cause={roots.findIndex((cause) => cause.id === action.cause?.id)} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function ActionRow({ record, action, cause, onChanged }:
  { record: NonconformityFragment; action: ActionLineFragment; cause: number; onChanged: () => void }) {
  const [open, setOpen] = useState<string | null>(null);
  const kind = actionVerbs(record, action.id);
  const steps = [
    ...action.transitions.filter((step) => kind.verbs[step.verb]),
    ...action.edits.map((verb) => ({ verb, to: action.state, main: false, blockedBy: null })),
  ];
  const late = !action.endedAt && !action.doneOn && dueWords(`${action.dueOn}T15:59:59Z`).late;
  const shut = steps.find((step) => step.main && step.blockedBy);
  return (
    <Fragment>
      <tr>
        <td className="nowrap mut">
          {t('kind.correctiveAction')}{action.round > 1 && <small> {t('nonconformity.round', { n: action.round })}</small>}
        </td>
        <td>
          {action.title}
          {action.number && <div className="sm mut">{action.number}</div>}
          {action.evidence && <div className="sm mut pre">{action.evidence}</div>}
          {action.extensions.map((one) => (
            <div key={one.id} className="sm mut asked">
              {t('extension.asked', { from: day(one.dueOn), until: day(one.askedUntil) })}{t('list.colon')}{one.reason}
              <div>{one.granted === null ? t('extension.open') : `${one.decidedBy?.name ?? ''} ${t(one.granted ? 'extension.granted' : 'extension.refused')}${one.remark && `${t('list.colon')}${one.remark}`}`}</div>
            </div>
          ))}
        </td>
        <td className="nowrap" title={action.cause?.text}>
          {cause >= 0 ? t('nonconformity.causeNth', { n: nth(cause) }) : '—'}
        </td>
        <td>{action.owner.name}</td>
        <td className={late ? 'nowrap bad' : 'nowrap'}>{day(action.dueOn)}</td>
        <td>
          <StatusTag kind="correctiveAction" state={action.state} ended={Boolean(action.endedAt)} late={late} />
          {action.doneOn && <div className="sm mut">{day(action.doneOn)} {action.doneBy?.name}</div>}
        </td>
        <td>
          <div className="btn-row tight">
            {steps.filter((step) => !step.blockedBy).sort((a, b) => Number(b.main) - Number(a.main)).map((step) => (
              <Button key={step.verb} small look={step.main ? 'plain' : 'quiet'} aria-expanded={open === step.verb}
                onClick={() => setOpen(open === step.verb ? null : step.verb)}>
                {verbText('correctiveAction', step.verb)}
              </Button>
            ))}
            {action.attachments.length > 0 && (
              <Button small look="quiet" aria-expanded={open === 'files'} onClick={() => setOpen(open === 'files' ? null : 'files')}>
                {t('file.count', { n: action.attachments.length })}
              </Button>
            )}
          </div>
          {shut && <p className="sm mut">{reasonText(shut.blockedBy!)}</p>}
        </td>
      </tr>
      {open && (
        <tr className="opened">
          <td colSpan={7}>
            {open === 'files'
              ? <Attachments title={t('nonconformity.proofOf', { title: action.title })} kind="correctiveAction" recordId={action.id} files={action.attachments} onAdded={onChanged} />
              : <>
                <VerbForm key={open} kind={kind} record={action} verb={open}
                  communityId={record.community.id} onDone={() => { setOpen(null); onChanged(); }} onClose={() => setOpen(null)} />
                {open === 'complete' && (
                  <Attachments title={t('nonconformity.proofOf', { title: action.title })} kind="correctiveAction" recordId={action.id} files={action.attachments} onAdded={onChanged} />
                )}
              </>}
          </td>
        </tr>
      )}
    </Fragment>
  );
}
