import { Controller, Get, HttpException } from '@nestjs/common';
import { Kernel } from '#kernel';

/** For what watches the server: `live` says that the process answers, `ready` that it can work. */
@Controller('health')
export class HealthController {
  constructor(private readonly kernel: Kernel) {}

  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  async ready(): Promise<{ status: string }> {
    try {
      await this.kernel.dataSource.query('SELECT 1');
    } catch {
      throw new HttpException({ status: 'the database does not answer' }, 503);
    }
    return { status: 'ready' };
  }
}
