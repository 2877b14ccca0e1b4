import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { ClauseVerdictsDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { gapText, inText, shownOf } from '../../lib/verdict';
import { Verdict } from '../Verdict';

const VERDICTS = { additionalTypenames: [...RECORDS.additionalTypenames, 'RuleVerdict', 'RuleFact', 'FactEntry'] };

/** What the rules of a clause say here today; nothing where it has none. */
export function ClauseVerdicts({ clause, community }: { clause: { id: string; standardCode: string }; community: { id: string; code: string } | null }) {
  const { can } = usePlace();
  const [{ data }] = useQuery({
    query: ClauseVerdictsDocument, variables: { communityId: community?.id ?? '' }, pause: !community || !can('conformity:read'),
    context: VERDICTS,
  });
  const rules = data?.conformity.editions.flatMap((edition) => edition.rules).filter((rule) => rule.clause?.id === clause.id) ?? [];
  if (!rules.length) return null;
  return (
    <div className="blk">
      <h3>{t('verdict.here')}</h3>
      <ul className="verdict-lines">
        {rules.map((rule) => (
          <li key={rule.rule}>
            <Verdict shown={shownOf(rule)} />
            <Link to={`/conformity?c=${community?.code}&edition=${encodeURIComponent(rule.standardCode)}&open=${encodeURIComponent(rule.rule)}`}>{inText(rule.title)}</Link>
            <span className={shownOf(rule) === 'notMet' ? 'bad' : 'mut'}>{gapText(rule)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
