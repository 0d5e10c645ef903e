/** The name of the variable that holds the login of a host (DR4): `registry.local:5000` → `SLIPWAY_AUTH_REGISTRY_LOCAL_5000`. */
export function authVariable(host: string): string {
  return `SLIPWAY_AUTH_${host.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
}
