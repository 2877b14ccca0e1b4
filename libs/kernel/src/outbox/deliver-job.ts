import type { Job } from '../jobs/jobs.js';

/** What waits to leave is looked at each minute; it works on the server's own connection, a transaction a message. */
export const deliverJob: Job<object> = {
  name: 'notice.deliver',
  cron: '* * * * *',
  once: true,
  permissions: ['notice:deliver'],
  run: ({ kernel }) => kernel.outbox.run(kernel),
};
