import { BlockList, isIPv6 } from 'node:net';
import { readNetwork } from '../outside/addresses.ts';

/** Whether a request came by a proxy that is named in the settings, by address or network: what that one forwards is believed. */
export function proxyCheck(proxies: readonly string[]): (peer: string | undefined) => boolean {
  if (proxies.length === 0) return () => false;
  const trusted = new BlockList();
  for (const proxy of proxies) {
    const [network, prefix] = readNetwork(proxy) ?? [];
    if (network !== undefined && prefix !== undefined)
      trusted.addSubnet(network, prefix, isIPv6(network) ? 'ipv6' : 'ipv4');
  }
  // An IPv4 peer of a server that listens on both is written as IPv6.
  return (peer = '') => {
    const address = peer.replace(/^::ffff:(?=\d+\.)/, '');
    return address !== '' && trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  };
}
