import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';
import { NATIVE } from './native.mjs';

/** jest's environment for Node, with a way to modules that live outside of it (native.mjs). */
export default class SpecEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    // where a spec says Date or String it means the product's, and what it writes as [] or {} says the same of itself
    for (const [name, { value: inner }] of Object.entries(Object.getOwnPropertyDescriptors(this.global))) {
      if (typeof inner !== 'function' || !Object.getOwnPropertyDescriptor(inner.prototype ?? {}, 'constructor')?.writable) continue;
      const outer = globalThis[name];
      if (typeof outer !== 'function' || outer === inner) continue;
      inner.prototype.constructor = outer;
      this.global[name] = outer;
    }
    this.global.process.env = process.env;
    this.global[NATIVE] = createRequire(import.meta.url);
  }
}
