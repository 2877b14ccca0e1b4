import { Navigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { ActionPlaceDocument } from '../../lib/generated/graphql';
import { Loaded } from '../../ui/record/Loaded';

/** An action lives on the page of its case. */
export default function ActionPlace() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: ActionPlaceDocument, variables: { id } });
  return (
    <Loaded data={data?.correctiveAction} error={error} retry={() => execute({ requestPolicy: 'network-only' })}>
      {(action) => <Navigate replace to={`/nonconformities/${action.nonconformityId}#actions`} />}
    </Loaded>
  );
}
