import { format, resolveConfig } from 'prettier';
import * as z from 'zod/mini';
import { Playbook } from '../../lib/playbook/schema';

export const SCHEMA_FILE = 'lib/playbook/playbook.schema.json';

/** The JSON Schema that editors read, made from the schema that Deskside reads by. Draft 7 is what most of them know. */
export async function schemaText(): Promise<string> {
  const schema = z.toJSONSchema(Playbook, { io: 'input', target: 'draft-7', reused: 'ref' });
  const named = {
    $schema: schema.$schema,
    title: 'A playbook for Deskside',
    description:
      'Everything one support document says, as data. Names and figures are checked further when Deskside reads the file.',
    ...schema,
  };
  const style = await resolveConfig(SCHEMA_FILE);
  return format(JSON.stringify(named, null, 2), { ...style, parser: 'json' });
}
