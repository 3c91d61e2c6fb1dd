import { keyRows, type KeyRow } from './key-shapes.ts';

/** Where the table stands in docs/deployment.md. */
const BEGIN = '<!-- The table of keys: npm run deploy-kit -->';
const END = '<!-- End of the table -->';

/** The document with the table of keys as it is now. Throws where its place is not marked. */
export function withKeyTable(document: string): string {
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error('docs/deployment.md marks no table of keys.');
  return `${before}${BEGIN}\n\n${keyTable()}\n\n${END}${after}`;
}

function keyTable(): string {
  const head = ['| key | type | values | what it does | example |', '| --- | --- | --- | --- | --- |'];
  return [...head, ...keyRows().map(line)].join('\n');
}

function line({ key, shape, does, example }: KeyRow): string {
  return `| \`${key}\` | ${TYPES[shape.kind]} | ${valuesOf({ key, shape })} | ${does} | \`${JSON.stringify(example)}\` |`;
}

const TYPES = {
  choice: 'text',
  text: 'text',
  switch: 'boolean',
  number: 'integer',
  list: 'list of texts',
} as const;

function valuesOf({ key, shape }: Pick<KeyRow, 'key' | 'shape'>): string {
  if (key === 'userCanChange') return 'keys of this table';
  switch (shape.kind) {
    case 'choice':
    case 'list':
      return shape.words.map((word) => `\`${word}\``).join(', ');
    case 'switch':
      return '`true`, `false`';
    case 'number':
      return `${shape.min} to ${shape.max}`;
    case 'text':
      return textOf(key, shape.max);
  }
}

function textOf(key: string, max: number): string {
  if (key.endsWith('Url')) return `an https address without name or password, ${max} characters`;
  return key.endsWith('Domain') ? 'a domain name' : `1 to ${max} characters`;
}
