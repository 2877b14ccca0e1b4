import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, fieldError, invalid, notify, type VoidRecordInput } from '#kernel';
import { communityPlace, notifyHolders } from '#org';
import { linkDefaults } from '#standards';
import { given, recordHere } from '../emergency/records-here.js';
import type { ServiceRecovery } from './service-recovery.entity.js';
import type { ChangeRecoveryInput, OpenRecoveryInput, RemedyRecoveryInput, TellRecoveryInput } from './service-recovery.input.js';
import { serviceRecoveries } from './service-recovery.kind.js';

/** The use cases of service recovery (8.10.1), one method a verb. */
@Injectable()
export class ServiceRecoveryService {
  /** @throws INVALID at `sourceId`, `happenedOn` */
  async open(by: Acting, { communityId, sourceId, ...input }: OpenRecoveryInput): Promise<ServiceRecovery> {
    const place = await communityPlace(by, communityId);
    if (input.happenedOn > dayOf(by.now)) throw invalid(fieldError('happenedOn', 'IN_THE_FUTURE'));
    const source = sourceId ? await recordHere(by, place, sourceId, 'sourceId') : null;
    const row = await serviceRecoveries.begin(by, place, 'open', {
      ...input, sourceKind: source?.kind ?? null, sourceId: source?.id ?? null, remedy: '', remediedOn: null, toldOn: null, toldHow: '', answer: '', needsCase: null,
    });
    await linkDefaults(by, row);
    if (!by.actor.may('service-recovery:remedy', row)) await notifyHolders(by, 'service-recovery:remedy', 'service-recovery.opened', row);
    return row;
  }

  change(by: Acting, { id, expectedVersion, ...input }: ChangeRecoveryInput): Promise<ServiceRecovery> {
    return serviceRecoveries.fire(by, id, 'change', { expectedVersion, set: given(input) });
  }

  /** @throws INVALID at `remediedOn` */
  async remedy(by: Acting, { id, expectedVersion, ...set }: RemedyRecoveryInput): Promise<ServiceRecovery> {
    checkDay(by, set.remediedOn, 'remediedOn', (await serviceRecoveries.get(by, id)).happenedOn);
    const row = await serviceRecoveries.fire(by, id, 'remedy', { expectedVersion, set });
    await notify(by, [row.createdById], 'service-recovery.remedied', row);
    return row;
  }

  /** @throws INVALID at `toldOn` */
  async tell(by: Acting, { id, expectedVersion, ...set }: TellRecoveryInput): Promise<ServiceRecovery> {
    const before = await serviceRecoveries.get(by, id);
    checkDay(by, set.toldOn, 'toldOn', before.remediedOn ?? before.happenedOn);
    return serviceRecoveries.fire(by, id, 'tell', { expectedVersion, set });
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<ServiceRecovery> {
    return serviceRecoveries.fire(by, id, 'void', { expectedVersion, note: reason });
  }
}

function checkDay(by: Acting, day: string, path: string, since: string): void {
  if (day > dayOf(by.now)) throw invalid(fieldError(path, 'IN_THE_FUTURE'));
  if (day < since) throw invalid(fieldError(path, 'TOO_LONG_AGO', { since }));
}
