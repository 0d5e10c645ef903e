// The tools themselves: each runs and is the version that the tests were written against.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { findTool, node24, tool, toolEnv, tools, versionOutput } from './tools.mjs';

describe('tools', { concurrency: 2 }, () => {
  for (const [name, spec] of Object.entries(tools)) {
    test(`${name} runs and is ${spec.version}`, () => {
      const file = tool(name);
      assert.ok(path.isAbsolute(file), file);
      accessSync(file, constants.X_OK);
      assert.equal(toolEnv()[spec.variable], file);
      const output = versionOutput(name);
      assert.match(output, new RegExp(`(^|[^0-9.])${RegExp.escape?.(spec.version) ?? spec.version.replaceAll('.', '\\.')}`, 'm'));
    });
  }

  test('the pinned Node is a Node 24', () => {
    assert.match(spawnSync(node24, ['--version'], { encoding: 'utf8' }).stdout, /^v24\./);
  });

  test('the Debian packages left no service running', () => {
    const listening = spawnSync('pgrep', ['--exact', '--full', '/usr/bin/docker-registry serve /etc/.*'], { encoding: 'utf8' });
    assert.equal(listening.stdout, '');
  });

  test('an unknown tool is refused by name', () => {
    assert.throws(() => findTool('hlem'), /no tool is called "hlem"/);
  });
});
