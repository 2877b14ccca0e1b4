import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Controller, Get, Header } from '@nestjs/common';

const FILE = resolve(import.meta.dirname, '../../schema.graphql');

/** The schema with its words, for whoever writes a program: no secret, since what a field gives hangs on who asks. */
@Controller()
export class SchemaController {
  @Get('schema.graphql')
  @Header('content-type', 'application/graphql; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  schema(): Promise<string> {
    return readFile(FILE, 'utf8');
  }
}
