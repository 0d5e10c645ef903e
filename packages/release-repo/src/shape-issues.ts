import { findNearest, type ShapeIssue } from '@slipway/core';
import { z } from 'zod';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The keys that a schema has at a path. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  for (const part of path) {
    if (!isObject(at)) return [];
    const { properties, items, additionalProperties } = at;
    at = typeof part === 'number' ? items : isObject(properties) && Object.hasOwn(properties, part) ? properties[String(part)] : additionalProperties;
  }
  return isObject(at) && isObject(at['properties']) ? Object.keys(at['properties']) : [];
}

/** Shape problems as places in a file: an unknown key is reported at the key itself, with the key of the schema that is like it. */
export function shapeIssues(error: z.ZodError, schema?: z.ZodType): ShapeIssue[] {
  return error.issues.flatMap((issue): ShapeIssue[] => {
    if (issue.code === 'invalid_key') return [{ path: issue.path, message: issue.issues[0]?.message ?? issue.message }];
    if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: issue.message }];
    const known = schema === undefined ? [] : knownKeys(schema, issue.path);
    return issue.keys.map((key) => {
      const near = findNearest(key, known);
      return { path: [...issue.path, key], message: `unknown key${near === undefined ? '' : `: did you mean ${near}?`}` };
    });
  });
}
