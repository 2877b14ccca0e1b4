import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { RegisterEntryResolver, RegisterResolver } from './register/register.resolver.js';
import { RegisterService } from './register/register.service.js';
import { registers } from './register/registers.js';

@Module({ providers: [RegisterService, RegisterResolver, RegisterEntryResolver], exports: [RegisterService] })
export class ResourcesModule {
  constructor(kernel: Kernel) {
    for (const { kind } of registers) kernel.kinds.add(kind);
  }
}
