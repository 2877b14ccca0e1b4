import type { Client, CombinedError } from 'urql';
import {
  AddServiceItemRowsDocument, AnnualPlanDocument, ChangeServiceItemCellsDocument, OrderServiceItemsDocument, RemoveServiceItemsDocument, RestoreServiceItemsDocument,
  type ConflictedFragment, type ItemField, type ItemLineFragment, type AnnualPlanFragment, type ServiceItemRowInput,
} from '../../../lib/generated/graphql';
import { problemOf } from '../../../lib/problem';
import type { Conflict, Sent, Told, Wire } from './wire';
import type { Value, Work } from './work';

/** A plan without its items, which the desk keeps as rows. */
export type PlanHead = Omit<AnnualPlanFragment, 'items'>;
type Answer = Sent<PlanHead, ItemLineFragment>;

export function toldOf({ items, ...head }: AnnualPlanFragment): Told<PlanHead, ItemLineFragment> {
  return { head, rows: items, ids: items.map(({ id }) => id) };
}

const conflictOf = ({ by, itemId, field, yours, theirs, removed, at }: ConflictedFragment): Conflict =>
  ({ itemId, field, yours: (yours ?? null) as Value, theirs: (theirs ?? null) as Value, removed, by: by?.name ?? null, at });

/** The desk's way to the API. `client` keeps nothing: what is saved cell by cell would have every list read anew each time. */
export function itemWire(client: Client, planId: string): Wire<PlanHead, ItemLineFragment> {
  async function asked<Data>(
    request: PromiseLike<{ data?: Data; error?: CombinedError }>, told: (data: Data) => Told<PlanHead, ItemLineFragment>,
  ): Promise<Answer> {
    const { data, error } = await request;
    return error || !data ? { problem: problemOf(error ?? { graphQLErrors: [] }) } : { told: told(data) };
  }
  return {
    read: () => asked(client.query(AnnualPlanDocument, { id: planId }, { requestPolicy: 'network-only' }).toPromise(), (data) => toldOf(data.annualPlan)),
    send(work: Work, expectedVersion: number): Promise<Answer> {
      const head = { id: planId, expectedVersion };
      switch (work.kind) {
        case 'cells': {
          const changes = work.cells.map(({ itemId, field, was, to }) => ({ itemId, field: field as ItemField, was, to }));
          return asked(client.mutation(ChangeServiceItemCellsDocument, { input: { planId, changes } }).toPromise(),
            ({ changeServiceItemCells: { plan, items, conflicts } }) => ({ head: plan, rows: items, conflicts: conflicts.map(conflictOf) }));
        }
        case 'order':
          return asked(client.mutation(OrderServiceItemsDocument, { input: { ...head, itemIds: [...work.to] } }).toPromise(),
            ({ orderServiceItems: { items, ...plan } }) => ({ head: plan, rows: [], ids: items.map(({ id }) => id) }));
        case 'add': {
          const rows = work.rows.map(({ values }) => values as unknown as ServiceItemRowInput);
          return asked(client.mutation(AddServiceItemRowsDocument, { input: { ...head, rows, after: work.after } }).toPromise(),
            (data) => toldOf(data.addServiceItemRows));
        }
        case 'remove':
          return asked(client.mutation(RemoveServiceItemsDocument, { input: { ...head, itemIds: [...work.ids] } }).toPromise(),
            (data) => toldOf(data.removeServiceItems));
        case 'restore':
          return asked(client.mutation(RestoreServiceItemsDocument, { input: { ...head, itemIds: [...work.ids] } }).toPromise(),
            (data) => toldOf(data.restoreServiceItems));
      }
    },
  };
}
