import { useEffect } from 'react';
import { useClient } from 'urql';
import { makeClient, readAnew, tellExpired } from '../lib/client';
import { thisYear } from '../lib/dates';
import { CheckPointChoicesDocument, CommunityGridsDocument, WorkGridsDocument, HouseholdChoicesDocument, PeopleDocument, PlannedItemsDocument, RoundChoicesDocument } from '../lib/generated/graphql';
import { outbox } from '../lib/outbox/outbox';
import { type EditWays, networkWays, type Seen } from '../lib/outbox/ways';
import { usePlace } from '../lib/place';
import { usePhone } from '../lib/screen';
import { loadVerbs } from './verbs';

const editWays: EditWays = async ({ kind, verb }) => {
  const verbs = await loadVerbs(kind);
  const spec = verbs?.verbs[verb];
  if (!verbs || !spec) return null;
  return {
    document: spec.document,
    async read(client, id) {
      const { data } = await client.query(verbs.load, { id: verbs.loadId ?? id }, { requestPolicy: 'network-only' }).toPromise();
      return data ? (verbs.pick(data) as Seen) : null;
    },
  };
};

/** How long after the page the lists are fetched that forms need without a signal, in milliseconds. */
const LATER = 1_500;

/** Keeps the queue going while somebody is signed in, and on a phone has at hand what its forms need. */
export function Queue() {
  const client = useClient();
  const phone = usePhone();
  const { community, inGrid } = usePlace();
  useEffect(() => {
    const ways = networkWays(makeClient({ cached: false }), editWays, () => void readAnew(client));
    return outbox.start(ways, tellExpired);
  }, [client]);

  const communityId = community?.id;
  const visits = inGrid('home-visit:visit');
  const rounds = inGrid('grid-round:walk');
  const activities = inGrid('activity:hold');
  useEffect(() => {
    if (!phone || !communityId) return;
    const timer = setTimeout(() => {
      void client.query(PeopleDocument, { communityId }).toPromise();
      if (activities) void client.query(PlannedItemsDocument, { communityId, year: thisYear() }).toPromise();
      if (rounds) {
        void client.query(CheckPointChoicesDocument, { communityId }).toPromise();
        void client.query(RoundChoicesDocument, { communityId }).toPromise();
        void client.query(CommunityGridsDocument, {}).toPromise();
        void client.query(WorkGridsDocument, { communityId }).toPromise();
      }
      if (visits) void client.query(HouseholdChoicesDocument, { communityId }).toPromise();
    }, LATER);
    return () => clearTimeout(timer);
  }, [client, phone, communityId, activities, rounds, visits]);
  return null;
}
