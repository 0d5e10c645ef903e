/**
 * A table for people: what was measured, what it must be, whether it is.
 * @param rows `{name, value, target?, ok?}`; without a target it is for information
 */
export function formatRows(rows, { title }) {
  const width = (key) => Math.max(...rows.map((row) => (row[key] ?? '').length));
  const [names, measured, targets] = [width('name'), width('value'), width('target')];
  const line = ({ name, value, target = '', ok }) =>
    `${name.padEnd(names)}  ${value.padEnd(measured)}  ${target.padEnd(targets)}  ${ok === undefined ? '' : ok ? 'ok' : 'MISSED'}`.trimEnd();
  return `${title}\n${rows.map(line).join('\n')}\n`;
}

export const seconds = (value) => `${value.toFixed(2)} s`;
export const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;

/** A row that must stay at or below a limit. */
export function atMost(name, value, limit, format = (each) => each.toFixed(2)) {
  return { name, value: format(value), target: `<= ${format(limit)}`, ok: value <= limit };
}

/** A row that is right or not. */
export function isRight(name, problems) {
  return { name, value: problems.length === 0 ? 'yes' : problems.slice(0, 3).join('; '), target: 'yes', ok: problems.length === 0 };
}
