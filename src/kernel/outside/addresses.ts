import { BlockList, isIP } from 'node:net';

/** Networks that are nobody's public server: own machine, private, link-local, documentation, multicast, reserved. */
const internal: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 128],
  ['::1', 128],
  // Other ways to write an address of IPv4.
  ['::ffff:0:0', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

type Contains = (address: string) => boolean;

/** A list for each family: in one list `::ffff:0:0/96` would be all of IPv4. */
function networks(named: readonly (readonly [network: string, prefix: number])[]): Contains {
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() };
  for (const [network, prefix] of named) {
    const family = isIP(network) === 6 ? 'ipv6' : 'ipv4';
    lists[family].addSubnet(network, prefix, family);
  }
  return (address) => {
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    return lists[family].check(address, family);
  };
}

const refused = networks(internal);

/** `10.1.0.0/16` or one address; null when it is neither. */
export function readNetwork(text: string): readonly [network: string, prefix: number] | null {
  const [network = '', prefix, ...rest] = text.split('/');
  const version = isIP(network);
  if (version === 0 || rest.length > 0) return null;
  const most = version === 4 ? 32 : 128;
  if (prefix === undefined) return [network, most];
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= most ? [network, Number(prefix)] : null;
}

/** Whether an address may be connected to, for somebody who typed it: public ones, and internal ones that are named. */
export type MayConnect = (address: string) => boolean;

/** @param allowed internal networks that the settings name */
export function mayConnect(allowed: readonly (readonly [network: string, prefix: number])[]): MayConnect {
  const named = networks(allowed);
  return (address) => {
    const bare = address.replace(/%.*$/, '');
    return isIP(bare) !== 0 && (named(bare) || !refused(bare));
  };
}
