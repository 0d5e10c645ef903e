/** The issues of releases have it. */
export const trackingLabel = 'slipway';

/** By what the issue of a version, or of a tag such as `kubernetes-v1.30.2`, is found again. A marker takes fewer characters than a version has. */
export function trackingMarker(version: string): string {
  return `release/${version.replaceAll('+', ':').replace(/[^A-Za-z0-9._/:-]/g, '.').replace(/-+/g, '-').replace(/-$/, '')}`;
}
