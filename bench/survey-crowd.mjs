import { Agent } from 'node:http';
import { answer } from './load.mjs';

/**
 * Everybody of a crowd answers once, `atOnce` at the same time: the errand comes as a message
 * `{ url, hash, inputs, atOnce }`, and how long each waited goes back: `{ seconds, times }`, in milliseconds, sorted.
 */
process.once('message', async ({ url, hash, inputs, atOnce }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  // everybody comes from a line of their own
  const headersOf = (n) => ({ 'content-type': 'application/json', 'x-pdca': '1', 'x-forwarded-for': `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}` });
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
  const times = [];
  let next = 0;
  const line = async () => {
    while (next < inputs.length) {
      const [headers, body] = [headersOf(next), JSON.stringify({ variables: { input: inputs[next++] }, extensions })];
      const asked = performance.now();
      const text = await answer({ url, method: 'POST', headers, body }, agent);
      if (!text.includes('"taken":true')) throw new Error(`an answer was refused: ${text}`);
      times.push(performance.now() - asked);
    }
  };
  try {
    const began = performance.now();
    await Promise.all(Array.from({ length: atOnce }, line));
    process.send({ seconds: (performance.now() - began) / 1000, times: times.sort((a, b) => a - b) });
  } catch (error) {
    process.send({ error: error.message });
  } finally {
    agent.destroy();
    process.disconnect();
  }
});
