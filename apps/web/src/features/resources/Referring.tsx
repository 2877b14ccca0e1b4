import { Link } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { RegisterEntriesDocument, type RegisterEntryFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { ButtonLink } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { ENTRIES, entryPath, inWords, listPath, type Column, type Register } from './describe';
import { shownValue, valuesOf } from './values';

const SHOWN = 6;

/** What stands of this entry in another register: trainings of a member of staff, checks of a facility. */
export function Referring({ entry, register, column, mayEnter }:
  { entry: RegisterEntryFragment; register: Register; column: Column; mayEnter: boolean }) {
  const [{ data }] = useQuery({
    query: RegisterEntriesDocument, context: ENTRIES,
    variables: {
      register: register.name, communityId: entry.community.id, sort: '-fromOn', filter: { [column.name]: entry.id }, page: { limit: SHOWN, offset: 0 },
    },
  });
  const found = data?.registerEntries;
  const told = register.columns.filter(({ inList, name, type }) => inList && name !== column.name && name !== register.titleColumn && type !== 'choices').slice(0, 3);
  return (
    <Section title={inWords(register.title)} count={!found ? '' : found.total ? t('list.count', { n: found.total }) : t('registers.noneOf')} right={mayEnter && entry.state === 'current' && (
      <ButtonLink small to={`${listPath(register.name)}/new?${column.name}=${entry.id}`}>{t('registers.enter')}</ButtonLink>
    )}>
      {found && found.total > 0 && (
        <ul className="plain-rows">
          {found.items.map((one) => (
            <li key={one.id}>
              <span>
                <Link className="plain-link" to={entryPath(one.id)}>{one.title}</Link>
                <small>{told.map((each) => shownValue(each, valuesOf(one)[each.name], one.references)).filter(Boolean).join('　')}</small>
              </span>
              <span className="mut nowrap">{day(one.fromOn)}</span>
            </li>
          ))}
        </ul>
      )}
      {found && found.total > SHOWN && (
        <p className="sec-p"><Link to={`${listPath(register.name)}?view=all&f.${column.name}=${entry.id}`}>{t('registers.seeAll', { n: found.total })}</Link></p>
      )}
    </Section>
  );
}
