import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, DateScalar, type Permission } from '#kernel';
import { Me } from '../session/me.type.js';
import { AuditService } from './audit/audit.service.js';
import { AdministrationService } from './audit/administration.service.js';
import { AdministrationSlice } from './audit/administration.type.js';
import { AuditFilter, AuditSlice } from './audit/audit.type.js';
import { jurisdictionOf } from './jurisdiction.js';
import { CalendarAdminService } from './platform/calendar-admin.service.js';
import { PlatformService } from './platform/platform.service.js';
import { CalendarYear, JobOverview, SetCalendarDayInput, Storage } from './platform/platform.type.js';

const ADMINISTRATION: readonly Permission[] = [
  'unit:administer', 'person:administer', 'work:hand-over', 'audit:read', 'job:administer', 'calendar:change', 'storage:read', 'setting:change',
];

@Resolver()
export class AdminPlatformResolver {
  constructor(
    private readonly audits: AuditService,
    private readonly administrations: AdministrationService,
    private readonly calendar: CalendarAdminService,
    private readonly platform: PlatformService,
  ) {}

  @Allow('audit:read')
  @Query(() => AuditSlice, { description: 'Who did what when, newest first.' })
  audit(
    @By() by: Acting,
    @Args('filter') filter: AuditFilter,
    @Args('after', { type: () => String, nullable: true }) after?: string,
    @Args('limit', { type: () => Int, defaultValue: 50 }) limit = 50,
  ): Promise<AuditSlice> {
    return this.audits.slice(by, filter, after ?? null, limit);
  }

  @Allow('audit:read')
  @Query(() => AdministrationSlice, { description: 'Who set what, from what to what, newest first: rules, robots, settings, units, roles, servers.' })
  administration(
    @By() by: Acting,
    @Args('unitId', { type: () => ID, nullable: true }) unitId?: string,
    @Args('after', { type: () => String, nullable: true }) after?: string,
    @Args('limit', { type: () => Int, defaultValue: 50 }) limit = 50,
  ): Promise<AdministrationSlice> {
    return this.administrations.slice(by, unitId ?? null, after ?? null, limit);
  }

  @Allow('calendar:change')
  @Query(() => CalendarYear)
  calendarYear(@By() by: Acting, @Args('year', { type: () => Int }) year: number): Promise<CalendarYear> {
    return this.calendar.year(by, year);
  }

  @Allow('calendar:change')
  @Mutation(() => CalendarYear)
  setCalendarDay(@By() by: Acting, @Args('input') input: SetCalendarDayInput): Promise<CalendarYear> {
    return this.calendar.set(by, input);
  }

  @Allow('calendar:change')
  @Mutation(() => CalendarYear)
  removeCalendarDay(@By() by: Acting, @Args('day', { type: () => DateScalar }) day: string): Promise<CalendarYear> {
    return this.calendar.remove(by, day);
  }

  @Allow('job:administer')
  @Query(() => JobOverview)
  jobs(@By() by: Acting): Promise<JobOverview> {
    return this.platform.jobs(by);
  }

  @Allow('job:administer')
  @Mutation(() => JobOverview)
  retryJob(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<JobOverview> {
    return this.platform.retry(by, id);
  }

  @Allow('storage:read')
  @Query(() => Storage, { description: 'How much room files and database take.' })
  storage(@By() by: Acting): Promise<Storage> {
    return this.platform.storage(by);
  }
}

/** Which of the administration's pages a person has, whatever community is looked at. */
@Resolver(() => Me)
export class AdministrationResolver {
  @ResolveField(() => [String], { description: 'What of the administration is theirs, wherever.' })
  administration(@By('session:use') by: Acting): string[] {
    return ADMINISTRATION.filter((permission) => by.actor.holds(permission));
  }

  @ResolveField(() => Boolean, { description: 'Whether they look after a whole district, and so after jobs and days off.' })
  async wholePlatform(@By('job:administer') by: Acting): Promise<boolean> {
    return (await jurisdictionOf(by)).districts.length > 0;
  }
}
