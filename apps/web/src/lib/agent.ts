/** A browser's own long name, in a word or two. */
export function agentText(agent: string): string {
  const browser = /MicroMessenger|Edg|Chrome|Firefox|Safari/.exec(agent)?.[0];
  const system = /Android|iPhone|iPad|Windows|Macintosh|Linux/.exec(agent)?.[0];
  const names: Record<string, string> = { MicroMessenger: 'WeChat', Edg: 'Edge', Macintosh: 'Mac' };
  return [browser, system].filter(Boolean).map((name) => names[name!] ?? name).join(', ') || agent.slice(0, 60);
}
