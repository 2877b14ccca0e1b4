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
    this.before = { ...process.env };
    this.global.process.env = process.env;
    this.global[NATIVE] = createRequire(import.meta.url);
  }

  /** What a file sets in the environment is its own, as what it loads was before. */
  async teardown() {
    for (const name of Object.keys(process.env)) if (!(name in this.before)) delete process.env[name];
    Object.assign(process.env, this.before);
    await super.teardown();
  }
}
