import { useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { LinkClauseDocument, UnlinkClauseDocument, type ClauseRole, type LinkLineFragment, type RecordKind } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { problemOf, problemText } from '../../lib/problem';
import { inForceFirst, roleText } from '../../lib/words';
import { TextButton } from '../Button';
import { Icon } from '../Icon';
import { Section } from '../Section';
import { AlsoServes } from './AlsoServes';
import { ClauseChip } from './ClauseChip';
import { ClausePicker } from './ClausePicker';

const ROLES: ClauseRole[] = ['breaches', 'implements', 'evidences', 'restores'];

interface Props {
  record: { id: string; kind: RecordKind; clauseLinks: LinkLineFragment[] };
  /** The role a link made here gets; none when this person cannot link. */
  role: ClauseRole | null;
}

/** The clauses of a record by role; another is linked, or one taken off, in place. */
export function Clauses({ record, role }: Props) {
  const client = useClient();
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState('');
  const links = inForceFirst(record.clauseLinks);
  const ids = links.map((link) => link.clause.id);

  async function run(work: Promise<{ error?: Parameters<typeof problemOf>[0] }>) {
    const result = await work;
    setFailed(result.error ? problemText(problemOf(result.error)) : '');
    if (!result.error) setOpen(false);
  }
  const link = (clauseId: string, as: ClauseRole) => run(client.mutation(
    LinkClauseDocument, { input: { kind: record.kind, recordId: record.id, clauseId, role: as } }, RECORDS).toPromise());
  const unlink = (id: string) => run(client.mutation(UnlinkClauseDocument, { id }, RECORDS).toPromise());

  return (
    <Section title={t('record.clauses')} right={role && (
      <TextButton aria-expanded={open} onClick={() => setOpen(!open)}>{t(open ? 'action.done' : 'clause.link')}</TextButton>
    )}>
      <div className="chips">
        {ROLES.filter((one) => record.clauseLinks.some((item) => item.role === one)).map((one) => (
          <span className="chip-group" key={one}>
            <span className="role">{roleText(one)}</span>
            {links.filter((item) => item.role === one).map((item) => (
              <span className="chip-with" key={item.id}>
                <ClauseChip clause={item.clause} among={ids} />
                {open && !item.default && (
                  <button type="button" className="chip-x" onClick={() => void unlink(item.id)}
                    aria-label={t('clause.unlink', { number: item.clause.number })}><Icon name="close" size={12} /></button>
                )}
              </span>
            ))}
          </span>
        ))}
        {!record.clauseLinks.length && <span className="mut">{t('clause.noLinks')}</span>}
      </div>
      {open && role && (
        <div className="inplace">
          <ClausePicker label={t('clause.link')} without={ids} onPick={(clause) => void link(clause.id, role)} />
        </div>
      )}
      {role && <AlsoServes record={record} onLink={(clauseId, as) => void link(clauseId, as)} />}
      {failed && <p className="form-problem" role="alert">{failed}</p>}
    </Section>
  );
}
