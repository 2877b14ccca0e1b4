import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { calendarFile, type CalendarEvent, eventsFor, publicEvents } from '#do';
import { deadlineFile, deadlinesOf } from '#insight';
import { Actor, Kernel, perform, RESIDENT } from '#kernel';
import { CalendarAddresses, PersonalCalendar } from '#org';
import { answer } from './answer.js';

const ICS = 'text/calendar; charset=utf-8';

/** Calendars to subscribe to: one's own activities and deadlines, each by a secret address, and the activities that a community has made known. */
@Controller()
export class CalendarController {
  private readonly addresses: CalendarAddresses;

  constructor(private readonly kernel: Kernel) {
    this.addresses = new CalendarAddresses(kernel);
  }

  /** What the owner of the address may read today. */
  @Get('calendars/:secret/activities.ics')
  async own(@Param('secret') secret: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const actor = await this.addresses.actor(secret, PersonalCalendar.activities, request.ip);
      const events = await perform(this.kernel, actor, 'activity:read', eventsFor, request.id);
      send(reply, 'private, max-age=300');
      return calendarFile(`社区活动（${actor.name}）`, events, (event) => `${origin(request)}/activities/${event.id}`);
    });
  }

  /** What waits for the owner of the address, by deadline. */
  @Get('calendars/:secret/deadlines.ics')
  async deadlines(@Param('secret') secret: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const actor = await this.addresses.actor(secret, PersonalCalendar.deadlines, request.ip);
      send(reply, 'private, max-age=300');
      return perform(this.kernel, actor, 'home:read', async (by) =>
        deadlineFile(by, await deadlinesOf(by), ({ record }) => `${origin(request)}/to/${record.id}`), request.id);
    });
  }

  @Get('public/calendars/:code/activities.ics')
  async ofCommunity(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const { community, events } = await perform(this.kernel, new Actor(RESIDENT, null, []), 'public:use', (by) => publicEvents(by, code), request.id);
      send(reply, 'public, max-age=300');
      return calendarFile(`${community}活动`, events, ({ id, state }: CalendarEvent) => (state === 'published' ? `${origin(request)}/p/${code}/activities/${id}` : null));
    });
  }
}

/** As the calendar program addressed it. */
const origin = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`;

function send(reply: FastifyReply, cache: string): void {
  void reply.header('content-type', ICS).header('cache-control', cache).header('x-content-type-options', 'nosniff').header('x-robots-tag', 'noindex');
}
