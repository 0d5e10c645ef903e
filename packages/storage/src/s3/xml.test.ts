import { expect, test } from '@jest/globals';
import { childrenOf, childText, parseXml } from './xml.ts';

test('reads what S3 answers', () => {
  const root = parseXml('<?xml version="1.0" encoding="UTF-8"?>\n<List xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><!-- <x> --><Name> a&amp;b &#34;&#x41;&quot; </Name><Empty/><Part><N>1</N></Part><Part><N>2</N></Part></List>\n');
  expect(root?.name).toBe('List');
  expect(childText(root, 'Name')).toBe('a&b "A"');
  expect(childText(root, 'Empty')).toBe('');
  expect(childText(root, 'Other')).toBeUndefined();
  expect(root === undefined ? [] : childrenOf(root, 'Part').map((part) => childText(part, 'N'))).toEqual(['1', '2']);
});

test.each<[string, string]>([
  ['nothing', ''], ['text', 'Bad Gateway'], ['an end too many', '<a></a></b>'], ['an end too few', '<a><b></b>'], ['crossed ends', '<a><b></a></b>'], ['two roots', '<a/><b/>'], ['text behind', '<a/>x'], ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
  ['HTML that is no XML', '<html><br><p>502</html>'], ['a broken tag', '<a><b</a>'], ['a thousand levels', '<a>'.repeat(1000) + '</a>'.repeat(1000)],
])('%s is no document', (_name, text) => { expect(parseXml(text)).toBeUndefined(); });
