import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKS } from '../../lib/playbook';
import { SCHEMA_FILE, schemaText } from './schemaText';

type Schema = {
  properties: Record<string, { description?: string; items?: object }>;
  required: string[];
  additionalProperties: boolean;
};

describe('The JSON Schema for editors', () => {
  it('is what the schema says; when it is not, run `npm run schema`', async () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(await schemaText());
  });

  const schema = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as Schema;

  it('knows every section of the playbooks that ship, and no others', () => {
    const sections = new Set(Object.values(PACKS).flatMap((pack) => Object.keys(pack)));
    const known = Object.keys(schema.properties);
    expect([...sections].filter((section) => !known.includes(section))).toEqual([]);
    expect(schema.additionalProperties).toBe(false);
  });

  it('asks only for what every one of them has', () => {
    expect(schema.required).toContain('clocks');
    for (const pack of Object.values(PACKS))
      expect(Object.keys(pack)).toEqual(expect.arrayContaining(schema.required));
  });

  it('says what a section is for', () => {
    expect(schema.properties.triggers?.description).toBe('What asks for an escalation.');
    expect(schema.properties.programmes).toBeDefined();
  });

  it('is found from each playbook that ships', () => {
    for (const id of Object.keys(PACKS)) {
      const file = `lib/playbook/packs/${id}.json`;
      const { $schema } = JSON.parse(readFileSync(file, 'utf8')) as { $schema?: string };
      expect(join(dirname(file), $schema ?? ''), file).toBe(SCHEMA_FILE);
    }
  });
});
