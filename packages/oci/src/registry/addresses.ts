import { isIP } from 'node:net';
import { OciError } from '../errors.ts';

/** How far an address reaches, the nearest first. */
export type AddressReach = 'local' | 'private' | 'public';

const v4 = (text: string): number => text.split('.').reduce((value, part) => value * 256 + Number(part), 0);
const inV4 = (address: number, base: string, bits: number): boolean => Math.floor(address / 2 ** (32 - bits)) === Math.floor(v4(base) / 2 ** (32 - bits));

function reachOfV4(address: number): AddressReach {
  if (['127.0.0.0/8', '0.0.0.0/8', '169.254.0.0/16'].some((range) => within(range))) return 'local';
  if (['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '192.0.0.0/24', '198.18.0.0/15', '224.0.0.0/3'].some((range) => within(range))) return 'private';
  return 'public';
  function within(range: string): boolean {
    const [base = '', bits = ''] = range.split('/');
    return inV4(address, base, Number(bits));
  }
}

/** The eight 16-bit groups of an IPv6 address that `isIP` accepts. */
function groupsOf(text: string): number[] {
  const withoutZone = text.replace(/%.*$/, '');
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(withoutZone);
  const plain = dotted === null ? withoutZone : `${dotted[1] ?? ''}${Math.floor(v4(dotted[2] ?? '') / 65_536).toString(16)}:${(v4(dotted[2] ?? '') % 65_536).toString(16)}`;
  const [head = '', tail] = plain.split('::');
  const parse = (part: string): number[] => part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const [before, after] = [parse(head), parse(tail ?? '')];
  return tail === undefined ? before : [...before, ...new Array<number>(Math.max(0, 8 - before.length - after.length)).fill(0), ...after];
}

function reachOfV6(text: string): AddressReach {
  const groups = groupsOf(text);
  const [first = 0, second = 0, third = 0] = groups;
  const embedded = (index: number): AddressReach => reachOfV4((groups[index] ?? 0) * 65_536 + (groups[index + 1] ?? 0));
  const leadingZeros = groups.slice(0, 5).every((group) => group === 0);
  if (leadingZeros && groups[5] === 0xffff) return embedded(6); // mapped
  if (leadingZeros && groups[5] === 0) return groups[6] === 0 ? 'local' : embedded(6); // ::, ::1, compatible
  if (first === 0x64 && second === 0xff9b) return third === 0 ? embedded(6) : 'private'; // NAT64
  if (first === 0x2002) return embedded(1); // 6to4
  if (first === 0x2001 && second === 0) return 'private'; // Teredo
  if ((first & 0xffc0) === 0xfe80) return 'local'; // link-local
  if ((first & 0xffc0) === 0xfec0 || (first & 0xfe00) === 0xfc00) return 'private'; // site-local, unique local
  if ((first & 0xff00) === 0xff00) return 'private'; // multicast
  return 'public';
}

/** How far an IP address reaches: `local` is loopback, link-local and unspecified. IPv4 inside IPv6 counts as itself. */
export function addressReach(address: string): AddressReach {
  return isIP(address) === 4 ? reachOfV4(v4(address)) : reachOfV6(address);
}

/** A host name's IP addresses. */
export type ResolveHost = (host: string) => Promise<readonly string[]>;

export interface LearntAddress {
  /** The address that answered. */
  readonly from: URL;
  /** The address that the answer names: a realm, a redirect, a Link. */
  readonly to: URL;
  /** For errors: `the token server`, `a redirect`. */
  readonly what: string;
}

export interface AddressPolicy {
  /** @throws {OciError} ADDRESS_REFUSED */
  check(address: LearntAddress): Promise<void>;
}

const bareHost = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
const reachRank: Readonly<Record<AddressReach, number>> = { local: 0, private: 1, public: 2 };

/**
 * Judges addresses that come out of answers (DR25): what the user configured is trusted; a host learnt from an
 * answer may be private only if the answering host is, and loopback or link-local only when it is the same host and
 * port or named in `trust` as `host` or `host:port`. Never from https to http.
 */
export function createAddressPolicy({ resolveHost, trust = [] }: { readonly resolveHost: ResolveHost; readonly trust?: readonly string[] }): AddressPolicy {
  const known = new Map<string, Promise<AddressReach>>();
  const nearest = async (url: URL): Promise<AddressReach> => {
    const host = bareHost(url);
    if (isIP(host) !== 0) return addressReach(host);
    if (host === 'localhost' || host.endsWith('.localhost')) return 'local';
    const addresses = await resolveHost(host).catch(() => []); // no address: the request itself will say so
    return addresses.map(addressReach).sort((a, b) => reachRank[a] - reachRank[b])[0] ?? 'public';
  };
  const reach = (url: URL): Promise<AddressReach> => {
    let answer = known.get(url.hostname);
    if (answer === undefined) known.set(url.hostname, answer = nearest(url));
    return answer;
  };
  return {
    async check({ from, to, what }) {
      const refuse = (reason: string, hint?: string): OciError =>
        new OciError('ADDRESS_REFUSED', `${from.host} names ${to.protocol}//${to.host} as ${what}: ${reason}`, hint === undefined ? {} : { hint });
      if (to.protocol !== 'https:' && to.protocol !== 'http:') throw refuse('only https and http are followed');
      if (to.username !== '' || to.password !== '') throw refuse('it carries credentials');
      if (from.protocol === 'https:' && to.protocol === 'http:') throw refuse('https is not left for http');
      if (to.host === from.host || trust.includes(to.host) || trust.includes(to.hostname)) return;
      const target = await reach(to);
      if (target === 'public') return;
      if (target === 'private' && await reach(from) !== 'public') return;
      throw refuse(target === 'local' ? 'that is this machine itself' : 'that is a private network, and the registry is not in one', 'if this is meant, name the host as trusted for this registry');
    },
  };
}
