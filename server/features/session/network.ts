import { isIPv6 } from "node:net";

/**
 * The network that an address belongs to: an IPv4 address itself, also when written as IPv6; of an IPv6 address the first 64 bits, all of
 * which one connection is usually given and within which its devices change their address every day.
 */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, ""); // without the interface it came in by
  if (!isIPv6(bare)) return address;
  const [head = "", tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split("::");
  const [before, after] = [head, tail ?? ""].map((part) => part.split(":").filter(Boolean)) as [string[], string[]];
  const groups = [...before, ...Array<string>(8 - before.length - after.length).fill("0"), ...after];
  const mapped = groups.slice(0, 6).join(":") === "0:0:0:0:0:ffff";
  return mapped ? groups.slice(6).map(octets).join(".") : `${groups.slice(0, 4).join(":")}::/64`;
}

const octets = (group: string) => `${Number.parseInt(group, 16) >> 8}.${Number.parseInt(group, 16) & 255}`;
