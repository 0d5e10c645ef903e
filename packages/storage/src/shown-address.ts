/** An address that could not be read, for an error: somebody may have put a password or a token into it. */
export function shownAddress(address: string): string {
  return JSON.stringify(address.replace(/\/\/.*@/s, '//***@').replace(/[?#].*$/s, '…').slice(0, 300));
}
