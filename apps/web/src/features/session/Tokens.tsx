import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { dayTime } from '../../lib/dates';
import { RevokeTokenDocument, TokensDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { permissionText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Rows } from '../../ui/Loading';
import { usePageTitle } from '../../ui/shell/title';
import { TokenForm } from './TokenForm';

/** What programs use in this person's name: made here, shown once, ended here. */
export default function Tokens() {
  const client = useClient();
  const [secret, setSecret] = useState('');
  const [{ data, error }, execute] = useQuery({ query: TokensDocument, requestPolicy: 'cache-and-network' });
  const again = () => execute({ requestPolicy: 'network-only' });
  usePageTitle(t('token.title'));
  const end = async (id: string) => {
    await client.mutation(RevokeTokenDocument, { id }).toPromise();
    again();
  };
  return (
    <main className="page form-page" id="main">
      <h1 className="h1">{t('token.title')}</h1>
      <p className="lead">{t('token.lead')}</p>
      {secret && (
        <section className="inplace" role="status">
          <p>{t('token.once')}</p>
          <p><code>{secret}</code></p>
          <Button onClick={() => setSecret('')}>{t('token.kept')}</Button>
        </section>
      )}
      {error && !data ? <Failure error={error} retry={again} /> : !data ? <Rows columns="1fr 120px 80px" rows={3} /> : (
        <>
          <ul className="plain-rows">
            {data.tokens.map((token) => (
              <li key={token.id}>
                <span>
                  <b>{token.name}</b>
                  <small>{token.scopes.map((scope) => (scope === 'read' ? t('token.read') : permissionText(scope))).join(t('list.comma'))}</small>
                  <small>
                    {t('token.until', { until: dayTime(token.expiresAt) })}{' '}
                    {token.usedAt ? t('token.used', { at: dayTime(token.usedAt) }) : t('token.unused')}
                  </small>
                </span>
                <Button small onClick={() => void end(token.id)}>{t('token.end')}</Button>
              </li>
            ))}
          </ul>
          {!secret && <TokenForm scopes={data.tokenScopes} onMade={(made) => { setSecret(made); again(); }} />}
          <section>
            <h2>{t('token.how')}</h2>
            <p className="mut">{t('token.howText')} <a href="/schema.graphql" download>{t('token.schema')}</a></p>
            <pre className="scroll-x" tabIndex={0}><code>{example(secret)}</code></pre>
          </section>
        </>
      )}
    </main>
  );
}

/** What one types to see that it works. */
const example = (secret: string): string => `curl ${location.origin}/graphql \\
  -H 'authorization: Bearer ${secret || '…'}' -H 'content-type: application/json' \\
  -d '{"query":"{ myWork { dueAt late record { kind number title } } }"}'`;
