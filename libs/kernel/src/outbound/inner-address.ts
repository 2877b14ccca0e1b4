import { BlockList, isIP, isIPv4 } from 'node:net';

/** Networks that no public service is reached in: one's own machine and house, links, tests, multicast. */
const INNER_V4 = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24',
  '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
];
/** Those of version 6, with the ways in which an address of version 4 hides in one. */
const INNER_V6 = ['::/96', '::ffff:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'];

// two lists: node holds every address of version 4 to lie in ::ffff:0:0/96
const inner = { ipv4: listOf(INNER_V4, 'ipv4'), ipv6: listOf(INNER_V6, 'ipv6') };

/** Whether an address is not one of the public internet; what is no address is not either. */
export function isInner(address: string): boolean {
  if (!isIP(address)) return true;
  const family = isIPv4(address) ? 'ipv4' : 'ipv6';
  return inner[family].check(address, family);
}

function listOf(networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address, prefix] = network.split('/');
    list.addSubnet(address!, Number(prefix), family);
  }
  return list;
}
