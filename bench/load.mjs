import { Agent, request } from 'node:http';

/**
 * Asks one question over and over on `connections` kept-alive connections, each waiting for its answer.
 *
 * @param {object} work
 * @param {() => { url: string, method: string, headers: object, body?: string }} work.ask the next question
 * @param {(text: string) => void} [work.look] throws at an answer that is none
 * @param {{ connections: number, seconds: number }} how
 * @returns {Promise<{ answers: number, seconds: number, times: number[] }>} times in milliseconds, sorted
 */
export async function load({ ask, look }, { connections, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  const line = async () => {
    while (performance.now() < until) {
      const asked = performance.now();
      const text = await answer(ask(), agent);
      times.push(performance.now() - asked);
      look?.(text);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, line));
  } finally {
    agent.destroy();
  }
  return { answers: times.length, seconds: (performance.now() - began) / 1000, times: times.sort((a, b) => a - b) };
}

/** One question, its answer as text. @throws at any status but 200 */
export function answer({ url, method, headers, body }, agent) {
  return new Promise((done, fail) => {
    const sent = request(url, { method, headers: { ...headers, ...(body && { 'content-length': Buffer.byteLength(body) }) }, agent }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        if (response.statusCode === 200) done(text);
        else fail(new Error(`${url} answered ${response.statusCode}: ${text.slice(0, 500)}`));
      });
      response.on('error', fail);
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

/** The value below which a share of the sorted times lies. */
export const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
